const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LONGUEUR = 20;
/** Identifiers drawn at once: a large import makes a hundred thousand of them, and each call to the system costs more than its bytes. */
const RESERVE = new Uint8Array(LONGUEUR * 200);
let prochain = RESERVE.length;

/** A new identifier, 100 random bits in lower-case base32: the only randomness of the window. */
export function createId(): string {
  if (prochain === RESERVE.length) {
    crypto.getRandomValues(RESERVE);
    prochain = 0;
  }
  let id = "";
  for (const fin = prochain + LONGUEUR; prochain < fin; prochain += 1) id += ALPHABET.charAt((RESERVE[prochain] ?? 0) % ALPHABET.length);
  return id;
}
