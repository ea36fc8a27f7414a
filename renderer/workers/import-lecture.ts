import { createEmpreinte } from "#shared/formats/empreinte.ts";
import { createLecteur, type Progression, readPortions } from "#shared/imports/lecture-fichier.ts";
import type { Lecture, OptionsLecture } from "#shared/imports/lecture.ts";

/** What became of the reading of a file. */
export type IssueLecture =
  | { readonly kind: "lu"; readonly lecture: Lecture; /** SHA-256; absent when the file is refused before its end. */ readonly empreinte?: string }
  | { readonly kind: "interrompu" }
  | { readonly kind: "echec"; readonly motif: string };

export interface SuiviFichier {
  readonly isInterrompu: () => boolean;
  readonly onProgression: (progression: Progression & { readonly total: number }) => void;
}

/** Bytes read at a time: small enough for « Interrompre » to be heard at once. */
const PORTION = 1024 * 1024;

/** Reads a file by portions, hashing it on the way. A file that moves or is locked meanwhile is a French sentence, not an exception. */
export async function readFichierParPortions(fichier: File, options: OptionsLecture, suivi: SuiviFichier): Promise<IssueLecture> {
  const empreinte = createEmpreinte();
  let lus = 0;
  const portions = async function* (): AsyncGenerator<Uint8Array> {
    for (let debut = 0; debut < fichier.size; debut += PORTION) {
      const portion = new Uint8Array(await fichier.slice(debut, debut + PORTION).arrayBuffer());
      empreinte.add(portion);
      lus += portion.length;
      yield portion;
    }
  };
  try {
    const lecture = await readPortions(portions(), createLecteur(fichier.name, options), {
      isInterrompu: suivi.isInterrompu,
      onProgression: (progression) => suivi.onProgression({ ...progression, total: fichier.size }),
    });
    if (lecture === undefined) return { kind: "interrompu" };
    return lus < fichier.size ? { kind: "lu", lecture } : { kind: "lu", lecture, empreinte: empreinte.end() };
  } catch (erreur) {
    return { kind: "echec", motif: findMotif(erreur) };
  }
}

function findMotif(erreur: unknown): string {
  const isIllisible = erreur instanceof Error && /NotReadable|NotFound|NotAllowed/.test(erreur.name);
  if (isIllisible) return "Le fichier n’a pas pu être lu jusqu’au bout\u00A0: il a été déplacé, modifié ou verrouillé. Rien n’est importé.";
  return `La lecture s’est arrêtée (${erreur instanceof Error ? erreur.message : String(erreur)}). Rien n’est importé.`;
}
