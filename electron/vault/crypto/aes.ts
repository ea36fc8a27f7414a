import { createCipheriv, createDecipheriv } from "node:crypto";

export const TAILLE_NONCE = 12;
export const TAILLE_ETIQUETTE = 16;

/** AES-256-GCM, the tag after the ciphertext. `contexte` is authenticated and not written. */
export function encryptAes(cle: Uint8Array, nonce: Uint8Array, clair: Uint8Array, contexte: Uint8Array): Buffer {
  const chiffre = createCipheriv("aes-256-gcm", cle, nonce, { authTagLength: TAILLE_ETIQUETTE });
  chiffre.setAAD(contexte);
  return Buffer.concat([chiffre.update(clair), chiffre.final(), chiffre.getAuthTag()]);
}

/** The clear bytes, or `undefined` when key, place or bytes are not those of the sealing. */
export function decryptAes(cle: Uint8Array, nonce: Uint8Array, scelle: Uint8Array, contexte: Uint8Array): Buffer | undefined {
  const fin = scelle.byteLength - TAILLE_ETIQUETTE;
  if (fin < 0) return undefined;
  const dechiffre = createDecipheriv("aes-256-gcm", cle, nonce, { authTagLength: TAILLE_ETIQUETTE });
  dechiffre.setAAD(contexte);
  dechiffre.setAuthTag(scelle.subarray(fin));
  const clair = dechiffre.update(scelle.subarray(0, fin));
  try {
    return Buffer.concat([clair, dechiffre.final()]);
  } catch {
    clair.fill(0);
    return undefined;
  }
}
