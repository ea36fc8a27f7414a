import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Jour } from "../kernel/jour.ts";

/** A file of an archive: path with « / », bytes. */
export interface EntreeZip {
  readonly nom: string;
  readonly octets: Uint8Array;
}

export type LectureZip = { readonly ok: true; readonly entrees: readonly EntreeZip[] } | { readonly ok: false; readonly motif: string };

export interface LimitesZip {
  readonly entrees: number;
  /** Bytes once unpacked, all entries together. */
  readonly octets: number;
}

const LIMITES: LimitesZip = { entrees: 20_000, octets: 1024 * 1024 * 1024 };

/** The files of an archive, in their order; folders are left out. Refuses an archive that would unpack beyond the limits. */
export function parseZip(octets: Uint8Array, limites: LimitesZip = LIMITES): LectureZip {
  let total = 0;
  let nombre = 0;
  const isAdmise = ({ originalSize }: { readonly originalSize: number }): boolean => {
    total += originalSize;
    nombre += 1;
    return total <= limites.octets && nombre <= limites.entrees;
  };
  try {
    const contenu = unzipSync(octets, { filter: isAdmise });
    if (total > limites.octets || nombre > limites.entrees) return { ok: false, motif: "L’archive dépasse la taille admise une fois décompressée." };
    const entrees = Object.entries(contenu).map(([nom, corps]) => ({ nom, octets: corps }));
    return { ok: true, entrees: entrees.filter(({ nom }) => !nom.endsWith("/")) };
  } catch (erreur) {
    return { ok: false, motif: `L’archive est illisible (${erreur instanceof Error ? erreur.message : String(erreur)}).` };
  }
}

/**
 * An archive whose bytes depend on its files and on `date` only: no clock, no machine. Entries keep their order. What is already
 * compressed (`isDejaComprime`) is stored as it is.
 */
export function createZip(entrees: readonly EntreeZip[], date: Jour | undefined, isDejaComprime: (nom: string) => boolean = () => false): Uint8Array {
  // Local noon: the format keeps a local time to the second, and fflate reads a text without zone as local.
  const mtime = `${date ?? "2000-01-01"}T12:00:00`;
  return zipSync(Object.fromEntries(entrees.map(({ nom, octets }) => [nom, [octets, { mtime, level: isDejaComprime(nom) ? 0 : 6 }]])));
}

export function decodeUtf8(octets: Uint8Array): string {
  return strFromU8(octets);
}

export function encodeUtf8(texte: string): Uint8Array {
  return strToU8(texte);
}
