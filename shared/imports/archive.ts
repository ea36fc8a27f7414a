import { createNomSur } from "../formats/nom-sur.ts";
import { type EntreeRepertoire, listEntreesZip, readEntreeZip } from "../formats/zip-repertoire.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import { createReleveAnomalies, formatCitation } from "./anomalie.ts";
import { findConteneur } from "./debut-fichier.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureArchive } from "./lecture-document.ts";
import type { LectureRefus } from "./lecture.ts";

const ENTREES_MAX = 500;
/** Bytes once unpacked, all files together: they are held in memory. */
const TAILLE_MAX = 192 * 1024 * 1024;

/** What systems add by themselves to an archive: nobody put it there. */
const DE_SYSTEME = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;

/** The files of a ZIP, one level deep, under safe names; what is not taken is said. */
export function readArchive({ octets, nomFichier }: FichierEntier): LectureArchive | LectureRefus {
  const fichiers = listEntreesZip(octets).filter(({ nom }) => !nom.endsWith("/") && !DE_SYSTEME.test(nom));
  if (fichiers.length === 0) return refuse(nomFichier, "Cette archive ZIP est abîmée ou vide\u00A0: rien n’est importé.");
  if (fichiers.length > ENTREES_MAX) return refuse(nomFichier, `Cette archive ZIP contient ${formatNombreDe(fichiers.length, "fichier", "fichiers")}\u00A0; au-delà de ${ENTREES_MAX}, décompressez-la et déposez son dossier. Rien n’est importé.`);
  const anomalies = createReleveAnomalies();
  const entrees: { readonly nom: string; readonly octets: Uint8Array }[] = [];
  let reste = TAILLE_MAX;
  for (const [rang, fichier] of fichiers.entries()) {
    const lue = readEntree(octets, fichier, reste);
    if (typeof lue === "string") anomalies.add({ ligne: rang + 1, texte: fichier.nom.slice(0, 200), motif: `${formatCitation(createNomSur(fichier.nom))} ${lue}`, isEcartee: true });
    else {
      entrees.push({ nom: createNomSur(fichier.nom), octets: lue });
      reste -= lue.length;
    }
  }
  return {
    kind: "archive", nomFichier, entrees,
    lignes: { lues: entrees.length, ecartees: anomalies.countEcartees() },
    anomalies: anomalies.list(), anomaliesTotal: anomalies.countTotal(), avertissements: [],
  };
}

/** The bytes, or why they are not taken. */
function readEntree(octets: Uint8Array, fichier: EntreeRepertoire, reste: number): Uint8Array | string {
  if (fichier.isChiffree) return "est protégé par un mot de passe\u00A0: décompressez l’archive, puis déposez ce fichier.";
  if (fichier.methode !== 0 && fichier.methode !== 8) return "est compressé d’une façon qui n’est pas lue\u00A0: décompressez l’archive, puis déposez ce fichier.";
  const lue = readEntreeZip(octets, fichier, reste);
  if (lue === undefined) return "est abîmé, ou trop volumineux une fois décompressé\u00A0: il n’est pas lu.";
  return isArchive(lue) ? "est lui-même une archive\u00A0: elle n’est pas ouverte, déposez-la seule." : lue;
}

/** A workbook and a letter are archives too: they are documents, and stay. */
function isArchive(octets: Uint8Array): boolean {
  if (findConteneur(octets) !== "zip") return false;
  return !listEntreesZip(octets).some(({ nom }) => nom === "[Content_Types].xml" || nom === "mimetype");
}

function refuse(nomFichier: string, motif: string): LectureRefus {
  return { kind: "refus", nomFichier, format: "zip", motif };
}
