import type { NonEmpty } from "../../kernel/brand.ts";
import { formatTaux } from "../../kernel/format-montant.ts";
import { addJours, type Jour, minJour } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Taux } from "../../kernel/taux.ts";

/** Days at one rate, both ends included, with what makes up the rate. */
export interface TrancheTaux {
  readonly kind: "tranche";
  readonly debut: Jour;
  readonly fin: Jour;
  readonly taux: Taux;
  /** French words for the rate: « BCE 2,15 % au 01/01/2026 + 10,00 points ». */
  readonly composition: string;
  readonly parametres: readonly ParametreLu[];
  readonly references: NonEmpty<Reference>;
  readonly avertissements: readonly string[];
}

/** A day whose rate is not in the packs: the rule refuses rather than extrapolates. */
export interface RefusTaux {
  readonly kind: "refus";
  readonly jour: Jour;
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
}

/** The stretch of one rate that holds a given day. */
export type FindTranche = (jour: Jour) => TrancheTaux | RefusTaux;

export interface Tranches {
  readonly tranches: readonly TrancheTaux[];
  /** First day that no rate covers; the stretches stop on its eve. */
  readonly refus?: RefusTaux | undefined;
}

/** The days from `debut` to `fin` (both included) cut at every change of rate, up to the first refusal. */
export function splitTranches(findTranche: FindTranche, debut: Jour, fin: Jour): Tranches {
  const tranches: TrancheTaux[] = [];
  let depart = debut;
  while (depart <= fin) {
    const trouve = findTranche(depart);
    if (trouve.kind === "refus") return { tranches, refus: trouve };
    const terme = minJour(trouve.fin, fin);
    tranches.push({ ...trouve, debut: depart, fin: terme });
    depart = addJours(terme, 1);
  }
  return { tranches };
}

/** « 10 points », « 8,5 points »: a rate that is added to another. */
export function formatPoints(points: Taux): string {
  return `${formatTaux(points).replace(/,00(?=\D)|\D+$/g, "")} points`;
}
