import { addJours, addMois, countJoursDuMois, findJour, type Jour, maxJour, minJour, splitJour, toNumero } from "../../kernel/jour.ts";
import { capitalize } from "../../kernel/texte.ts";
import { formatJour, formatMois } from "../../kernel/format-jour.ts";

/** From the morning of the first day to the evening of the last. */
export interface Periode {
  readonly debut: Jour;
  readonly fin: Jour;
}

export const KINDS_PERIODE = ["mois", "trimestre", "annee", "douze-mois"] as const;
export type KindPeriode = (typeof KINDS_PERIODE)[number];

export const LIBELLES_PERIODE: Readonly<Record<KindPeriode, string>> = { mois: "Mois en cours", trimestre: "Trimestre en cours", annee: "Année en cours", "douze-mois": "Douze mois" };

/** What a period is compared with, over the same length. */
export const KINDS_COMPARAISON = ["annee-precedente", "periode-precedente"] as const;
export type KindComparaison = (typeof KINDS_COMPARAISON)[number];

export const LIBELLES_COMPARAISON: Readonly<Record<KindComparaison, string>> = { "annee-precedente": "l’année précédente", "periode-precedente": "la période précédente" };

const MOIS_PAR_PERIODE: Readonly<Record<KindPeriode, number>> = { mois: 1, trimestre: 3, annee: 12, "douze-mois": 12 };

/** The period of that kind which ends on `au`. */
export function createPeriode(kind: KindPeriode, au: Jour): Periode {
  const { mois } = splitJour(au);
  const recul = { mois: 0, trimestre: (mois - 1) % 3, annee: mois - 1, "douze-mois": 11 }[kind];
  return { debut: addMois(findDebutMois(au), -recul), fin: au };
}

/** The same length a year or a period earlier: what was done by the same day, not the whole month. */
export function createComparaison(kind: KindComparaison, periode: Periode, de: KindPeriode): Periode {
  const mois = kind === "annee-precedente" ? 12 : MOIS_PAR_PERIODE[de];
  return { debut: addMois(periode.debut, -mois), fin: findMemeJour(periode.fin, -mois) };
}

/** The whole month of a day. */
export function createMois(jour: Jour): Periode {
  return { debut: findDebutMois(jour), fin: findFinMois(jour) };
}

/** Last closed month: the one before the month of `au`. */
export function findMoisClos(au: Jour): Periode {
  return createMois(addJours(findDebutMois(au), -1));
}

/** The last closed months, the latest first. */
export function listMoisClos(au: Jour, nombre: number): readonly Periode[] {
  const { debut } = findMoisClos(au);
  return Array.from({ length: nombre }, (_vide, rang) => createMois(addMois(debut, -rang)));
}

/** The month of a day and those that follow, by their first day. */
export function listMoisSuivants(au: Jour, nombre: number): readonly Jour[] {
  const debut = findDebutMois(au);
  return Array.from({ length: nombre }, (_vide, rang) => addMois(debut, rang));
}

/** Days under which what will be lost presses. */
const PRESSE = 40;

/** The last month that presses. */
export function findMoisPressant(au: Jour): string {
  return formatCleMois(addJours(au, PRESSE));
}

/** Months of a period, in order, the first and the last as the period cuts them. */
export function listMois({ debut, fin }: Periode): readonly Periode[] {
  const mois: Periode[] = [];
  for (let courant = findDebutMois(debut); courant <= fin; courant = addMois(courant, 1)) mois.push({ debut: maxJour(courant, debut), fin: minJour(findFinMois(courant), fin) });
  return mois;
}

/** « 2026-11 »: names a month in the figures. */
export function formatCleMois(jour: Jour): string {
  return jour.slice(0, 7);
}

/** « Novembre 2026 » for a whole month, else « du 1/11/2026 au 21/11/2026 ». */
export function formatPeriode({ debut, fin }: Periode): string {
  const { debut: premier, fin: dernier } = createMois(debut);
  return premier === debut && dernier === fin ? capitalize(formatMois(debut)) : `du ${formatJour(debut)} au ${formatJour(fin)}`;
}

function findDebutMois(jour: Jour): Jour {
  return addJours(jour, 1 - splitJour(jour).quantieme);
}

function findFinMois(jour: Jour): Jour {
  const { annee, mois } = splitJour(jour);
  return findJour({ annee, mois, quantieme: countJoursDuMois(annee, mois) }) ?? jour;
}

/** The end of a month stays the end of a month. */
function findMemeJour(jour: Jour, mois: number): Jour {
  return jour === findFinMois(jour) ? findFinMois(addMois(findDebutMois(jour), mois)) : addMois(jour, mois);
}

/** The same period in ranks of days. */
export function toNumeros({ debut, fin }: Periode): { readonly debut: number; readonly fin: number } {
  return { debut: toNumero(debut), fin: toNumero(fin) };
}
