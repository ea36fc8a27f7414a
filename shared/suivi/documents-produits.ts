import { addJours, type Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { Fait } from "../model/fait.ts";
import { projectDossier } from "./projection.ts";

/** A document that left the application: an act, or a dossier handed over. */
export interface DocumentProduit {
  readonly id: string;
  readonly dossierId: string;
  readonly reference: string;
  readonly titre: string;
  readonly nomFichier: string;
  readonly date: Jour;
  /** Of the statement that it gives, when it gives one. */
  readonly total?: Montant | undefined;
  /** Verifications that a person waived for it. */
  readonly derogations: number;
}

/** Every document that the facts of one dossier tell. */
export function listDocumentsProduits(faits: readonly Fait[]): readonly DocumentProduit[] {
  if (!faits.some(({ type }) => type === "acte" || type === "transmission")) return [];
  const dossier = projectDossier(faits);
  if (dossier === undefined) return [];
  const commun = { dossierId: dossier.id, reference: dossier.reference };
  return [
    ...dossier.actes.map(({ acteId, titre, nomFichier, dateFait, total, derogations }) => ({ ...commun, id: acteId, titre, nomFichier, date: dateFait, total, derogations: derogations.length })),
    ...dossier.transmissions.map(({ transmissionId, nomFichier, dateFait, total }) => ({ ...commun, id: transmissionId, titre: "Dossier transmis", nomFichier, date: dateFait, total, derogations: 0 })),
  ];
}

/** Produced in the `jours` days that end on `au`. */
export function isProduitDepuis({ date }: Pick<DocumentProduit, "date">, jours: number, au: Jour): boolean {
  return date >= addJours(au, -jours);
}
