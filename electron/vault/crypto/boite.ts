import type { RandomBytes } from "../poste.ts";
import { decryptAes, encryptAes, TAILLE_NONCE } from "./aes.ts";
import { deriveCleEngagee, TAILLE_ENGAGEMENT, wipe } from "./derive.ts";

const TAILLE_SEL = 16;
const DEBUT_NONCE = TAILLE_SEL + TAILLE_ENGAGEMENT;
const DEBUT_SCELLE = DEBUT_NONCE + TAILLE_NONCE;

/** A few bytes under a key of their own: `sel 16 | engagement 16 | nonce 12 | chiffré | étiquette 16`. `usage` is authenticated. */
export function sealBoite(secret: Uint8Array, clair: Uint8Array, usage: string, randomBytes: RandomBytes): Buffer {
  const sel = randomBytes(TAILLE_SEL);
  const nonce = randomBytes(TAILLE_NONCE);
  const { cle, engagement } = deriveCleEngagee(secret, sel, usage);
  const boite = Buffer.concat([sel, engagement, nonce, encryptAes(cle, nonce, clair, Buffer.from(usage, "utf8"))]);
  wipe(cle);
  return boite;
}

/** The content, or `undefined`: another secret, another usage, or altered bytes, which nothing tells apart. */
export function openBoite(secret: Uint8Array, boite: Uint8Array, usage: string): Buffer | undefined {
  if (boite.byteLength < DEBUT_SCELLE) return undefined;
  const { cle, engagement } = deriveCleEngagee(secret, boite.subarray(0, TAILLE_SEL), usage);
  if (!engagement.equals(boite.subarray(TAILLE_SEL, DEBUT_NONCE))) return undefined;
  const clair = decryptAes(cle, boite.subarray(DEBUT_NONCE, DEBUT_SCELLE), boite.subarray(DEBUT_SCELLE), Buffer.from(usage, "utf8"));
  wipe(cle);
  return clair;
}
