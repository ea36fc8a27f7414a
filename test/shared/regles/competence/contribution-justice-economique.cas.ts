import { montant } from "#shared/kernel/montant.ts";
import type { Demandeur } from "#shared/regles/competence/types-competence.ts";

function morale(effectif: number, chiffreAffaires: number, benefice: number): Demandeur {
  return { kind: "personne_morale", effectif, chiffreAffairesMoyen: montant(chiffreAffaires * 100), beneficeMoyen: montant(benefice * 100) };
}

function physique(revenu: number): Demandeur {
  return { kind: "personne_physique", effectif: 300, revenuFiscalReference: montant(revenu * 100) };
}

/** What a claimant owes for a claim in euros; `du` in euros. */
export const CAS_CJE: readonly { readonly nom: string; readonly demande: number; readonly demandeur: Demandeur; readonly du: number; readonly source: string }[] = [
  { nom: "50 000 € demandés, seuil non dépassé", demande: 50_000, demandeur: morale(300, 60_000_000, 4_000_000), du: 0, source: "décret 2024-1225, art. 1er" },
  { nom: "249 salariés", demande: 500_000, demandeur: morale(249, 60_000_000, 4_000_000), du: 0, source: "décret 2024-1225, art. 2" },
  { nom: "personne publique", demande: 500_000, demandeur: { kind: "personne_publique" }, du: 0, source: "décret 2024-1225, art. 2" },
  { nom: "chiffre d’affaires de 50 M€ tout juste", demande: 500_000, demandeur: morale(250, 50_000_000, 4_000_000), du: 0, source: "décret 2024-1225, art. 3" },
  { nom: "bénéfice de 3 M€ tout juste", demande: 500_000, demandeur: morale(250, 60_000_000, 3_000_000), du: 0, source: "décret 2024-1225, art. 3" },
  { nom: "première tranche, 3 %", demande: 500_000, demandeur: morale(250, 60_000_000, 3_000_001), du: 15_000, source: "décret 2024-1225, art. 3" },
  { nom: "première tranche, plafond de 50 000 €", demande: 5_000_000, demandeur: morale(250, 1_500_000_000, 4_000_000), du: 50_000, source: "décret 2024-1225, art. 3" },
  { nom: "seconde tranche, 5 %", demande: 500_000, demandeur: morale(250, 1_500_000_001, 1), du: 25_000, source: "décret 2024-1225, art. 3" },
  { nom: "seconde tranche, plafond de 100 000 €", demande: 5_000_000, demandeur: morale(250, 2_000_000_000, 1), du: 100_000, source: "décret 2024-1225, art. 3" },
  { nom: "seconde tranche sans bénéfice", demande: 500_000, demandeur: morale(250, 2_000_000_000, 0), du: 0, source: "décret 2024-1225, art. 3" },
  { nom: "personne physique, 250 000 € de revenu", demande: 500_000, demandeur: physique(250_000), du: 0, source: "décret 2024-1225, art. 3" },
  { nom: "personne physique, première tranche", demande: 500_000, demandeur: physique(250_001), du: 5_000, source: "décret 2024-1225, art. 3" },
  { nom: "personne physique, deuxième tranche", demande: 500_000, demandeur: physique(1_000_000), du: 10_000, source: "décret 2024-1225, art. 3" },
  { nom: "personne physique, troisième tranche, plafond", demande: 5_000_000, demandeur: physique(1_000_001), du: 50_000, source: "décret 2024-1225, art. 3" },
];
