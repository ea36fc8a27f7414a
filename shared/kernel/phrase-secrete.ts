import { foldTexte } from "./texte.ts";

/** Shortest passphrase that a vault accepts (characters). */
export const LONGUEUR_PHRASE_MIN = 12;
export const LONGUEUR_PHRASE_MAX = 200;

export type Solidite = "trop-courte" | "faible" | "correcte" | "solide";

export interface AvisPhrase {
  readonly solidite: Solidite;
  /** What would make it stronger; nothing when it is strong. */
  readonly conseil: string;
}

/** What people type first, in French, and what a thief tries first. */
const CONNUES = ["motdepasse", "azerty", "qwerty", "bonjour", "soleil", "marseille", "doudou", "loulou", "password", "admin", "exigible", "contentieux", "iloveyou", "jetaime", "chouchou", "entreprise"];
const SUITES = ["abcdefghijklmnopqrstuvwxyz", "0123456789", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/**
 * Advice on a passphrase, by what a thief would have to try: each distinct word or character counts, repetitions,
 * keyboard runs and known words do not. An estimate, said as advice: only the length is required.
 */
export function estimateSolidite(phrase: string): AvisPhrase {
  const longueur = Array.from(phrase.normalize("NFKC")).length;
  if (longueur < LONGUEUR_PHRASE_MIN) return { solidite: "trop-courte", conseil: `Au moins ${LONGUEUR_PHRASE_MIN} caractères\u00A0: quatre ou cinq mots sans lien entre eux se retiennent bien.` };
  const points = estimateBits(phrase);
  if (points < 45) return { solidite: "faible", conseil: "Facile à deviner\u00A0: évitez les suites, les répétitions et les mots connus\u00A0; ajoutez des mots sans lien entre eux." };
  if (points < 65) return { solidite: "correcte", conseil: "Encore un mot sans lien avec les autres, et elle sera solide." };
  return { solidite: "solide", conseil: "" };
}

/** Bits that a patient guesser would have to try. */
function estimateBits(phrase: string): number {
  const pliee = foldTexte(phrase).replace(/\s+/g, " ").trim();
  const sansConnues = CONNUES.reduce((reste, mot) => reste.replaceAll(mot, " "), pliee);
  const mots = new Set(sansConnues.split(/[^\p{L}\p{N}]+/u).filter((mot) => mot.length >= 3));
  const utiles = countUtiles(sansConnues);
  const parCaractere = /^\d*$/.test(sansConnues.replaceAll(" ", "")) ? 2.5 : 3.2;
  const parMots = mots.size >= 4 ? mots.size * 12 : 0;
  return Math.max(parMots, utiles * parCaractere);
}

/** Characters that neither repeat nor follow the one before them. */
function countUtiles(texte: string): number {
  const lettres = Array.from(texte.replaceAll(" ", ""));
  const utiles = lettres.filter((lettre, rang) => {
    const avant = lettres[rang - 1] ?? "";
    return lettre !== avant && !SUITES.some((suite) => suite.includes(avant + lettre) && avant !== "");
  });
  return Math.min(utiles.length, new Set(utiles).size * 2);
}
