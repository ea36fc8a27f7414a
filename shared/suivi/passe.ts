import type { Jour } from "../kernel/jour.ts";
import type { Fait } from "../model/fait.ts";

/**
 * Two pasts that are not the same. `connu`: what had been written down by the end of that day, mistakes included; it
 * shows what the department knew when it acted. `survenu`: what had happened by that day, told with all that is known now.
 */
export const SELONS = ["connu", "survenu"] as const;
export type Selon = (typeof SELONS)[number];

export interface Passe {
  readonly au: Jour;
  readonly selon: Selon;
  /** The day of an instant (milliseconds) on this post's calendar. */
  readonly findJour: (instant: number) => Jour;
}

/** Facts that make the dossier of a past day. */
export function listFaitsAu(faits: readonly Fait[], { au, selon, findJour }: Passe): readonly Fait[] {
  if (selon === "connu") return faits.filter(({ horloge }) => findJour(horloge[0]) <= au);
  return listFaitsSurvenus(faits, au);
}

/** Facts written before an instant (milliseconds): what was known then, whatever their own day. */
export function listFaitsConnus(faits: readonly Fait[], avant: number): readonly Fait[] {
  return faits.filter(({ horloge }) => horloge[0] < avant);
}

/** Facts that tell what had happened by a day, with what these facts know. */
export function listFaitsSurvenus(faits: readonly Fait[], au: Jour): readonly Fait[] {
  return faits.filter((fait) => fait.dateFait <= au || isSavoir(fait));
}

/** A correction or a withdrawal is knowledge, not something that happened: it holds whenever it was made. */
function isSavoir({ type }: Fait): boolean {
  return type === "champ" || type === "retrait" || type === "ouverture" || type === "debiteur" || type === "creancier" || type === "mandataire";
}

/** The days between which a dossier can be looked at: from the first thing known of it to today. */
export function findPremierJour(faits: readonly Fait[], { selon, findJour }: Pick<Passe, "selon" | "findJour">): Jour | undefined {
  return faits.map((fait) => (selon === "connu" ? findJour(fait.horloge[0]) : fait.dateFait)).toSorted().at(0);
}
