import { type Montant, montant, roundAuCentime } from "../kernel/montant.ts";
import { parseMontant } from "../kernel/parse-montant.ts";

/** The decimal mark of a column, when its values show it. */
export type MarqueDecimale = "," | ".";

export interface MontantLu {
  readonly montant: Montant;
  /** More than two decimals were written: the amount was rounded to the centime. */
  readonly isArrondi: boolean;
}

/**
 * An amount of a file: everything that `parseMontant` reads, then what the column settles (« 1.234 »), then amounts of more than
 * two decimals, rounded half away from zero. `undefined` when it is not an amount, or is ambiguous and the column does not say.
 */
export function parseMontantLu(texte: string, marque?: MarqueDecimale): MontantLu | undefined {
  const lu = parseMontant(texte);
  if (lu !== undefined) return { montant: lu, isArrondi: false };
  if (marque === undefined) return parseDecimales(texte);
  const sansMilliers = texte.replaceAll(marque === "," ? "." : ",", "");
  const relu = parseMontant(sansMilliers);
  return relu === undefined ? parseDecimales(sansMilliers, marque) : { montant: relu, isArrondi: false };
}

/** The decimal mark that a column uses: the one followed by one or two digits at the end of a value; `undefined` when both or none are. */
export function findMarqueDecimale(colonne: readonly string[]): MarqueDecimale | undefined {
  const marques = new Set<MarqueDecimale>();
  for (const texte of colonne) {
    const marque = /([.,])\d{1,2}\D*$/.exec(texte)?.[1];
    if (marque === "," || marque === ".") marques.add(marque);
  }
  const [seule] = marques;
  return marques.size === 1 ? seule : undefined;
}

/** Three decimals without a known mark could be thousands: only a mark that the column settles, or another count, is read. */
function parseDecimales(texte: string, marque?: MarqueDecimale): MontantLu | undefined {
  const lu = /^([+-]?)(\d{1,12})([.,])(\d{3,10})([+-]?)$/.exec(texte.replace(/[\s\u00A0\u202F€]/g, ""));
  if (lu === null) return undefined;
  const [, avant = "", entier = "", mark = "", decimales = "", apres = ""] = lu;
  if (marque === undefined ? decimales.length === 3 : mark !== marque) return undefined;
  const signe = avant === "-" || apres === "-" ? -1n : 1n;
  const lue = roundAuCentime({ numerateur: signe * BigInt(entier + decimales), denominateur: 10n ** BigInt(decimales.length - 2) });
  return { montant: montant(lue), isArrondi: !/^0*$/.test(decimales.slice(2)) };
}
