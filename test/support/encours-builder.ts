// Invented claims and payments, for the tests of matching.
import type { Mouvement, Operation } from "#shared/imports/lecture-releves.ts";
import { createEtat, type EtatRapprochement } from "#shared/imports/rapprochement-etat.ts";
import type { CreanceOuverte, Encours, Proposition } from "#shared/imports/rapprochement-modele.ts";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";

export function creance(numero: string, reste: number, { debiteurId = "garage", echeance = "2025-12-31", avoirs = [] as CreanceOuverte["avoirs"] } = {}): CreanceOuverte {
  return { creanceId: `${debiteurId}/${numero}`, dossierId: `dossier-${debiteurId}`, debiteurId, dossier: debiteurId === "garage" ? "2026-0001" : "2026-0002", numero, echeance: jour(echeance), reste: montant(reste), avoirs };
}

export function createEncoursInvente(creances: readonly CreanceOuverte[], reste: Partial<Encours> = {}): Encours {
  return {
    debiteurs: [{ debiteurId: "garage", nom: "GARAGE FICTIF SARL", ibans: ["FR7630006000011234567890189"] }, { debiteurId: "hotel", nom: "HÔTEL INVENTÉ", ibans: [] }],
    creances, reglements: [], mouvements: new Map(), ...reste,
  };
}

export function createEtatInvente(creances: readonly CreanceOuverte[], reste: Partial<Encours> = {}): EtatRapprochement {
  return createEtat(createEncoursInvente(creances, reste), { createId: () => "x" });
}

export function operation(somme: number, libelle = "", reste: Partial<Operation> = {}): Operation {
  return { montant: montant(somme), noms: [], libelle, references: [], ...reste };
}

export function mouvement(somme: number, reste: Partial<Mouvement> = {}): Mouvement {
  return { cle: `camt053|c|2026-01-08|${somme}#1`, cleCommune: `banque|c|2026-01-08|${somme}#1`, date: jour("2026-01-08"), montant: montant(somme), devise: "EUR", etat: "comptabilise", isRetour: false, operations: [operation(somme)], ligne: 1, ...reste };
}

export function proposition(somme: number, reste: Partial<Proposition> = {}): Proposition {
  return { id: `p${somme}`, mouvement: mouvement(somme), operation: operation(somme), rang: 0, certitude: "sur", raison: "", affectations: [], pieces: [], reglementIds: [], ...reste };
}
