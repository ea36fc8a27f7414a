const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Seventy-six signs (RFC 2045). */
const OCTETS_PAR_LIGNE = 57;

/** Bytes in base64, in lines of seventy-six signs. */
export function encodeBase64(octets: Uint8Array): readonly string[] {
  const lignes: string[] = [];
  for (let debut = 0; debut < octets.length; debut += OCTETS_PAR_LIGNE) lignes.push(encodeLigne(octets.subarray(debut, debut + OCTETS_PAR_LIGNE)));
  return lignes;
}

function encodeLigne(octets: Uint8Array): string {
  let sortie = "";
  for (let rang = 0; rang < octets.length; rang += 3) {
    const [a = 0, b, c] = [octets[rang], octets[rang + 1], octets[rang + 2]];
    const signes = [a >> 2, ((a & 3) << 4) | ((b ?? 0) >> 4), ((b ?? 0) & 15) << 2 | ((c ?? 0) >> 6), (c ?? 0) & 63].map((code) => ALPHABET.charAt(code));
    const manque = c === undefined ? (b === undefined ? 2 : 1) : 0;
    sortie += signes.slice(0, 4 - manque).join("") + "=".repeat(manque);
  }
  return sortie;
}
