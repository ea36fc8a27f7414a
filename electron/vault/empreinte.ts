import { createHash } from "node:crypto";

/** SHA-256 in lower-case hexadecimal. */
export function computeEmpreinte(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256 over these parts in order. */
export function computeHash(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** First 8 bytes of SHA-256 over these parts in order: tells torn or altered bytes without any key. */
export function computeControle(...parts: readonly Uint8Array[]): Buffer {
  return computeHash(...parts).subarray(0, TAILLE_CONTROLE);
}

export const TAILLE_CONTROLE = 8;
