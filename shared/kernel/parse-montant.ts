import { montant, type Montant } from "./montant.ts";

/**
 * An amount as people and accounting software write it: « 1 200,5 », « 1.234,56- », « (123,45) », « 1200.50 € ».
 * `undefined` when it is not an amount, when it is ambiguous (« 1.234 » alone) or when it has more than two decimals.
 */
export function parseMontant(texte: string): Montant | undefined {
  const nu = texte.replace(/[\s\u00A0\u202F'’€]|EUR/gi, "").replace(/[\u2212\u2013]/g, "-");
  const lu = /^(\()?([+-])?(\d[\d.,]*|[.,]\d+)([+-])?(\))?$/.exec(nu);
  if (lu === null) return undefined;
  const [, ouvre, avant, corps = "", apres, ferme] = lu;
  if ((ouvre === undefined) !== (ferme === undefined) || (avant !== undefined && apres !== undefined)) return undefined;
  const absolu = parseCentimes(corps);
  if (absolu === undefined || !Number.isSafeInteger(absolu)) return undefined;
  const isNegatif = ouvre !== undefined || avant === "-" || apres === "-";
  return montant(isNegatif ? -absolu : absolu);
}

/** The last separator followed by one or two digits is the decimal mark; the others must cut groups of three. */
function parseCentimes(corps: string): number | undefined {
  const lu = /^(.*?)(?:([.,])(\d{1,2}))?$/.exec(corps);
  const entier = lu?.[1] ?? "";
  const marque = lu?.[2];
  const decimales = lu?.[3] ?? "";
  if (!/^\d*$/.test(entier) && !isGroupe(entier, marque)) return undefined;
  return Number(entier.replace(/[.,]/g, "") || "0") * 100 + Number(decimales.padEnd(2, "0"));
}

function isGroupe(entier: string, marque: string | undefined): boolean {
  if (!/^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(entier)) return false;
  // « 1.234 » could be 1 234 or 1,234: only a second mark settles it.
  return marque === undefined ? entier.split(/[.,]/).length > 2 : !entier.includes(marque);
}
