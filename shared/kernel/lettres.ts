import type { Montant } from "./montant.ts";

const LIMITE = 999_999_999;
const PETITS = [
  "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
] as const;
const DIZAINES = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"] as const;

/**
 * « mille-cent-quatre-vingt-onze euros et vingt-et-un centimes »: spelling of 1990, every element hyphened. Throws on a negative
 * amount or beyond 999 999 999,99 €.
 */
export function formatMontantLettres(montant: Montant): string {
  const euros = Math.floor(montant / 100);
  const centimes = montant - euros * 100;
  const monnaie = euros >= 1_000_000 && euros % 1_000_000 === 0 ? "d’euros" : euros > 1 ? "euros" : "euro";
  const reste = centimes === 0 ? "" : ` et ${formatEntierLettres(centimes)} ${centimes > 1 ? "centimes" : "centime"}`;
  return `${formatEntierLettres(euros)} ${monnaie}${reste}`;
}

/** « quatre-vingts », « deux-cent-un »: a whole number from 0 to 999 999 999. */
export function formatEntierLettres(nombre: number): string {
  if (!Number.isInteger(nombre) || nombre < 0 || nombre > LIMITE) throw new Error(`«\u00A0${nombre}\u00A0» ne s’écrit pas en lettres\u00A0: de 0 à ${LIMITE} seulement`);
  if (nombre === 0) return PETITS[0];
  const millions = Math.floor(nombre / 1_000_000);
  const milliers = Math.floor(nombre / 1000) % 1000;
  const reste = nombre % 1000;
  return [
    // « million » is a noun: what precedes it agrees.
    ...(millions > 0 ? [formatCentaines(millions, true), millions > 1 ? "millions" : "million"] : []),
    ...(milliers > 1 ? [formatCentaines(milliers, false)] : []),
    ...(milliers > 0 ? ["mille"] : []),
    ...(reste > 0 ? [formatCentaines(reste, true)] : []),
  ].join("-");
}

/** From 1 to 999; « vingt » and « cent » agree when no numeral follows them. */
function formatCentaines(nombre: number, isFinal: boolean): string {
  const cent = Math.floor(nombre / 100);
  const reste = nombre % 100;
  const centaines = cent === 0 ? [] : [...(cent > 1 ? [PETITS[cent] ?? ""] : []), cent > 1 && reste === 0 && isFinal ? "cents" : "cent"];
  return [...centaines, ...(reste === 0 ? [] : [formatDizaines(reste, isFinal)])].join("-");
}

function formatDizaines(nombre: number, isFinal: boolean): string {
  if (nombre < 20) return PETITS[nombre] ?? "";
  const dizaine = Math.floor(nombre / 10);
  const racine = DIZAINES[dizaine] ?? "";
  const unite = nombre - (dizaine === 7 || dizaine === 9 ? dizaine - 1 : dizaine) * 10;
  if (unite === 0) return dizaine === 8 && isFinal ? `${racine}s` : racine;
  const lien = dizaine < 8 && (unite === 1 || unite === 11) ? "-et-" : "-";
  return `${racine}${lien}${PETITS[unite] ?? ""}`;
}
