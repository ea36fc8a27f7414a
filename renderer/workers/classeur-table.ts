import { formatCsv } from "#shared/formats/csv-export.ts";
import { type CelluleEcrite, createClasseur } from "#shared/formats/xlsx-writer.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import type { KindColonne, Valeur } from "#shared/suivi/liste/colonnes.ts";

/** A list as it is written in a file: one kind for each column. */
export interface Tableau {
  readonly nom: string;
  readonly date: Jour;
  readonly colonnes: readonly { readonly titre: string; readonly kind: KindColonne }[];
  readonly rangees: readonly (readonly Valeur[])[];
}

/** A workbook with typed days and amounts, or a text that spreadsheets open; in both, no text becomes a formula. */
export function formatTableau(forme: "xlsx" | "csv", { nom, date, colonnes, rangees }: Tableau): Uint8Array<ArrayBuffer> {
  if (forme === "xlsx") return new Uint8Array(createClasseur([{ nom, colonnes: colonnes.map(({ titre, kind }) => ({ titre, largeur: LARGEURS[kind] })), rangees: rangees.map((rangee) => rangee.map((valeur, rang) => toCellule(valeur, colonnes[rang]?.kind ?? "texte"))) }], date));
  return new TextEncoder().encode(formatCsv([colonnes.map(({ titre }) => titre), ...rangees.map((rangee) => rangee.map((valeur, rang) => toTexte(valeur, colonnes[rang]?.kind ?? "texte")))]));
}

/** In characters. */
const LARGEURS = { texte: 24, montant: 14, nombre: 10, jour: 12 } as const;

function toCellule(valeur: Valeur, kind: KindColonne): CelluleEcrite {
  if (valeur === undefined) return undefined;
  if (kind === "montant" && typeof valeur === "number") return { kind: "montant", montant: montant(valeur) };
  if (kind === "nombre" && typeof valeur === "number") return { kind: "nombre", nombre: valeur };
  const jour = kind === "jour" ? parseJour(String(valeur)) : undefined;
  return jour === undefined ? { kind: "texte", texte: String(valeur) } : { kind: "jour", jour };
}

/** A number is centimes for the text format: another number is written as a person does. */
function toTexte(valeur: Valeur, kind: KindColonne): string | number {
  if (valeur === undefined) return "";
  if (kind === "montant" && typeof valeur === "number") return valeur;
  const jour = kind === "jour" ? parseJour(String(valeur)) : undefined;
  return jour === undefined ? String(valeur).replace(/^(-?\d+)\.(\d+)$/, "$1,$2") : formatJour(jour);
}
