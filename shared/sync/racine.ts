import type { SujetId } from "../model/fait.ts";

/** SHA-256 of a text, in hexadecimal: the room that calls brings its own. */
export type Empreinteur = (texte: string) => Promise<string>;

/** Subjects of one part of the state, each with the hash of its facts. */
export type Feuilles = ReadonlyMap<SujetId, string>;

/** The state is hashed by parts, so that one save hashes one two-hundred-and-fifty-sixth of it. */
export const NOMBRE_TRANCHES = 256;

const VIDE = "0".repeat(64);

export const NOEUDS_VIDES: readonly string[] = Array.from({ length: NOMBRE_TRANCHES }, () => VIDE);

/** The part that a subject belongs to: the same on every post. */
export function findTranche(sujet: SujetId): number {
  let somme = 0x811c9dc5;
  for (let rang = 0; rang < sujet.length; rang += 1) somme = Math.imul(somme ^ sujet.charCodeAt(rang), 0x01000193);
  return (somme ^ (somme >>> 16)) & (NOMBRE_TRANCHES - 1);
}

/** Hash of one part: whatever the order in which its subjects came. */
export function computeNoeud(feuilles: Feuilles, empreinte: Empreinteur): Promise<string> {
  if (feuilles.size === 0) return Promise.resolve(VIDE);
  // An identifier holds no space: its order is that of its line.
  return empreinte([...feuilles.keys()].toSorted().map((sujet) => `${sujet} ${feuilles.get(sujet)}`).join("\n"));
}

/** One value for the whole state: equal on two copies that hold the same facts. */
export function computeRacine(noeuds: readonly string[], empreinte: Empreinteur): Promise<string> {
  return empreinte(noeuds.join("\n"));
}

/** A few parts for each start, other ones the next time: the whole state is read in eighty-six starts. */
export function listTranchesAVerifier(depart: number, nombre = 3): readonly number[] {
  return Array.from({ length: nombre }, (_vide, rang) => (depart + rang) % NOMBRE_TRANCHES);
}
