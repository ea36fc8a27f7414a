import { decodeOctets, type Encodage } from "../formats/encodage.ts";
import { formatNombre, INSECABLE } from "../kernel/texte.ts";
import type { FichierEntier } from "./format.ts";
import { type LectureReleves, MOUVEMENTS_MAX } from "./lecture-releves.ts";
import type { LectureRefus } from "./lecture.ts";

/** Statements that are not streamed: a bank writes a few hundred kilobytes a month. */
export const TAILLE_RELEVE = 32 * 1024 * 1024;

export interface TexteEntier {
  readonly nomFichier: string;
  readonly texte: string;
  readonly encodage: Encodage;
}

export function decodeReleve({ nomFichier, octets }: Pick<FichierEntier, "nomFichier" | "octets">): TexteEntier {
  return { nomFichier, ...decodeOctets(octets, "windows-1252") };
}

/** More movements than any statement holds. */
export function refuseVolume(nomFichier: string, format: LectureReleves["format"]): LectureRefus {
  return { kind: "refus", nomFichier, format, motif: `Ce relevé a plus de ${formatNombre(MOUVEMENTS_MAX)} mouvements${INSECABLE}; demandez-le à la banque par mois. Rien n’est importé.` };
}
