import { readIcs } from "../formats/ics.ts";
import { createLectureAgenda } from "./agenda.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureAgenda } from "./lecture-agenda.ts";
import type { LectureRefus } from "./lecture.ts";

/** A calendar (.ics). Imported when the first one comes. */
export function readFichierAgenda({ nomFichier, octets }: Pick<FichierEntier, "nomFichier" | "octets">): LectureAgenda | LectureRefus {
  return createLectureAgenda(nomFichier, readIcs(octets));
}
