// A large invented portfolio, the same at every run: one debtor, one dossier and three invoices each.
import { addJours, jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";

const LE = jour("2026-11-21");

/** Debtor, opening and three invoices of one dossier. */
export function listFaits(rang: number, creancierId: string): readonly FaitBrouillon[] {
  const debiteurId = createIdCompte(rang * 10 + 1);
  const sujet = createSujetId("dossier", createIdCompte(rang * 10 + 2));
  return [
    { sujet: createSujetId("debiteur", debiteurId), type: "debiteur", dateFait: LE, remplace: [], contenu: { nom: `Débiteur ${rang}`, qualite: "professionnel" } },
    { sujet, type: "ouverture", dateFait: LE, remplace: [], contenu: { reference: `2026-${String(rang).padStart(4, "0")}`, creancierId, debiteurId } },
    ...[0, 1, 2].map((numero): FaitBrouillon => {
      const dateFacture = addJours(jour("2025-01-15"), (rang * 7 + numero * 31) % 600);
      return {
        sujet, type: "creance", dateFait: dateFacture, remplace: [],
        contenu: {
          creanceId: createIdCompte(rang * 10 + 3 + numero), numero: `F-${rang}-${numero}`, nature: "commercial", montantTtc: montant(10_000 + ((rang * 7919 + numero * 104_729) % 5_000_000)),
          dateFacture, echeance: addJours(dateFacture, 30), origineEcheance: "stipulee",
        },
      };
    }),
  ];
}

/** Twenty base32 characters that count up. */
export function createIdCompte(rang: number): string {
  return rang.toString(32).replace(/[0189]/g, (chiffre) => ({ 0: "w", 1: "x", 8: "y", 9: "z" })[chiffre] ?? "a").padStart(20, "w");
}

export function findMedian(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.floor(durees.length / 2)] ?? 0;
}
