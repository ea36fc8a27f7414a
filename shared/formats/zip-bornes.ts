import type { EntreeZip } from "./zip.ts";
import { listEntreesZip, readEntreeZip } from "./zip-repertoire.ts";

/** What an archive that comes from elsewhere may cost. */
export interface BornesZip {
  readonly entrees: number;
  /** Bytes once inflated, all wanted entries together: counted while inflating, never believed from the headers. */
  readonly octets: number;
  /** Inflated size of one entry against its compressed size. */
  readonly rapport: number;
}

/** Why an archive is not read. */
export type RefusZip = "abime" | "demesure" | "mot-de-passe";

export type LectureZipBornee = { readonly ok: true; readonly entrees: readonly EntreeZip[] } | { readonly ok: false; readonly refus: RefusZip };

export const BORNES_ZIP: BornesZip = { entrees: 2000, octets: 200 * 1024 * 1024, rapport: 100 };

/** A small entry may repeat itself as much as it likes. */
const SANS_RAPPORT = 1024 * 1024;

/**
 * The wanted files of an archive of unknown origin: each is inflated by portions, and the reading stops as soon as a bound is passed.
 * The other entries cost nothing.
 */
export function readZipBorne(octets: Uint8Array, isVoulue: (nom: string) => boolean, bornes: BornesZip = BORNES_ZIP): LectureZipBornee {
  const repertoire = listEntreesZip(octets);
  if (repertoire.length === 0) return refuse("abime");
  if (repertoire.length > bornes.entrees) return refuse("demesure");
  const entrees = new Map<string, EntreeZip>();
  let reste = bornes.octets;
  for (const entree of repertoire) {
    if (entree.nom.endsWith("/") || entrees.has(entree.nom) || !isVoulue(entree.nom)) continue;
    if (entree.isChiffree) return refuse("mot-de-passe");
    const plafond = Math.min(reste, Math.max(SANS_RAPPORT, entree.tailleCompressee * bornes.rapport));
    const contenu = readEntreeZip(octets, entree, plafond);
    if (contenu === undefined) return refuse(entree.taille > plafond ? "demesure" : "abime");
    reste -= contenu.length;
    entrees.set(entree.nom, { nom: entree.nom, octets: contenu });
  }
  return { ok: true, entrees: [...entrees.values()] };
}

function refuse(refus: RefusZip): LectureZipBornee {
  return { ok: false, refus };
}
