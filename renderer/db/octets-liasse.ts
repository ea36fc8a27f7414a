import type { SujetId } from "#shared/model/fait.ts";
import type { SujetTenu } from "./faits-tenus.ts";
import type { LiasseClaire } from "./presse.ts";
import type { Liasse } from "./sujets-tenus.ts";

const FIN_DE_LIGNE = 0x0a;

/** A bundle as it is deflated; `changes`: the subjects of it whose hash is asked for, in its order. */
export function encodeLiasse(liasse: Liasse, changes: readonly SujetId[]): LiasseClaire {
  return { octets: findSuite([...liasse.values()]) ?? joinLignes(liasse), bornes: listBornes(liasse, changes) };
}

export function computeTaille(liasse: Liasse | undefined): number {
  return [...(liasse?.values() ?? [])].reduce((taille, ligne) => taille + ligne.length, 0);
}

function listBornes(liasse: Liasse, sujets: readonly SujetId[]): Uint32Array<ArrayBuffer> {
  const bornes = new Uint32Array(sujets.length * 2);
  let place = 0;
  let rang = 0;
  for (const [sujet, ligne] of liasse) {
    if (sujet === sujets[rang / 2]) {
      bornes[rang] = place;
      bornes[rang + 1] = place + ligne.length;
      rang += 2;
    }
    place += ligne.length + 1;
  }
  return bornes;
}

/** Lines written one after the other by the same encoder are the bundle already. */
function findSuite(lignes: readonly SujetTenu[]): Uint8Array<ArrayBuffer> | undefined {
  const [premiere] = lignes;
  if (premiere === undefined) return undefined;
  const tout = new Uint8Array(premiere.buffer);
  let fin = premiere.byteOffset;
  for (const { buffer, byteOffset, byteLength } of lignes) {
    if (buffer !== premiere.buffer || byteOffset !== fin || tout[byteOffset + byteLength] !== FIN_DE_LIGNE) return undefined;
    fin = byteOffset + byteLength + 1;
  }
  return tout.subarray(premiere.byteOffset, fin);
}

// A text made by JSON.stringify holds no line break, and an identifier no space.
function joinLignes(liasse: Liasse): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(computeTaille(liasse) + liasse.size).fill(FIN_DE_LIGNE);
  let place = 0;
  for (const ligne of liasse.values()) {
    octets.set(ligne, place);
    place += ligne.length + 1;
  }
  return octets;
}

/** Each line by itself: kept in memory, it must not keep the others. */
export function splitOctets(octets: Uint8Array<ArrayBuffer>): readonly SujetTenu[] {
  const lignes: SujetTenu[] = [];
  for (let debut = 0; debut < octets.length; ) {
    const fin = octets.indexOf(FIN_DE_LIGNE, debut);
    lignes.push(octets.slice(debut, fin));
    debut = fin + 1;
  }
  return lignes;
}
