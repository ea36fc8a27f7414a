import type { NonEmpty } from "./brand.ts";
import type { Confiance } from "./confiance.ts";
import { addJours, countJours, type Jour } from "./jour.ts";
import type { Reference } from "./reference.ts";
import type { Sanction } from "./sanction.ts";

/** `ppm` and `points` are both whole millionths: a rate, and what is added to one. */
export const UNITES = ["ppm", "points", "centimes", "jours", "mois", "annees", "nombre", "oui-non"] as const;
export type Unite = (typeof UNITES)[number];

/** A legal figure with its history: each value in force from a day, with its sources. */
export interface Parametre {
  /** Path-like identifier: « interets/taux-bce ». */
  readonly id: string;
  /** Identifier of the rule in the legal note: « R-PEN-01 ». */
  readonly regle: string;
  readonly libelle: string;
  readonly unite: Unite;
  /** Which date chooses the version: « jour couru », « date de l’ordonnance »… */
  readonly applicableSelon: string;
  /** The day someone last compared it with its source. */
  readonly verifieLe: Jour;
  /** First day on which the last value may no longer be relied upon. */
  readonly perimeLe?: Jour;
  readonly note?: string;
  /** The text of the last value was repealed: after its last day nothing is awaited. */
  readonly isAbroge?: true;
  /** For a delay: what starts it, and the act to be done or awaited, by the names of the chains. */
  readonly evenement?: string;
  readonly acte?: string;
  /** For a delay: what its text attaches to it. */
  readonly sanction?: Sanction;
  /** In ascending order of `depuis`. */
  readonly valeurs: NonEmpty<ValeurDatee>;
}

export interface ValeurDatee {
  readonly depuis: Jour;
  /** Last day in force, when the value ended without a successor. */
  readonly jusqua?: Jour;
  readonly valeur: number;
  readonly confiance: Confiance;
  readonly references: NonEmpty<Reference>;
}

/** A value that a rule read, as frozen into its justification. */
export interface ParametreLu extends ValeurDatee {
  readonly id: string;
  readonly libelle: string;
  readonly unite: Unite;
}

export type Lecture =
  | { readonly ok: true; readonly lu: ParametreLu }
  | { readonly ok: false; readonly raison: "anterieur" | "perime" };

/** A stretch of days during which one value holds; both ends included. */
export interface Periode {
  readonly debut: Jour;
  readonly fin: Jour;
  readonly lu: ParametreLu;
}

export type Decoupage =
  | { readonly ok: true; readonly periodes: readonly Periode[] }
  | { readonly ok: false; readonly au: Jour; readonly raison: "anterieur" | "perime" };

/** The value in force on that day; refuses rather than extrapolates. */
export function findValeur(parametre: Parametre, au: Jour): Lecture {
  if (parametre.perimeLe !== undefined && au >= parametre.perimeLe) return { ok: false, raison: "perime" };
  const valeur = parametre.valeurs.findLast((candidate) => candidate.depuis <= au);
  if (valeur === undefined) return { ok: false, raison: "anterieur" };
  if (valeur.jusqua !== undefined && au > valeur.jusqua) return { ok: false, raison: "perime" };
  return { ok: true, lu: createLu(parametre, valeur) };
}

/** Written field by field: a list reads values by the million, and copying an object whole costs many times more. */
function createLu({ id, libelle, unite }: Parametre, { depuis, jusqua, valeur, confiance, references }: ValeurDatee): ParametreLu {
  const lu = { id, libelle, unite, depuis, valeur, confiance, references };
  return jusqua === undefined ? lu : { ...lu, jusqua };
}

/** The stretch from `debut` to `fin` (both included) cut at every change of value; empty when `fin` precedes `debut`. */
export function splitPeriodes(parametre: Parametre, debut: Jour, fin: Jour): Decoupage {
  const periodes: Periode[] = [];
  let depart = debut;
  while (depart <= fin) {
    const lecture = findValeur(parametre, depart);
    if (!lecture.ok) return { ok: false, au: depart, raison: lecture.raison };
    const terme = findDernierJour(parametre, depart, fin);
    periodes.push({ debut: depart, fin: terme, lu: lecture.lu });
    depart = addJours(terme, 1);
  }
  return { ok: true, periodes };
}

/** Number of days of a stretch whose two ends are included. */
export function countJoursPeriode({ debut, fin }: { readonly debut: Jour; readonly fin: Jour }): number {
  return countJours(debut, fin) + 1;
}

function findDernierJour(parametre: Parametre, depart: Jour, fin: Jour): Jour {
  const bornes = [
    ...parametre.valeurs.flatMap((valeur) => [
      addJours(valeur.depuis, -1),
      ...(valeur.jusqua === undefined ? [] : [valeur.jusqua]),
    ]),
    ...(parametre.perimeLe === undefined ? [] : [addJours(parametre.perimeLe, -1)]),
  ];
  return bornes.filter((borne) => borne >= depart).reduce((proche, borne) => (borne < proche ? borne : proche), fin);
}
