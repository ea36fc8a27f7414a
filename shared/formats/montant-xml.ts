import { type Montant, roundAuCentime } from "../kernel/montant.ts";
import type { MontantLu } from "./montant-lu.ts";

/** No invoice reaches a million billion: beyond, it is not an amount. */
const CHIFFRES_MAX = 13;

/** A decimal of an XML document (`xs:decimal`): a point, no thousands, any number of decimals, rounded half away from zero. */
export function parseMontantXml(texte: string): MontantLu | undefined {
  const lu = /^\s*([+-]?)(\d*)(?:\.(\d*))?\s*$/.exec(texte);
  const [, signe = "", entier = "", decimales = ""] = lu ?? [];
  if (lu === null || entier + decimales === "" || entier.replace(/^0+/, "").length > CHIFFRES_MAX || decimales.length > 30) return undefined;
  const lue: Montant = roundAuCentime({ numerateur: BigInt(`${signe === "-" ? "-" : ""}${entier}${decimales.padEnd(2, "0")}`), denominateur: 10n ** BigInt(Math.max(0, decimales.length - 2)) });
  return { montant: lue, isArrondi: /[1-9]/.test(decimales.slice(2)) };
}
