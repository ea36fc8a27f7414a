import { createHash, randomBytes } from "node:crypto";
import { decryptAes, encryptAes } from "./crypto/aes.ts";
import { derivePhrase } from "./crypto/argon2.ts";
import { deriveCle } from "./crypto/derive.ts";
import { computeClePublique, computeSecretPartage, isSignedBy, signBytes } from "./crypto/paires.ts";

/**
 * Known answers computed again at each start: a cryptography library that answers wrong must not write anything, and
 * Electron's is not Node's. Returns what failed, in French.
 */
export async function listDefauts(formatBase32: (bytes: Uint8Array) => string): Promise<readonly string[]> {
  const essais: readonly (readonly [string, () => boolean | Promise<boolean>])[] = [
    ["l’empreinte SHA-256", isSha256Right],
    ["le codage des identifiants", () => formatBase32(Buffer.from("foobar", "latin1")) === "mzxw6ytboi"],
    ["le tirage au hasard", () => !randomBytes(16).equals(randomBytes(16))],
    ["le chiffrement AES-256-GCM", isAesRight],
    ["la dérivation HKDF", isHkdfRight],
    ["la signature Ed25519", isEd25519Right],
    ["l’échange X25519", isX25519Right],
    ["la dérivation Argon2id", isArgon2Right],
  ];
  const defauts = await Promise.all(essais.map(async ([nom, essai]) => ((await isPassed(essai)) ? [] : [nom])));
  return defauts.flat();
}

/** FIPS 180-4, two messages. */
function isSha256Right(): boolean {
  const hash = (texte: string): string => createHash("sha256").update(texte, "latin1").digest("hex");
  return hash("abc") === "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" && hash("") === "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
}

/** GCM specification (McGrew and Viega), test case 14; then a wrong byte must be refused. */
function isAesRight(): boolean {
  const [cle, nonce, rien] = [new Uint8Array(32), new Uint8Array(12), new Uint8Array(0)];
  const scelle = encryptAes(cle, nonce, new Uint8Array(16), rien);
  if (scelle.toString("hex") !== "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919") return false;
  const ouvert = decryptAes(cle, nonce, scelle, rien);
  scelle.writeUInt8(scelle.readUInt8(3) ^ 1, 3);
  return ouvert?.equals(new Uint8Array(16)) === true && decryptAes(cle, nonce, scelle, rien) === undefined;
}

/** RFC 5869, test case 1. */
function isHkdfRight(): boolean {
  const okm = deriveCle(new Uint8Array(22).fill(0x0b), Buffer.from("000102030405060708090a0b0c", "hex"), Buffer.from("f0f1f2f3f4f5f6f7f8f9", "hex"), 42);
  return okm.toString("hex") === "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
}

/** RFC 8032, 7.1, test 1. */
function isEd25519Right(): boolean {
  const graine = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex");
  const publique = computeClePublique("ed25519", graine);
  const signature = signBytes(graine, new Uint8Array(0));
  const attendue = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
  const isPublique = publique.toString("hex") === "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  return isPublique && signature.toString("hex") === attendue && isSignedBy(publique, new Uint8Array(0), signature) && !isSignedBy(publique, Buffer.of(1), signature);
}

/** RFC 7748, 5.2, first vector. */
function isX25519Right(): boolean {
  const scalaire = Buffer.from("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4", "hex");
  const point = Buffer.from("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c", "hex");
  return computeSecretPartage(scalaire, point).toString("hex") === "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552";
}

/** Reference implementation of Argon2, test of argon2id, version 19, 256 KiB, two passes. */
async function isArgon2Right(): Promise<boolean> {
  const cle = await derivePhrase("password", Buffer.from("somesalt", "latin1"), { memoire: 256, passes: 2 });
  return cle.toString("hex") === "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe";
}

/** A library that throws is as wrong as one that answers wrong. */
async function isPassed(essai: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await essai();
  } catch {
    return false;
  }
}
