import type { Jour } from "#shared/kernel/jour.ts";
import type { Montant } from "#shared/kernel/montant.ts";
import type { Dossier } from "#shared/model/dossier.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import type { ContenuPar } from "#shared/model/faits/registre.ts";
import { createAbandon } from "#shared/suivi/encaissements.ts";
import { findRefusDepense } from "#shared/suivi/frais-mandat.ts";

/** What a person records about money beside a payment, and of which payment. */
export type Operation =
  | { readonly kind: "reversement"; readonly reglementId: string; readonly du: Montant }
  | { readonly kind: "rejet"; readonly reglementId: string; readonly du: Montant }
  | { readonly kind: "remboursement"; readonly du: Montant }
  | { readonly kind: "abandon"; readonly du: Montant }
  | { readonly kind: "depense" }
  | { readonly kind: "provision" };

/** The form as it is typed. */
export interface FormeArgent {
  readonly date?: Jour | undefined;
  readonly montant?: Montant | undefined;
  readonly retenu?: Montant | undefined;
  readonly motif: string;
  readonly libelle: string;
  readonly numero: string;
  readonly horsTaxes?: Montant | undefined;
  readonly poste: ContenuPar["depense"]["poste"];
  readonly acte?: ContenuPar["depense"]["acte"];
  readonly mandatId?: string | undefined;
}

export function createForme(operation: Operation, aujourdhui: Jour, dossier: Dossier): FormeArgent {
  return { date: aujourdhui, montant: "du" in operation ? operation.du : undefined, motif: "", libelle: "", numero: "", poste: "execution", mandatId: dossier.mandats.at(-1)?.mandatId };
}

/** Why it cannot be recorded, in French; `""` while something is not typed yet; `undefined`: it can. */
export function findRefus(dossier: Dossier, operation: Operation, forme: FormeArgent, aujourdhui: Jour): string | undefined {
  const { date, montant, retenu = 0, motif, libelle, mandatId } = forme;
  if (date === undefined || montant === undefined || montant + retenu <= 0) return "";
  if (montant < 0 || retenu < 0) return "Un montant ne peut pas être négatif.";
  if (date > aujourdhui) return "Ce jour n’est pas encore venu.";
  switch (operation.kind) {
    case "reversement": return montant + retenu > operation.du ? "Le reversement et la retenue dépassent la somme détenue." : undefined;
    case "rejet": return montant > operation.du ? "Un rejet ne dépasse pas le règlement." : undefined;
    case "remboursement": return montant > operation.du ? "Le remboursement dépasse le trop-perçu." : undefined;
    case "abandon": return montant !== operation.du ? "On n’abandonne que le solde entier\u00A0: une remise plus large est une transaction." : motif.trim() === "" ? "" : undefined;
    case "depense": return libelle.trim() === "" ? "" : findRefusDepense(dossier, createContenuDepense(forme, montant), date, aujourdhui);
    case "provision": return mandatId === undefined ? "" : undefined;
  }
}

/** The fact of an operation that nothing refuses; `undefined` otherwise. */
export function createOperation(dossier: Dossier, operation: Operation, forme: FormeArgent, id: string, aujourdhui: Jour): FaitBrouillon | undefined {
  const { date, montant, retenu, mandatId } = forme;
  if (date === undefined || montant === undefined || findRefus(dossier, operation, forme, aujourdhui) !== undefined) return undefined;
  const enveloppe = { sujet: createSujetId("dossier", dossier.id), dateFait: date, remplace: [] };
  const motif = parseTexte(forme.motif);
  switch (operation.kind) {
    case "reversement": return { ...enveloppe, type: "reversement", contenu: { reversementId: id, reglementIds: [operation.reglementId], montant, retenu: retenu === 0 ? undefined : retenu, motif } };
    case "rejet": return { ...enveloppe, type: "rejet", contenu: { rejetId: id, reglementId: operation.reglementId, montant, motif } };
    case "remboursement": return { ...enveloppe, type: "remboursement", contenu: { remboursementId: id, montant, motif } };
    case "abandon": return createAbandon(dossier.id, { montant, motif: motif ?? "" }, date, id);
    case "depense": return { ...enveloppe, type: "depense", contenu: { depenseId: id, ...createContenuDepense(forme, montant) } };
    case "provision": return mandatId === undefined ? undefined : { ...enveloppe, type: "provision", contenu: { provisionId: id, mandatId, montant, motif } };
  }
}

function createContenuDepense({ libelle, poste, horsTaxes, mandatId, numero, acte }: FormeArgent, montant: Montant): Omit<ContenuPar["depense"], "depenseId"> {
  return { libelle: libelle.trim(), poste, montant, horsTaxes, mandatId, numero: parseTexte(numero), acte };
}

function parseTexte(texte: string): string | undefined {
  return texte.trim() === "" ? undefined : texte.trim();
}
