/** True when the bytes are strict UTF-8: no overlong form, no surrogate, nothing above U+10FFFF, no character cut at an end. */
export function isUtf8(octets: Uint8Array, debut: number, fin: number): boolean {
  let rang = debut;
  while (rang < fin) {
    const longueur = (octets[rang] ?? 0) < 0x80 ? 1 : findLongueurUtf8(octets, rang);
    if (longueur === 0 || rang + longueur > fin) return false;
    rang += longueur;
  }
  return true;
}

/**
 * Bytes of the character that starts at `rang`, whose first byte is above 7F (table 3-7 of the Unicode standard); 0 when no character
 * can start so. Goes beyond the end of `octets` when what is there begins a character.
 */
export function findLongueurUtf8(octets: Uint8Array, rang: number): number {
  const tete = octets[rang] ?? 0;
  const longueur = tete < 0xc2 || tete > 0xf4 ? 0 : tete < 0xe0 ? 2 : tete < 0xf0 ? 3 : 4;
  for (let suite = 1; suite < longueur && rang + suite < octets.length; suite++) {
    const octet = octets[rang + suite] ?? 0;
    if ((octet & 0xc0) !== 0x80 || (suite === 1 && !isSecondPermis(tete, octet))) return 0;
  }
  return longueur;
}

function isSecondPermis(tete: number, second: number): boolean {
  if (tete === 0xe0) return second >= 0xa0;
  if (tete === 0xed) return second <= 0x9f;
  if (tete === 0xf0) return second >= 0x90;
  return tete !== 0xf4 || second <= 0x8f;
}

const PORTION = 8192;

/** Bytes of UTF-8 as text; a byte that no character starts so gives U+FFFD. */
export function decodeUtf8(octets: Uint8Array, debut = 0, fin = octets.length): string {
  const unites = new Uint16Array(PORTION);
  let texte = "";
  for (let rang = debut; rang < fin; ) {
    let nombre = 0;
    while (nombre < PORTION - 1 && rang < fin) {
      const octet = octets[rang] ?? 0;
      if (octet < 0x80) {
        unites[nombre++] = octet;
        rang++;
        continue;
      }
      const annoncee = findLongueurUtf8(octets, rang);
      const longueur = rang + annoncee <= fin ? annoncee : 0;
      const point = longueur === 0 ? 0xfffd : readPoint(octets, rang, longueur);
      if (point >= 0x10000) unites[nombre++] = 0xd7c0 + (point >> 10);
      unites[nombre++] = point < 0x10000 ? point : 0xdc00 + (point & 0x3ff);
      rang += Math.max(1, longueur);
    }
    const portion: string = Reflect.apply(String.fromCharCode, undefined, unites.subarray(0, nombre));
    texte += portion;
  }
  return texte;
}

function readPoint(octets: Uint8Array, rang: number, longueur: number): number {
  let point = (octets[rang] ?? 0) & (0x7f >> longueur);
  for (let suite = 1; suite < longueur; suite++) point = point * 64 + ((octets[rang + suite] ?? 0) & 63);
  return point;
}

/** Code points as UTF-8 bytes: UTF-16 text joins the byte readers this way. */
export function encodeUtf8(texte: string): Uint8Array {
  const octets: number[] = [];
  for (const signe of texte) {
    const lu = signe.codePointAt(0) ?? 0;
    // Half of a surrogate pair is not a character.
    const point = lu >= 0xd800 && lu <= 0xdfff ? 0xfffd : lu;
    if (point < 0x80) octets.push(point);
    else if (point < 0x800) octets.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) octets.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else octets.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(octets);
}

/** The text of `octets` up to `fin` (even), low byte first or not. */
export function decodeUtf16(octets: Uint8Array, fin: number, isPetitBoutiste: boolean): string {
  const signes: string[] = [];
  for (let rang = 0; rang + 1 < fin; rang += 2) {
    const premier = octets[rang] ?? 0;
    const second = octets[rang + 1] ?? 0;
    signes.push(String.fromCharCode(isPetitBoutiste ? second * 256 + premier : premier * 256 + second));
  }
  return signes.join("");
}
