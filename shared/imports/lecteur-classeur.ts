import { readClasseur } from "../formats/xlsx.ts";
import { readClasseurListe } from "./classeur.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureEcheancier, LectureRefus } from "./lecture.ts";

/** An open-items list or an aged balance in a workbook. Imported when the first workbook comes: the library is heavy. */
export function readFichierClasseur({ nomFichier, octets, options }: FichierEntier): LectureEcheancier | LectureRefus {
  const classeur = readClasseur(octets);
  return classeur.ok ? readClasseurListe(nomFichier, classeur.feuilles, options) : { kind: "refus", nomFichier, format: "classeur", motif: classeur.motif };
}
