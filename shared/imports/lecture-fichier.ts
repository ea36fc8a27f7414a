import { joinOctets } from "../formats/zip-repertoire.ts";
import { createDebutFichier, findConteneur, TAILLE_DETECTION } from "./debut-fichier.ts";
import { findFormat } from "./detection-format.ts";
import { createLecteurEntier } from "./lecteur-entier.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { Lecture, LectureRefus, OptionsLecture } from "./lecture.ts";

/** A container says what it is at its end: it is kept until there, within this bound. */
const TAILLE_CONTENEUR = 128 * 1024 * 1024;

/** Reads any file fed by portions: its first 64 kB, or the whole of a container, say what it is; the right reader does the rest. */
export function createLecteur(nomFichier: string, options: OptionsLecture = {}): LecteurFichier<Lecture | Promise<Lecture>> {
  let attente: Uint8Array[] = [];
  let taille = 0;
  let lecteur: LecteurFichier<Lecture | Promise<Lecture>> | undefined;
  const open = (isEntier: boolean): LecteurFichier<Lecture | Promise<Lecture>> => {
    const octets = joinOctets(attente, taille);
    attente = [];
    lecteur = openLecteur(nomFichier, octets, isEntier, options);
    lecteur.add(octets);
    return lecteur;
  };
  return {
    add: (octets) => {
      if (lecteur !== undefined) return lecteur.add(octets);
      attente.push(octets.slice());
      taille += octets.length;
      if (taille < TAILLE_DETECTION) return;
      const isConteneur = findConteneur(readDebut(attente)) !== undefined;
      if (!isConteneur) open(false);
      else if (taille > TAILLE_CONTENEUR) lecteur = createLecteurRefus({ kind: "refus", nomFichier, motif: "Ce fichier dépasse 128\u00A0Mo\u00A0: un classeur, une archive ou un courriel de cette taille n’est pas lu. Rien n’est importé." });
    },
    isArrete: () => lecteur?.isArrete() ?? false,
    countLignes: () => lecteur?.countLignes() ?? 0,
    end: () => (lecteur ?? open(true)).end(),
  };
}

/** Enough to see a signature, whatever the way the first bytes were cut. */
function readDebut(portions: readonly Uint8Array[]): Uint8Array {
  const [premiere = new Uint8Array(0)] = portions;
  return premiere.length >= 8 ? premiere : joinOctets(portions, portions.reduce((total, { length }) => total + length, 0));
}

function openLecteur(nomFichier: string, octets: Uint8Array, isEntier: boolean, options: OptionsLecture): LecteurFichier<Lecture | Promise<Lecture>> {
  const debut = createDebutFichier(octets, isEntier);
  const format = findFormat(debut, options);
  switch (format.kind) {
    case "flux":
      return format.create({ nomFichier, debut, options });
    case "entier":
      return createLecteurEntier(format, { nomFichier, debut, options });
    case "refus":
      return createLecteurRefus({ ...format, nomFichier });
  }
}

function createLecteurRefus(refus: LectureRefus): LecteurFichier<LectureRefus> {
  return { add: () => undefined, isArrete: () => true, countLignes: () => 0, end: () => refus };
}

/** Reads a whole stream, telling how far it is; `undefined` once interrupted. Stops as soon as nothing more is worth reading. */
export async function readPortions(portions: AsyncIterable<Uint8Array>, lecteur: LecteurFichier<Lecture | Promise<Lecture>>, suivi: SuiviLecture): Promise<Lecture | undefined> {
  let octets = 0;
  for await (const portion of portions) {
    if (suivi.isInterrompu()) return undefined;
    lecteur.add(portion);
    octets += portion.length;
    suivi.onProgression({ octets, lignes: lecteur.countLignes() });
    if (lecteur.isArrete()) break;
  }
  return suivi.isInterrompu() ? undefined : await lecteur.end();
}

export interface SuiviLecture {
  readonly isInterrompu: () => boolean;
  readonly onProgression: (progression: Progression) => void;
}

export interface Progression {
  readonly octets: number;
  readonly lignes: number;
}
