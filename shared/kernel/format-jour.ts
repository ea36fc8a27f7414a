import { findJourSemaine, splitJour, type Jour } from "./jour.ts";
import { INSECABLE } from "./texte.ts";

const MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;
const MOIS_ABREGES = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."] as const;
const JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;

/** « 12/03/2026 », for tables. */
export function formatJour(jour: Jour): string {
  return `${jour.slice(8, 10)}/${jour.slice(5, 7)}/${jour.slice(0, 4)}`;
}

/** « 12/03 » in the year of `aujourdhui`, « 12/03/2024 » in another: for short columns that nobody may misread. */
export function formatJourCourt(jour: Jour, aujourdhui: Jour): string {
  return jour.slice(0, 4) === aujourdhui.slice(0, 4) ? formatJour(jour).slice(0, 5) : formatJour(jour);
}

/** « 12 mars 2026 », « 1er mars 2026 », for prose. */
export function formatJourLong(jour: Jour): string {
  const { annee, mois, quantieme } = splitJour(jour);
  return `${quantieme === 1 ? "1er" : quantieme}${INSECABLE}${MOIS[mois - 1] ?? ""}${INSECABLE}${annee}`;
}

/** « samedi 21 novembre 2026 ». */
export function formatJourComplet(jour: Jour): string {
  return `${JOURS[findJourSemaine(jour) - 1] ?? ""} ${formatJourLong(jour)}`;
}

/** « lun. 30/11/2026 ». */
export function formatJourAbrege(jour: Jour): string {
  return `${(JOURS[findJourSemaine(jour) - 1] ?? "").slice(0, 3)}. ${formatJour(jour)}`;
}

/** « novembre 2026 ». */
export function formatMois(jour: Jour): string {
  return formatJourLong(jour).replace(/^\S+\s/, "");
}

/** « janv. », « févr. »: under an axis. */
export function formatMoisAbrege(jour: Jour): string {
  return MOIS_ABREGES[splitJour(jour).mois - 1] ?? "";
}

/** « lun. 23 ». */
export function formatJourSemaine(jour: Jour): string {
  return `${(JOURS[findJourSemaine(jour) - 1] ?? "").slice(0, 3)}. ${splitJour(jour).quantieme}`;
}
