const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Seventy-six signs (RFC 2045). */
const OCTETS_PAR_LIGNE = 57;

/** Bytes in base64, in lines of seventy-six signs. */
export function encodeBase64(octets: Uint8Array): readonly string[] {
  const lignes: string[] = [];
  for (let debut = 0; debut < octets.length; debut += OCTETS_PAR_LIGNE) lignes.push(encodeLigne(octets.subarray(debut, debut + OCTETS_PAR_LIGNE)));
  return lignes;
}

/** Three bytes are four signs; what the last three lack is « = ». */
function encodeLigne(octets: Uint8Array): string {
  const reste = octets.length % 3;
  let signes = "";
  for (let rang = 0; rang < octets.length; rang += 3) {
    const trois = ((octets[rang] ?? 0) << 16) | ((octets[rang + 1] ?? 0) << 8) | (octets[rang + 2] ?? 0);
    signes += ALPHABET.charAt(trois >> 18) + ALPHABET.charAt((trois >> 12) & 63) + ALPHABET.charAt((trois >> 6) & 63) + ALPHABET.charAt(trois & 63);
  }
  return reste === 0 ? signes : signes.slice(0, reste - 3) + "=".repeat(3 - reste);
}
