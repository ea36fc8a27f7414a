const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LONGUEUR = 20;

/** A new identifier, 100 random bits in lower-case base32: the only randomness of the window. */
export function createId(): string {
  const tirage = crypto.getRandomValues(new Uint8Array(LONGUEUR));
  return [...tirage].map((octet) => ALPHABET.charAt(octet % ALPHABET.length)).join("");
}
