import { foldTexte } from "../kernel/texte.ts";

const RETOUR = /\b(?:rejet|rejets|rejete|rejetee|impaye|impayee|impayes|retour|returned|unpaid)\b/;
const FRAIS = /\b(?:frais|fra|commission|com|agios|cotisation)\b/;

/** A label that says, on a debit, that a payment comes back. What the bank charges for it is another movement. */
export function isLibelleRetour(libelle: string, montant: number): boolean {
  const plie = foldTexte(libelle);
  return montant < 0 && RETOUR.test(plie) && !FRAIS.test(plie);
}
