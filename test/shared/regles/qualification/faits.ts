import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Porte } from "#shared/regles/qualification/porte.ts";
import type { CreanceExigible } from "#shared/regles/qualification/exigibilite.ts";

export const AU = jour("2026-11-21");

/** A claim of 31 March 2026, stipulated, with its invoice. */
export function createExigible(creance: Partial<CreanceExigible> = {}): CreanceExigible {
  return { id: "F1", libelle: "facture n° F1", echeance: jour("2026-03-31"), isEcheanceCalculee: false, principalRestant: montant(1_200_000), pieceIds: ["p1"], ...creance };
}

/** The findings as a reader sees them: « reserve : … ». */
export function listPhrases({ constats }: Porte): readonly string[] {
  return constats.map(({ kind, libelle }) => `${kind} : ${libelle.replaceAll(/[\u00A0\u202F]/g, " ")}`);
}
