import { montant, type Montant } from "../../kernel/montant.ts";
import { computeChiffres } from "./chiffres.ts";
import { type Releve, type Rubrique, sumDecompte, sumReleve } from "./releve.ts";
import type { Hypothese, Situation } from "./types-hypothese.ts";

/** A post of the two statements: ours, theirs, and how far rounding alone may part them. */
export interface RubriqueComparee {
  readonly rubrique: Rubrique;
  readonly notre: Montant;
  readonly leur: Montant;
}

/** Mistakes that, made together, give the étude's figures. */
export interface Explication {
  readonly hypotheses: readonly Hypothese[];
  /** The posts with these mistakes made, in the order of the comparison. */
  readonly refaites: readonly Montant[];
  /** How many posts then agree. */
  readonly accords: number;
  /** What still separates the posts, all signs lost. */
  readonly reste: number;
}

/** Statements rarely hold more mistakes than this at once; beyond, chance explains as well as law. */
const ENSEMBLE = 3;

/** Our figures for each post, with some mistakes made; `undefined` when no statement can then be made. */
export function computeRubriques({ faits, baremes }: Situation, releve: Releve, rubriques: readonly Rubrique[]): readonly Montant[] | undefined {
  const chiffres = computeChiffres(faits, baremes);
  return chiffres.kind === "chiffres" ? rubriques.map((rubrique) => sumDecompte(chiffres.decompte, faits, releve.presentation, rubrique)) : undefined;
}

/**
 * The smallest sets of mistakes that bring the most posts to the étude's figures. The first is the answer; those that do as well with
 * as few mistakes follow: then nothing tells them apart.
 */
export function listExplications(situation: Situation, releve: Releve, rubriques: readonly Rubrique[], hypotheses: readonly Hypothese[], tolerance: number): readonly Explication[] {
  const depart = createExplication([], computeRubriques(situation, releve, rubriques) ?? [], releve, rubriques, tolerance);
  let meilleures: readonly Explication[] = [depart];
  for (const ensemble of listEnsembles(hypotheses)) {
    const [meilleure = depart] = meilleures;
    if (meilleure.accords === rubriques.length && ensemble.length > meilleure.hypotheses.length) break;
    const refaites = computeRubriques(ensemble.reduce((courante, { change }) => change(courante), situation), releve, rubriques);
    if (refaites === undefined) continue;
    const essai = createExplication(ensemble, refaites, releve, rubriques, tolerance);
    const ordre = compareExplications(essai, meilleure);
    if (ordre < 0) meilleures = [essai];
    else if (ordre === 0) meilleures = [...meilleures, essai];
  }
  return meilleures.toSorted((premiere, seconde) => premiere.reste - seconde.reste);
}

/** Sets of one, two, three mistakes, the smaller first. */
function listEnsembles(hypotheses: readonly Hypothese[]): readonly (readonly Hypothese[])[] {
  let courants: readonly (readonly Hypothese[])[] = [[]];
  const tous: (readonly Hypothese[])[] = [];
  for (let taille = 1; taille <= ENSEMBLE; taille += 1) {
    courants = courants.flatMap((ensemble) => hypotheses.slice(hypotheses.findIndex((hypothese) => hypothese === ensemble.at(-1)) + 1).map((hypothese) => [...ensemble, hypothese]));
    tous.push(...courants);
  }
  return tous;
}

function createExplication(hypotheses: readonly Hypothese[], refaites: readonly Montant[], releve: Releve, rubriques: readonly Rubrique[], tolerance: number): Explication {
  const ecarts = rubriques.map((rubrique, rang) => Math.abs((refaites[rang] ?? 0) - sumReleve(releve, rubrique)));
  return { hypotheses, refaites, accords: ecarts.filter((ecart) => ecart <= tolerance).length, reste: montant(ecarts.reduce((somme, ecart) => somme + ecart, 0)) };
}

/** More posts that agree, then fewer mistakes. */
function compareExplications(premiere: Explication, seconde: Explication): number {
  return seconde.accords - premiere.accords || premiere.hypotheses.length - seconde.hypotheses.length;
}
