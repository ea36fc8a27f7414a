// A row of the list with the values that a test gives, nothing due otherwise.
import { jour } from "#shared/kernel/jour.ts";
import { MONTANT_NUL } from "#shared/kernel/montant.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";

export const AU = jour("2026-11-21");

export function ligne(valeurs: Partial<LigneDossier>): LigneDossier {
  return {
    id: "", reference: "2026-0001", debiteur: "", etape: "amiable", solde: MONTANT_NUL, principal: MONTANT_NUL, interets: MONTANT_NUL, indemnites: MONTANT_NUL, interetsParJour: MONTANT_NUL,
    arreteAu: AU, creances: 1, dateOuverture: AU, hasConflit: false, hasAVerifier: false, ...valeurs,
  };
}
