import { hkdfSync } from "node:crypto";

/** Bytes of every symmetric key. */
export const TAILLE_CLE = 32;
/** Bytes that tie sealed bytes to one key: without them a forger may make bytes that two keys open. */
export const TAILLE_ENGAGEMENT = 16;

/** HKDF-SHA256: `usage` separates the keys made from one secret. */
export function deriveCle(secret: Uint8Array, sel: Uint8Array, usage: string | Uint8Array, longueur = TAILLE_CLE): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, sel, usage, longueur));
}

/** A key and its commitment, from one derivation. */
export interface CleEngagee {
  readonly cle: Buffer;
  readonly engagement: Buffer;
}

export function deriveCleEngagee(secret: Uint8Array, sel: Uint8Array, usage: string | Uint8Array): CleEngagee {
  const bytes = deriveCle(secret, sel, usage, TAILLE_CLE + TAILLE_ENGAGEMENT);
  return { cle: bytes.subarray(0, TAILLE_CLE), engagement: bytes.subarray(TAILLE_CLE) };
}

/** Overwrites secrets that are no longer needed; copies made by the runtime are out of reach. */
export function wipe(...secrets: readonly (Uint8Array | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0);
}
