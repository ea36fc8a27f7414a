import { TAILLE_CLE, wipe } from "../crypto/derive.ts";
import { forgetCle } from "../crypto/paires.ts";
import type { RandomBytes } from "../poste.ts";

/** What the local master key protects: drawn once, so that changing how the vault opens rewrites nothing else. */
export interface Secrets {
  readonly journal: Buffer;
  readonly pieces: Buffer;
  /** For the window's copy. */
  readonly projection: Buffer;
  /** Seeds of this post's keys: Ed25519 to sign, X25519 to receive keys. */
  readonly signature: Buffer;
  readonly echange: Buffer;
}

const NOMBRE = 5;

export function drawSecrets(randomBytes: RandomBytes): Secrets {
  return splitSecrets(Buffer.from(randomBytes(NOMBRE * TAILLE_CLE)));
}

export function formatSecrets({ journal, pieces, projection, signature, echange }: Secrets): Buffer {
  return Buffer.concat([journal, pieces, projection, signature, echange]);
}

export function parseSecrets(bytes: Buffer): Secrets | undefined {
  return bytes.byteLength === NOMBRE * TAILLE_CLE ? splitSecrets(bytes) : undefined;
}

export function wipeSecrets({ journal, pieces, projection, signature, echange }: Secrets): void {
  forgetCle(signature);
  wipe(journal, pieces, projection, signature, echange);
}

function splitSecrets(bytes: Buffer): Secrets {
  const cut = (rang: number): Buffer => bytes.subarray(rang * TAILLE_CLE, (rang + 1) * TAILLE_CLE);
  return { journal: cut(0), pieces: cut(1), projection: cut(2), signature: cut(3), echange: cut(4) };
}
