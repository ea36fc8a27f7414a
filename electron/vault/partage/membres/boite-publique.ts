import { openBoite, sealBoite } from "../../crypto/boite.ts";
import { TAILLE_CLE, wipe } from "../../crypto/derive.ts";
import { computeClePublique, computeSecretPartage } from "../../crypto/paires.ts";
import type { RandomBytes } from "../../poste.ts";

/** Bytes that only the holder of an X25519 key opens: `clé éphémère 32 | boîte`. Both public keys and `usage` are authenticated. */
export function sealPour(publique: Uint8Array, clair: Uint8Array, usage: string, randomBytes: RandomBytes): Buffer {
  const graine = randomBytes(TAILLE_CLE);
  const ephemere = computeClePublique("x25519", graine);
  const secret = computeSecretPartage(graine, publique);
  const boite = sealBoite(secret, clair, formatUsage(ephemere, publique, usage), randomBytes);
  wipe(graine, secret);
  return Buffer.concat([ephemere, boite]);
}

/** The content, or `undefined`: sealed for another key, for another usage, or altered. */
export function openRecue(graine: Uint8Array, recue: Uint8Array, usage: string): Buffer | undefined {
  if (recue.byteLength <= TAILLE_CLE) return undefined;
  const ephemere = recue.subarray(0, TAILLE_CLE);
  const secret = deriveSecret(graine, ephemere);
  if (secret === undefined) return undefined;
  const clair = openBoite(secret, recue.subarray(TAILLE_CLE), formatUsage(ephemere, computeClePublique("x25519", graine), usage));
  wipe(secret);
  return clair;
}

/** A public key of small order gives no secret: the library refuses it. */
function deriveSecret(graine: Uint8Array, publique: Uint8Array): Buffer | undefined {
  try {
    return computeSecretPartage(graine, publique);
  } catch {
    return undefined;
  }
}

function formatUsage(ephemere: Uint8Array, publique: Uint8Array, usage: string): string {
  return `${usage}|${Buffer.from(ephemere).toString("hex")}|${Buffer.from(publique).toString("hex")}`;
}
