import { formatJour } from "../kernel/format-jour.ts";
import { addJours, type Jour } from "../kernel/jour.ts";
import type { Dossier } from "../model/dossier.ts";
import type { DelaiGrace } from "../regles/interets/delai-grace.ts";
import { listPlansSuivis, type PlanSuivi } from "./plans.ts";

/**
 * Days on which the clause of a plan stops interest: from its signature while it is kept; a payment missed gives interest its course back from that payment's
 * day, as its clause says (act « plan d’apurement », « Intérêts » and « Déchéance du terme »).
 */
export function listSuspensions(dossier: Dossier, au: Jour): readonly DelaiGrace[] {
  if (dossier.plans.length === 0) return [];
  return listPlansSuivis(dossier, au).flatMap((suivi) => createSuspension(suivi, au) ?? []);
}

function createSuspension({ plan, fin, attendue, echeances }: PlanSuivi, au: Jour): DelaiGrace | undefined {
  if (plan?.sort !== "suspendus") return undefined;
  const du = plan.signeLe ?? plan.dateFait;
  const manquee = attendue?.etat === "rompue" ? attendue.promesse.pourLe : undefined;
  const dernier = echeances.at(-1)?.promesse.pourLe ?? au;
  const terme = [manquee === undefined ? undefined : addJours(manquee, -1), fin?.dateFait, dernier].filter((jour) => jour !== undefined).toSorted()[0] ?? au;
  return du > au || terme < du ? undefined : { du, au: terme, accord: `plan du ${formatJour(du)}` };
}
