import { createFluxOctets, mergeOctets } from "../formats/flux-texte.ts";
import { findFormat, TAILLE_DETECTION } from "./detection-format.ts";
import { createLecteurEcheancier } from "./echeancier.ts";
import { createLecteurFec } from "./fec.ts";
import { createLecteurFecXml } from "./fec-xml.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { Lecture, OptionsLecture } from "./lecture.ts";

/** Reads any file fed by portions: its first 64 kB say what it is, the right reader does the rest. */
export function createLecteur(nomFichier: string, options: OptionsLecture = {}): LecteurFichier<Lecture> {
  let attente = new Uint8Array(0);
  let lecteur: LecteurFichier<Lecture> | undefined;
  const open = (isEntier: boolean): LecteurFichier<Lecture> => {
    lecteur = openLecteur(nomFichier, attente, isEntier, options);
    lecteur.add(attente);
    attente = new Uint8Array(0);
    return lecteur;
  };
  return {
    add: (octets) => {
      if (lecteur !== undefined) return lecteur.add(octets);
      attente = mergeOctets(attente, octets);
      if (attente.length >= TAILLE_DETECTION) open(false);
    },
    isArrete: () => lecteur?.isArrete() ?? false,
    countLignes: () => lecteur?.countLignes() ?? 0,
    end: () => (lecteur ?? open(true)).end(),
  };
}

function openLecteur(nomFichier: string, debut: Uint8Array, isEntier: boolean, options: OptionsLecture): LecteurFichier<Lecture> {
  const format = findFormat(debut.subarray(0, TAILLE_DETECTION), isEntier, options);
  switch (format.kind) {
    case "fec":
      return createSansMarque(createLecteurFec(nomFichier, format.entete, format.marque));
    case "fec-xml":
      return createSansMarque(createLecteurFecXml(nomFichier, format.encodage));
    case "echeancier":
      return createLecteurEcheancier(nomFichier, options);
    case "refus":
      return { add: () => undefined, isArrete: () => true, countLignes: () => 0, end: () => ({ ...format, nomFichier }) };
  }
}

/** The same reader, given neither byte order mark nor UTF-16. */
function createSansMarque(lecteur: LecteurFichier<Lecture>): LecteurFichier<Lecture> {
  const flux = createFluxOctets();
  return {
    ...lecteur,
    add: (octets) => lecteur.add(flux.add(octets)),
    end: () => {
      lecteur.add(flux.end());
      return lecteur.end();
    },
  };
}

/** Reads a whole stream, telling how far it is; `undefined` once interrupted. Stops as soon as nothing more is worth reading. */
export async function readPortions(portions: AsyncIterable<Uint8Array>, lecteur: LecteurFichier<Lecture>, suivi: SuiviLecture): Promise<Lecture | undefined> {
  let octets = 0;
  for await (const portion of portions) {
    if (suivi.isInterrompu()) return undefined;
    lecteur.add(portion);
    octets += portion.length;
    suivi.onProgression({ octets, lignes: lecteur.countLignes() });
    if (lecteur.isArrete()) break;
  }
  return suivi.isInterrompu() ? undefined : lecteur.end();
}

export interface SuiviLecture {
  readonly isInterrompu: () => boolean;
  readonly onProgression: (progression: Progression) => void;
}

export interface Progression {
  readonly octets: number;
  readonly lignes: number;
}
