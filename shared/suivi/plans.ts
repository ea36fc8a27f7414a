import { addJours, type Jour } from "../kernel/jour.ts";
import { type Montant, sumMontants } from "../kernel/montant.ts";
import type { Dossier, Evenement, Denouement, Plan } from "../model/dossier.ts";
import { listPromessesSuivies, type PromesseSuivie } from "./promesses.ts";

/**
 * Where a plan stands, from the payments and the letters alone: `en-cours` while every payment due is made, `en-retard` once one is missed, `demeure` while the
 * mise en demeure leaves time, `echu` when that time passed and nothing came (the term may be forfeited), then how it ended.
 */
export type EtatPlan = "en-cours" | "en-retard" | "demeure" | "echu" | "paye" | Denouement["fin"];

export interface PlanSuivi {
  readonly planId: string;
  /** Absent: promises kept together before plans were recorded; no clause is known. */
  readonly plan?: Plan | undefined;
  readonly fin?: Denouement | undefined;
  readonly echeances: readonly PromesseSuivie[];
  readonly etat: EtatPlan;
  /** The first payment that is not complete: late, or the next one. */
  readonly attendue?: PromesseSuivie | undefined;
  /** The letter that put the debtor on notice of the payment missed. */
  readonly demeure?: Evenement | undefined;
  /** Last day to pay by the clause. */
  readonly regulariserAvant?: Jour | undefined;
  readonly total: Montant;
  readonly recu: Montant;
}

type Source = Pick<Dossier, "plans" | "denouements" | "promesses" | "reglements" | "evenements">;

/** Every plan of the dossier, the oldest first. */
export function listPlansSuivis(dossier: Source, au: Jour): readonly PlanSuivi[] {
  const suivies = listPromessesSuivies(dossier, au);
  const ids = new Set(suivies.flatMap(({ promesse: { planId } }) => (planId === undefined ? [] : [planId])));
  return [...ids].map((planId) => computePlanSuivi(planId, suivies.filter(({ promesse }) => promesse.planId === planId), dossier, au));
}

/** The plan that still binds the parties, if there is one. */
export function findPlanVivant(dossier: Source, au: Jour): PlanSuivi | undefined {
  return listPlansSuivis(dossier, au).findLast(({ etat }) => VIVANTS.has(etat));
}

const VIVANTS: ReadonlySet<EtatPlan> = new Set(["en-cours", "en-retard", "demeure", "echu", "paye"]);

function computePlanSuivi(planId: string, echeances: readonly PromesseSuivie[], { plans, denouements, evenements }: Source, au: Jour): PlanSuivi {
  const plan = plans.find((candidat) => candidat.planId === planId);
  const fin = denouements.findLast((candidat) => candidat.planId === planId);
  const attendue = echeances.find(({ tenueLe }) => tenueLe === undefined);
  const manquee = attendue?.etat === "rompue" ? attendue : undefined;
  const demeure = manquee === undefined ? undefined : evenements.find(({ kind, dateFait }) => kind === "mise_en_demeure" && dateFait > manquee.promesse.pourLe);
  const regulariserAvant = demeure === undefined || plan === undefined ? undefined : addJours(demeure.recuLe ?? demeure.presenteLe ?? demeure.dateFait, plan.regularisation);
  return {
    planId, plan, fin, echeances, attendue, demeure, regulariserAvant, etat: fin?.fin ?? findEtat({ attendue, manquee, demeure, regulariserAvant }, au),
    total: sumMontants(echeances.map(({ promesse }) => promesse.montant)), recu: sumMontants(echeances.map(({ recu }) => recu)),
  };
}

function findEtat({ attendue, manquee, demeure, regulariserAvant }: Pick<PlanSuivi, "attendue" | "demeure" | "regulariserAvant"> & { readonly manquee: PromesseSuivie | undefined }, au: Jour): EtatPlan {
  if (attendue === undefined) return "paye";
  if (manquee === undefined) return "en-cours";
  if (demeure === undefined) return "en-retard";
  // Without a clause nothing says how long is left: a person decides.
  return regulariserAvant !== undefined && au > regulariserAvant ? "echu" : "demeure";
}
