import { createDecoupe, type LigneOctets } from "../formats/decoupe-lignes.ts";
import { createReleve, type Encodage, findEncodage } from "../formats/encodage.ts";
import { createReleveAnomalies } from "./anomalie.ts";
import { finishFec } from "./fec-bilan.ts";
import type { EnteteFec } from "./fec-entete.ts";
import { createReleveFec } from "./fec-releve.ts";
import { addLigneFec, type LecteurLignesFec } from "./fec-texte.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { LectureFec, LectureRefus } from "./lecture.ts";

/** Beyond this many lines set aside, nearly none being read, the file is not what its header says. */
const ECARTEES_MAX = 5000;

/** Reads a text FEC as it streams: sums for every line, lines of customer accounts kept, the rest forgotten. */
export function createLecteurFec(nomFichier: string, entete: EnteteFec, marque: Encodage | undefined): LecteurFichier<LectureFec | LectureRefus> {
  const lecteur: LecteurLignesFec = { entete, releve: createReleveFec(), anomalies: createReleveAnomalies(), journal: undefined, numero: "", client: undefined, code: "", champs: undefined };
  const octets = createReleve();
  let isEntete = true;
  const onLigne = (ligne: LigneOctets): void => {
    if (isEntete) isEntete = false;
    else addLigneFec(lecteur, ligne);
  };
  const decoupe = createDecoupe({ separateur: entete.separateur.charCodeAt(0), hasGuillemets: entete.hasGuillemets, releve: octets }, onLigne);
  const isArrete = (): boolean => lecteur.anomalies.countEcartees() >= ECARTEES_MAX && lecteur.releve.lignes * 10 < lecteur.anomalies.countEcartees();
  return {
    add: decoupe.add,
    isArrete,
    countLignes: decoupe.countLignes,
    end: () => {
      if (isArrete()) {
        return { kind: "refus", nomFichier, format: "fec", motif: "Ce fichier a un en-tête de FEC\u00A0; ses lignes ne sont pas des écritures et la lecture a été arrêtée. Rien n’est importé\u00A0: demandez un nouvel export." };
      }
      decoupe.end();
      const encodage = marque === undefined || marque === "utf-16le" || marque === "utf-16be" ? findEncodage(octets, "iso-8859-15") : marque;
      const forme = { nomFichier, separateur: entete.separateur === "\t" ? "tab" : entete.separateur, champs: entete.champs, encodage: marque ?? encodage, encodageTextes: encodage, illisibles: encodage.startsWith("utf-8") ? octets.autres : 0 } as const;
      return finishFec(lecteur.releve, lecteur.anomalies, forme);
    },
  };
}
