const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** Lower-case base32 without padding (RFC 4648): five bits a character, safe in file names on every system. */
export function formatBase32(bytes: Uint8Array): string {
  let texte = "";
  let reste = 0;
  let bits = 0;
  for (const octet of bytes) {
    reste = (reste << 8) | octet;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      texte += ALPHABET[(reste >>> bits) & 31] ?? "";
    }
    reste &= (1 << bits) - 1;
  }
  return bits > 0 ? texte + (ALPHABET[(reste << (5 - bits)) & 31] ?? "") : texte;
}
