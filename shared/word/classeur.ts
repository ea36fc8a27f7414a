import { createClasseur } from "../formats/xlsx-writer.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Feuille } from "./bloc.ts";

/** The .xlsx of sheets drawn by an act: same bytes for the same content and day. */
export function renderClasseur(feuilles: readonly Feuille[], date: Jour): Uint8Array {
  return createClasseur(feuilles, date);
}
