import { foldTexte } from "../kernel/texte.ts";
import type { JournalFec } from "./fec-releve.ts";

export type NatureJournal = "nouveau" | "ventes" | "tresorerie" | "autre";

/** What a journal holds, by its code and label first (already decoded), then by the accounts that its lines use. */
export function findNatureJournal(journal: JournalFec, libelle: string): NatureJournal {
  if (isJournalNouveau(journal.code, libelle)) return "nouveau";
  const nom = foldTexte(libelle);
  if (/\bventes?\b|\bfactur|\bclients?\b/.test(nom) || /^(?:ve|vt|vte|ven|vent)\d*$/i.test(journal.code)) return "ventes";
  if (/\bbanques?\b|\bcaisse\b|\btresorerie\b|\bencaissements?\b|\breglements?\b/.test(nom)) return "tresorerie";
  if (journal.lignesTresorerie > 0 && journal.lignesTresorerie * 5 >= journal.lignesClients) return "tresorerie";
  return journal.lignesVentes > 0 && journal.lignesVentes >= journal.lignesAchats ? "ventes" : "autre";
}

/** Opening entries bring forward last year's balances. */
export function isJournalNouveau(code: string, libelle: string): boolean {
  return /^(?:AN|ANO|RAN|AD)$/.test(code.trim()) || /nouveau|ouverture|bilan debut/.test(foldTexte(libelle));
}
