import { createFluxOctets, mergeOctets } from "../formats/flux-texte.ts";
import { findFormat, TAILLE_DETECTION } from "./detection-format.ts";
import { createLecteurEcheancier } from "./echeancier.ts";
import { createLecteurFec } from "./fec.ts";
import { createLecteurFecXml } from "./fec-xml.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { Lecture } from "./lecture.ts";

/** Reads any file fed by portions: its first 64 kB say what it is, the right reader does the rest. */
export function createLecteur(nomFichier: string): LecteurFichier<Lecture> {
  let attente = new Uint8Array(0);
  let lecteur: LecteurFichier<Lecture> | undefined;
  const open = (isEntier: boolean): LecteurFichier<Lecture> => {
    lecteur = openLecteur(nomFichier, attente, isEntier);
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

function openLecteur(nomFichier: string, debut: Uint8Array, isEntier: boolean): LecteurFichier<Lecture> {
  const format = findFormat(debut.subarray(0, TAILLE_DETECTION), isEntier);
  switch (format.kind) {
    case "fec": {
      const lecteur = createLecteurFec(nomFichier, format.entete, format.marque);
      return createSansMarque(lecteur);
    }
    case "fec-xml":
      return createSansMarque(createLecteurFecXml(nomFichier, format.encodage));
    case "echeancier":
      return createLecteurEcheancier(nomFichier);
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
