import { addJours, jour } from "../kernel/jour.ts";

/** What a workbook says of a cell, whatever its format. */
export interface Cellule {
  readonly kind: "nombre" | "texte" | "booleen" | "erreur";
  readonly valeur: number | string | boolean;
  /** Number format of the cell shows a date. */
  readonly isDate: boolean;
  /** Text that the workbook shows, when it matters: leading zeros of a format « 000000 », name of an error. */
  readonly affichage?: string | undefined;
}

/** A formula that the software which wrote the file did not compute. */
export const FORMULE_NON_CALCULEE = "#FORMULE";

const EPOQUE_1900 = jour("1899-12-30");
const EPOQUE_1904 = jour("1904-01-01");
/** 31 December 9999, in days of either epoch: a number above it is no date. */
const SERIE_MAX = 2_957_003;

/** A cell as the text that a reader of tables understands: a date in ISO, a number with a decimal point, whatever the workbook shows. */
export function formatCellule({ kind, valeur, isDate, affichage }: Cellule, isBase1904: boolean): string {
  if (kind === "erreur") return affichage ?? "#N/A";
  if (typeof valeur === "boolean") return valeur ? "VRAI" : "FAUX";
  if (typeof valeur === "string") return valeur;
  if (!Number.isFinite(valeur)) return FORMULE_NON_CALCULEE;
  return (isDate ? parseSerie(valeur, isBase1904) : undefined) ?? affichage ?? formatNombreBrut(valeur);
}

/**
 * Day of a serial number. 1900 is counted from 30 December 1899, because that calendar believes in a 29 February 1900; the hour is
 * dropped. `undefined` before March 1900 and after the year 9999.
 */
export function parseSerie(serie: number, isBase1904: boolean): string | undefined {
  const rang = Math.floor(serie);
  if (isBase1904) return rang < 0 || rang > SERIE_MAX ? undefined : addJours(EPOQUE_1904, rang);
  return rang < 61 || rang > SERIE_MAX ? undefined : addJours(EPOQUE_1900, rang);
}

/** Six decimals at most: a sum of binary fractions has noise far beyond the centime. Three are written as four, which cannot be taken for thousands. */
function formatNombreBrut(valeur: number): string {
  if (Number.isInteger(valeur) || Math.abs(valeur) >= 1e15) return Number.isSafeInteger(valeur) ? String(valeur) : BigInt(Math.round(valeur)).toString();
  const [entier = "0", decimales = ""] = valeur.toFixed(6).split(".");
  const utiles = decimales.replace(/0+$/, "");
  return utiles === "" ? entier : `${entier}.${utiles.length === 3 ? `${utiles}0` : utiles}`;
}
