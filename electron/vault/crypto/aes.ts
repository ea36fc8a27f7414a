import { type CipherGCM, createCipheriv, createDecipheriv, type DecipherGCM } from "node:crypto";

export const TAILLE_NONCE = 12;
export const TAILLE_ETIQUETTE = 16;

/** Bytes given to the cipher at a time: its answer stays near the processor. Making room for large ones costs more than ciphering them. */
const MORCEAU = 64 * 1024;

/** AES-256-GCM, the tag after the ciphertext. `contexte` is authenticated and not written. `cible` takes the answer: bytes that serve again, else new ones. */
export function encryptAes(cle: Uint8Array, nonce: Uint8Array, clair: Uint8Array, contexte: Uint8Array, cible: Buffer = Buffer.allocUnsafe(clair.byteLength + TAILLE_ETIQUETTE)): Buffer {
  const chiffre = createCipheriv("aes-256-gcm", cle, nonce, { authTagLength: TAILLE_ETIQUETTE });
  chiffre.setAAD(contexte);
  updateInto(chiffre, clair, cible);
  chiffre.final();
  cible.set(chiffre.getAuthTag(), clair.byteLength);
  return cible;
}

/** The clear bytes, in `cible` when it is given, or `undefined` when key, place or bytes are not those of the sealing. */
export function decryptAes(cle: Uint8Array, nonce: Uint8Array, scelle: Uint8Array, contexte: Uint8Array, cible?: Buffer): Buffer | undefined {
  const fin = scelle.byteLength - TAILLE_ETIQUETTE;
  if (fin < 0) return undefined;
  const clair = cible ?? Buffer.allocUnsafe(fin);
  const dechiffre = createDecipheriv("aes-256-gcm", cle, nonce, { authTagLength: TAILLE_ETIQUETTE });
  dechiffre.setAAD(contexte);
  dechiffre.setAuthTag(scelle.subarray(fin));
  updateInto(dechiffre, scelle.subarray(0, fin), clair);
  try {
    dechiffre.final();
    return clair;
  } catch {
    clair.fill(0);
    return undefined;
  }
}

function updateInto(chiffre: CipherGCM | DecipherGCM, source: Uint8Array, cible: Buffer): void {
  for (let place = 0; place < source.byteLength; place += MORCEAU) cible.set(chiffre.update(source.subarray(place, place + MORCEAU)), place);
}
