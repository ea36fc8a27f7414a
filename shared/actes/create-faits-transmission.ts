import type { VueDossier } from "../suivi/vue-dossier.ts";
import { listLignesActe } from "./chronologie-acte.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";

/** The facts of the act out of what the fiche shows, with what only the screen knows: to whom, by whom, when. */
export function createFaitsTransmission(
  { dossier, creancier, debiteur, decompte, portes, prescriptions }: VueDossier,
  reste: Pick<FaitsTransmission, "mandataire" | "mandat" | "aujourdhui" | "utilisateur" | "logo">,
): FaitsTransmission {
  return { dossier, creancier, debiteur, decompte, portes, prescriptions, chronologie: listLignesActe(dossier, reste.mandat, prescriptions), ...reste };
}
