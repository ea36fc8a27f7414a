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

/** Importing a key costs more than signing with it: kept by its seed, as long as that is the very buffer of an open vault. */
const clesDeSignature = new WeakMap<Uint8Array, KeyObject>();

/** Signs with the key of a seed; the seed must not change meanwhile, and `forgetCle` is called before it is overwritten. */
export function signBytes(graine: Uint8Array, bytes: Uint8Array): Buffer {
  const cle = clesDeSignature.get(graine) ?? readClePrivee("ed25519", graine);
  clesDeSignature.set(graine, cle);
  return sign(null, bytes, cle);
}

/** The vault locks: nothing signs with this seed any more, even if somebody still holds it. */
export function forgetCle(graine: Uint8Array): void {
  clesDeSignature.delete(graine);
}

export function isSignedBy(publique: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  return publique.byteLength === TAILLE_CLE_PUBLIQUE && verify(null, bytes, readClePublique("ed25519", publique), signature);
}

export function computeSecretPartage(graine: Uint8Array, publique: Uint8Array): Buffer {
  return diffieHellman({ privateKey: readClePrivee("x25519", graine), publicKey: readClePublique("x25519", publique) });
}
