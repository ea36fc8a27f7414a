import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/french.js";
import { foldTexte } from "#shared/kernel/texte.ts";

/** Bytes that twelve words say. */
export const TAILLE_SECRET = 16;
export const NOMBRE_MOTS = 12;
/** Letters that tell one word of the list from all the others. */
const LETTRES_SUFFISANTES = 4;

// Two thousand words are folded when someone first types some, not at each start of the vault.
let index: ReadonlyMap<string, string> | undefined;

/** Each word under its folded spelling, and under the letters that suffice to tell it. */
function readIndex(): ReadonlyMap<string, string> {
  index ??= new Map(wordlist.flatMap((mot) => [[foldTexte(mot).slice(0, LETTRES_SUFFISANTES), mot] as const]).concat(wordlist.map((mot) => [foldTexte(mot), mot] as const)));
  return index;
}

/** The secret as twelve French words, the last of which checks the others. */
export function formatMots(secret: Uint8Array): string {
  return entropyToMnemonic(secret, wordlist).normalize("NFC");
}

/** The secret that was dictated or typed: accents, capitals, commas and ends of words are forgiven; a wrong word is not. */
export function parseMots(saisie: string): Buffer | undefined {
  const mots = splitMots(saisie).map(findMot);
  if (mots.length !== NOMBRE_MOTS || mots.some((mot) => mot === undefined)) return undefined;
  try {
    return Buffer.from(mnemonicToEntropy(mots.join(" "), wordlist));
  } catch {
    return undefined;
  }
}

/** Words that are not of the list, as they were typed. */
export function listMotsInconnus(saisie: string): readonly string[] {
  return splitMots(saisie).filter((mot) => findMot(mot) === undefined);
}

export function splitMots(saisie: string): readonly string[] {
  return saisie.split(/[^\p{L}\p{M}]+/u).filter((mot) => mot !== "");
}

function findMot(saisi: string): string | undefined {
  const simple = foldTexte(saisi);
  return readIndex().get(simple) ?? (simple.length >= LETTRES_SUFFISANTES ? findParDebut(simple) : undefined);
}

/** A word cut after its fourth letter; one that goes on differently is another word. */
function findParDebut(simple: string): string | undefined {
  const mot = readIndex().get(simple.slice(0, LETTRES_SUFFISANTES));
  return mot !== undefined && foldTexte(mot).startsWith(simple) ? mot : undefined;
}
