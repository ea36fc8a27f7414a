import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/french.js";

/** Bytes that twelve words say. */
export const TAILLE_SECRET = 16;
export const NOMBRE_MOTS = 12;
/** Letters that tell one word of the list from all the others. */
const LETTRES_SUFFISANTES = 4;

const PAR_DEBUT = new Map(wordlist.map((mot) => [simplify(mot).slice(0, LETTRES_SUFFISANTES), mot]));
const PAR_MOT = new Map(wordlist.map((mot) => [simplify(mot), mot]));

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
  const simple = simplify(saisi);
  return PAR_MOT.get(simple) ?? (simple.length >= LETTRES_SUFFISANTES ? findParDebut(simple) : undefined);
}

/** A word cut after its fourth letter; one that goes on differently is another word. */
function findParDebut(simple: string): string | undefined {
  const mot = PAR_DEBUT.get(simple.slice(0, LETTRES_SUFFISANTES));
  return mot !== undefined && simplify(mot).startsWith(simple) ? mot : undefined;
}

function simplify(mot: string): string {
  return mot.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("œ", "oe").toLowerCase();
}
