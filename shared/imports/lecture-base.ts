import type { Encodage } from "../formats/encodage.ts";
import type { Anomalie, CompteLignes } from "./anomalie.ts";

/** What every reading says of its file. Plain values: a reading crosses from a worker as it is. */
export interface LectureBase {
  readonly nomFichier: string;
  /** Absent: the format holds no text of its own (PDF, workbook). */
  readonly encodage?: Encodage;
  /** Lines, records or entries read and set aside: together, all that the file holds. Absent when the format has none. */
  readonly lignes?: CompteLignes;
  readonly anomalies: readonly Anomalie[];
  /** All anomalies met; only the first thousand are listed. */
  readonly anomaliesTotal: number;
  /** French sentences about the file as a whole. */
  readonly avertissements: readonly string[];
}
