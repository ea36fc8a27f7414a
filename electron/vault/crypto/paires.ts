import { createPrivateKey, createPublicKey, diffieHellman, type KeyObject, sign, verify } from "node:crypto";

/** Ed25519 signs, X25519 agrees on a key. A private key is its 32 bytes of seed. */
export type Courbe = "ed25519" | "x25519";

/** What DER writes before the 32 bytes of a key (RFC 8410). */
const DEVANT_PRIVEE: Readonly<Record<Courbe, string>> = { ed25519: "302e020100300506032b657004220420", x25519: "302e020100300506032b656e04220420" };
const DEVANT_PUBLIQUE: Readonly<Record<Courbe, string>> = { ed25519: "302a300506032b6570032100", x25519: "302a300506032b656e032100" };
const TAILLE_CLE_PUBLIQUE = 32;
export const TAILLE_SIGNATURE = 64;

export function readClePrivee(courbe: Courbe, graine: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([Buffer.from(DEVANT_PRIVEE[courbe], "hex"), graine]), format: "der", type: "pkcs8" });
}

export function readClePublique(courbe: Courbe, bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([Buffer.from(DEVANT_PUBLIQUE[courbe], "hex"), bytes]), format: "der", type: "spki" });
}

/** The 32 bytes that others may know of a private key. */
export function computeClePublique(courbe: Courbe, graine: Uint8Array): Buffer {
  return createPublicKey(readClePrivee(courbe, graine)).export({ format: "der", type: "spki" }).subarray(-TAILLE_CLE_PUBLIQUE);
}

export function signBytes(graine: Uint8Array, bytes: Uint8Array): Buffer {
  return sign(null, bytes, readClePrivee("ed25519", graine));
}

export function isSignedBy(publique: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  return publique.byteLength === TAILLE_CLE_PUBLIQUE && verify(null, bytes, readClePublique("ed25519", publique), signature);
}

export function computeSecretPartage(graine: Uint8Array, publique: Uint8Array): Buffer {
  return diffieHellman({ privateKey: readClePrivee("x25519", graine), publicKey: readClePublique("x25519", publique) });
}
