import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { createFaitId } from "#shared/model/fait.ts";
import type { Dossier } from "#shared/model/dossier.ts";
import type { Decompte, Segment } from "#shared/regles/decompte/decompte.ts";

/** Invoice F-25-0412 of an invented dossier: 14 280,00 due 30/05/2025, 5 000,00 paid on 16/03/2026, stated at 21/11/2026. */
export const CREANCE_ID = "a".repeat(20);
const faitId = createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 1 });

export const dossierPelagrin: Dossier = {
  id: "d".repeat(20), reference: "2026-0417", creancierId: "c".repeat(20), debiteurId: "e".repeat(20), dateOuverture: jour("2026-01-13"),
  creances: [{ creanceId: CREANCE_ID, numero: "F-25-0412", montantTtc: montant(1428000), dateFacture: jour("2025-03-31"), echeance: jour("2025-05-30"), origineEcheance: "stipulee", faitId, dateFait: jour("2025-03-31") }],
  avoirs: [],
  reglements: [{ reglementId: "f".repeat(20), montant: montant(500000), libelle: "Virement reçu", faitId, dateFait: jour("2026-03-16") }],
  evenements: [], audiences: [], poursuites: [], jalons: [], issues: [], consignes: [], adoptions: [], demarches: [], titres: [], gardes: [], rejets: [], reversements: [], remboursements: [], abandons: [], depenses: [], provisions: [], dividendes: [], pertes: [], plans: [], denouements: [], pieces: [], hypotheses: [], portes: {}, preuves: [], levees: [], litiges: [], obliges: [], promesses: [], mandats: [], transmissions: [], actes: [], notes: [], taches: [], reports: [], relectures: [], conflits: [],
};

function segment(du: string, au: string, jours: number, ppm: number, principal: number, interets: number): Segment {
  return { du: jour(du), au: jour(au), jours, tauxPpm: taux(ppm), principal: montant(principal), montant: montant(interets), parametres: [] };
}

export const decomptePelagrin: Decompte = {
  arreteAu: jour("2026-11-21"), principalRestant: montant(1067064), interetsRestants: montant(89852), indemnitesRestantes: montant(4000), fraisRestants: montant(0), tropPercu: montant(0),
  total: montant(1160916), interetsParJour: montant(363), frais: [],
  creances: [{
    id: CREANCE_ID, principalRestant: montant(1067064), interetsRestants: montant(89852), indemniteRestante: montant(4000),
    segments: [
      segment("2025-05-31", "2025-06-30", 31, 131500, 1428000, 15949),
      segment("2025-07-01", "2025-12-31", 184, 121500, 1428000, 87464),
      segment("2026-01-01", "2026-03-16", 75, 121500, 1428000, 35651),
      segment("2026-03-17", "2026-06-30", 106, 121500, 1067064, 37651),
      segment("2026-07-01", "2026-11-21", 144, 124000, 1067064, 52201),
    ],
    imputations: [{ kind: "reglement", date: jour("2026-03-16"), rang: 0, surInterets: montant(139064), surPrincipal: montant(360936), surIndemnite: montant(0) }],
  }],
};
