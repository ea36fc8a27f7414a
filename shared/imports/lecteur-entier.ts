import { joinOctets } from "../formats/zip-repertoire.ts";
import type { ContexteLecture, FormatEntier } from "./format.ts";
import type { LecteurFichier } from "./lecteur.ts";
import type { Lecture, LectureRefus } from "./lecture.ts";

/** Bytes of a file that is read whole, unless its format says otherwise. */
export const TAILLE_ENTIERE = 64 * 1024 * 1024;

/** Keeps the bytes, then hands them over at once; stops as soon as the file is too big. What the reader throws becomes a refusal. */
export function createLecteurEntier(format: FormatEntier, contexte: ContexteLecture): LecteurFichier<Lecture | Promise<Lecture>> {
  const { tailleMax = TAILLE_ENTIERE, read, nom, libelle } = format;
  const portions: Uint8Array[] = [];
  let taille = 0;
  const refuse = (motif: string, detail?: string): LectureRefus => ({
    kind: "refus", nomFichier: contexte.nomFichier, motif, ...(nom === undefined ? {} : { format: nom }), ...(detail === undefined ? {} : { detail }),
  });
  const refuseAbime = (erreur: unknown): LectureRefus =>
    refuse(`Ce fichier est ${libelle}, mais il est abîmé\u00A0: il n’a pas pu être lu. Rien n’est importé.`, erreur instanceof Error ? erreur.message : String(erreur));
  return {
    add: (octets) => {
      taille += octets.length;
      if (taille <= tailleMax) portions.push(octets.slice());
      else portions.length = 0;
    },
    isArrete: () => taille > tailleMax,
    countLignes: () => 0,
    end: () => {
      if (taille > tailleMax) return refuse(`Ce fichier est ${libelle} de plus de ${Math.round(tailleMax / (1024 * 1024))}\u00A0Mo\u00A0: il n’est pas lu. Rien n’est importé.`);
      try {
        const lecture = read({ ...contexte, octets: joinOctets(portions, taille) });
        return lecture instanceof Promise ? lecture.catch(refuseAbime) : lecture;
      } catch (erreur) {
        return refuseAbime(erreur);
      }
    },
  };
}
