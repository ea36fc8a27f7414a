import { formatJour } from "../kernel/format-jour.ts";
import { formatMontant } from "../kernel/format-montant.ts";
import { subtractMontant } from "../kernel/montant.ts";
import { INSECABLE } from "../kernel/texte.ts";
import { LIBELLES_FIN_PLAN } from "./libelles-argent.ts";
import type { EtatPlan, PlanSuivi } from "./plans.ts";

/** In a word, for a mark. */
export const LIBELLES_PLAN: Readonly<Record<EtatPlan, string>> = {
  "en-cours": "plan tenu", "en-retard": "versement manqué", demeure: "mis en demeure", echu: "déchéance du terme acquise", paye: "plan payé",
  execute: LIBELLES_FIN_PLAN.execute.toLowerCase(), dechu: "déchéance du terme", abandonne: "plan abandonné",
};

/** Where the plan stands, in a sentence. */
export function formatPlan({ etat, attendue, demeure, regulariserAvant, total, recu, fin }: PlanSuivi): string {
  const rang = attendue === undefined ? "" : `${formatMontant(subtractMontant(attendue.promesse.montant, attendue.recu))} attendus le ${formatJour(attendue.promesse.pourLe)}`;
  switch (etat) {
    case "en-cours": return `${formatMontant(recu)} reçus sur ${formatMontant(total)}${INSECABLE}; ${rang}.`;
    case "en-retard": return `${rang}, rien de plus n’est venu${INSECABLE}: mettre le débiteur en demeure fait courir le délai de la clause.`;
    case "demeure": return `Mise en demeure du ${demeure === undefined ? "" : formatJour(demeure.dateFait)}${INSECABLE}: ${regulariserAvant === undefined ? "aucune clause de délai n’est notée, c’est à vous de décider" : `le débiteur peut régulariser jusqu’au ${formatJour(regulariserAvant)}`}.`;
    case "echu": return `Le délai de la clause est passé le ${regulariserAvant === undefined ? "" : formatJour(regulariserAvant)} sans paiement${INSECABLE}: tout le solde peut être exigé.`;
    case "paye": return `${formatMontant(recu)} reçus${INSECABLE}: tous les versements sont faits.`;
    case "execute": case "dechu": case "abandonne": return `${LIBELLES_FIN_PLAN[etat]} le ${fin === undefined ? "" : formatJour(fin.dateFait)}, ${formatMontant(recu)} reçus sur ${formatMontant(total)}.`;
  }
}

/** The same, of a state read in a row. */
export function findLibellePlan(etat: string): string | undefined {
  return Object.entries(LIBELLES_PLAN).find(([cle]) => cle === etat)?.[1];
}
