import { createHash, randomBytes } from "node:crypto";

/**
 * Known answers computed again at each start (FIPS 180-4, two messages; RFC 4648, « foobar »): a cryptography library
 * that answers wrong must not write anything. Returns what failed, in French.
 */
export function listDefauts(formatBase32: (bytes: Uint8Array) => string): readonly string[] {
  return [
    ...(computeSha256("abc") === "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" ? [] : ["l’empreinte SHA-256"]),
    ...(computeSha256("") === "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" ? [] : ["l’empreinte SHA-256 du vide"]),
    ...(formatBase32(Buffer.from("foobar", "latin1")) === "mzxw6ytboi" ? [] : ["le codage des identifiants"]),
    ...(randomBytes(16).equals(randomBytes(16)) ? ["le tirage au hasard"] : []),
  ];
}

function computeSha256(texte: string): string {
  return createHash("sha256").update(texte, "latin1").digest("hex");
}
