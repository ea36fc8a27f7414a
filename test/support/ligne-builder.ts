import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";

/** A row of the list as little as it can be. */
export function createLigneDossier(id: string, debiteurId: string, reste: Partial<LigneDossier> = {}): LigneDossier {
  const nul = montant(0);
  return {
    id, reference: id, debiteur: debiteurId, debiteurId, etape: "amiable", solde: montant(100_000), principal: montant(100_000), interets: nul, indemnites: nul, interetsParJour: nul, arreteAu: jour("2026-11-21"), dateOuverture: jour("2026-10-15"),
    premiereEcheance: jour("2026-10-01"), creances: 1, hasConflit: false, hasAVerifier: false, ...reste,
  };
}
