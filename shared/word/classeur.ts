import { createClasseur } from "../formats/xlsx-writer.ts";
import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { encodeUtf8 } from "../formats/zip.ts";
import { formatCsv } from "../formats/csv-export.ts";
import type { CelluleFeuille, Feuille } from "./bloc.ts";

/** The .xlsx of sheets drawn by an act: same bytes for the same content and day. */
export function renderClasseur(feuilles: readonly Feuille[], date: Jour): Uint8Array {
  return createClasseur(feuilles, date);
}

/** One sheet as a text that spreadsheets and accounting programs open: semicolons, comma as decimal mark. */
export function renderCsv({ colonnes, rangees }: Feuille): Uint8Array {
  return encodeUtf8(formatCsv([colonnes.map(({ titre }) => titre), ...rangees.map((cellules) => colonnes.map((_colonne, rang) => formatCellule(cellules[rang])))]));
}

/** An amount is the only number that the text format reads in centimes. */
function formatCellule(cellule: CelluleFeuille): string | number {
  if (cellule === undefined) return "";
  switch (cellule.kind) {
    case "texte": return cellule.texte;
    case "montant": return cellule.montant;
    case "jour": return formatJour(cellule.jour);
    case "nombre": return String(cellule.nombre).replace(".", ",");
  }
}
