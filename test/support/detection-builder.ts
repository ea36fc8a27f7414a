// Invented debtors with open items that no dossier holds.
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { Debiteur, Encours } from "#shared/model/dossier.ts";
import { createFaitId } from "#shared/model/fait.ts";

const FAIT = createFaitId({ poste: "a".repeat(16), incarnation: "a".repeat(8), sequence: 1 });

export function posteInvente(numero: string, reste: number, echeance = "2025-11-30", plus: Partial<Encours["postes"][number]> = {}): Encours["postes"][number] {
  return { cle: `s|C1|${numero}`, numero, dateFacture: jour("2025-10-31"), echeance: jour(echeance), origineEcheance: "stipulee", montantInitial: montant(reste), reste: montant(reste), compte: "411000", imputations: [], ...plus };
}

export function encoursInvente(postes: readonly Encours["postes"][number][], plus: Partial<Encours> = {}): Encours {
  return { faitId: FAIT, dateFait: jour("2025-12-31"), importId: "i".repeat(20), creancierId: "c".repeat(20), code: "C1", constateLe: jour("2025-12-31"), nature: "commercial", postes: [...postes], ...plus };
}

export function debiteurInvente(nom: string, plus: Partial<Debiteur> = {}): Debiteur {
  return { id: nom.toLowerCase().replace(/[^a-z]/g, "").padEnd(20, "a").slice(0, 20), faitId: FAIT, dateFait: jour("2025-01-01"), nom, ...plus };
}
