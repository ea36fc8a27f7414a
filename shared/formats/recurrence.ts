import { addJours, countJours, countJoursDuMois, findJourSemaine, type Jour, splitJour } from "../kernel/jour.ts";

/** A recurrence rule (RFC 5545, § 3.3.10), in the parts that agendas of hearings use. */
export interface RegleRecurrence {
  readonly frequence: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly intervalle: number;
  readonly nombre?: number;
  /** Last day, included. */
  readonly jusquAu?: Jour;
  /** Days of the week (1: Monday), with their rank in the month when the rule says one (−1: the last). */
  readonly jours: readonly { readonly semaine: number; readonly rang?: number }[];
  readonly quantiemes: readonly number[];
  readonly mois: readonly number[];
}

const SEMAINE = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/** Days looked at after the first one, and occurrences kept: a rule without end ends here. */
const JOURS_MAX = 366 * 10;
const OCCURRENCES_MAX = 500;

/** The rule, or `undefined` when it says more than what is read: the first occurrence is then the only one. */
export function parseRecurrence(texte: string, parseJusqua: (valeur: string) => Jour | undefined): RegleRecurrence | undefined {
  const parties = new Map(texte.split(";").map((partie) => {
    const [nom = "", valeur = ""] = partie.toUpperCase().split("=");
    return [nom, valeur] as const;
  }));
  const frequence = parties.get("FREQ");
  if (frequence !== "DAILY" && frequence !== "WEEKLY" && frequence !== "MONTHLY" && frequence !== "YEARLY") return undefined;
  if ([...parties.keys()].some((nom) => !["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"].includes(nom))) return undefined;
  const jours = listValeurs(parties.get("BYDAY")).map((valeur) => /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(valeur));
  const jusquAu = parties.has("UNTIL") ? parseJusqua(parties.get("UNTIL") ?? "") : undefined;
  const nombre = Number(parties.get("COUNT") ?? 0);
  if (jours.includes(null) || (parties.has("UNTIL") && jusquAu === undefined) || !Number.isInteger(nombre)) return undefined;
  return {
    frequence,
    intervalle: Math.max(1, Math.floor(Number(parties.get("INTERVAL") ?? 1)) || 1),
    jours: jours.flatMap((lu) => (lu === null ? [] : [{ semaine: SEMAINE.indexOf(lu[2] ?? "") + 1, ...(lu[1] === undefined ? {} : { rang: Number(lu[1]) }) }])),
    quantiemes: listValeurs(parties.get("BYMONTHDAY")).map(Number),
    mois: listValeurs(parties.get("BYMONTH")).map(Number),
    ...(nombre > 0 ? { nombre } : {}),
    ...(jusquAu === undefined ? {} : { jusquAu }),
  };
}

/** Days of the occurrences, the first one included, bounded: each day is asked in turn whether the rule holds, so that no rule loops. */
export function listOccurrences(premier: Jour, regle: RegleRecurrence): readonly Jour[] {
  const nombre = Math.min(regle.nombre ?? OCCURRENCES_MAX, OCCURRENCES_MAX);
  const occurrences: Jour[] = [];
  const fin = premier < "9980-01-01" ? JOURS_MAX : 0;
  for (let rang = 0; rang <= fin && occurrences.length < nombre; rang++) {
    const le = addJours(premier, rang);
    if (regle.jusquAu !== undefined && le > regle.jusquAu) break;
    if (rang === 0 || isOccurrence(le, premier, regle)) occurrences.push(le);
  }
  return occurrences;
}

function isOccurrence(le: Jour, premier: Jour, regle: RegleRecurrence): boolean {
  const { annee, mois } = splitJour(le);
  const debut = splitJour(premier);
  if (regle.mois.length > 0 ? !regle.mois.includes(mois) : regle.frequence === "YEARLY" && mois !== debut.mois) return false;
  const ecart = {
    DAILY: countJours(premier, le),
    WEEKLY: Math.floor((countJours(premier, le) + findJourSemaine(premier) - 1) / 7),
    MONTHLY: (annee - debut.annee) * 12 + mois - debut.mois,
    YEARLY: annee - debut.annee,
  }[regle.frequence];
  return ecart % regle.intervalle === 0 && isJour(le, premier, regle);
}

function isJour(le: Jour, premier: Jour, { frequence, jours, quantiemes }: RegleRecurrence): boolean {
  const { annee, mois, quantieme } = splitJour(le);
  const longueur = countJoursDuMois(annee, mois);
  if (quantiemes.length > 0 && !quantiemes.some((lu) => lu === quantieme || lu === quantieme - longueur - 1)) return false;
  if (jours.length > 0) {
    const rangs = [Math.ceil(quantieme / 7), -Math.ceil((longueur - quantieme + 1) / 7)];
    return jours.some(({ semaine, rang }) => semaine === findJourSemaine(le) && (rang === undefined || frequence === "WEEKLY" || rangs.includes(rang)));
  }
  if (quantiemes.length > 0 || frequence === "DAILY") return true;
  return frequence === "WEEKLY" ? findJourSemaine(le) === findJourSemaine(premier) : quantieme === splitJour(premier).quantieme;
}

function listValeurs(texte: string | undefined): readonly string[] {
  return texte === undefined || texte === "" ? [] : texte.split(",");
}
