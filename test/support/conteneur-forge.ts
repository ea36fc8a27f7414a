// A file that a member makes by hand: everything in it is right, but the key to which it commits itself.
import { encryptAes } from "../../electron/vault/crypto/aes.ts";
import { formatConteneur, type PlanConteneur } from "../../electron/vault/crypto/conteneur.ts";
import { deriveCleEngagee } from "../../electron/vault/crypto/derive.ts";
import { shrink } from "../../electron/vault/crypto/inflate.ts";
import { signBytes } from "../../electron/vault/crypto/paires.ts";
import { computeHash } from "../../electron/vault/empreinte.ts";

/** Sealed under `cle`, committed to `engagementDe`, then signed and hashed as it should be. */
export function forgeEngagement(plan: PlanConteneur, { cle, engagementDe, graine }: Readonly<Record<"cle" | "engagementDe" | "graine", Uint8Array>>): Buffer {
  const entier = formatConteneur(plan, cle, graine, (longueur) => new Uint8Array(longueur));
  const [sel, nonce, longueur] = [Buffer.alloc(32, 3), Buffer.alloc(12, 4), Buffer.alloc(8)];
  const usage = `exigible conteneur|${plan.nature}|${plan.auteur}`;
  const authentifie = Buffer.concat([entier.subarray(0, 12 + entier.readUInt32LE(8)), sel, deriveCleEngagee(engagementDe, sel, usage).engagement]);
  const scelle = encryptAes(deriveCleEngagee(cle, sel, usage).cle, nonce, shrink(plan.clair), authentifie);
  longueur.writeBigUInt64LE(BigInt(scelle.byteLength));
  const corps = Buffer.concat([authentifie, nonce, longueur, scelle]);
  const signe = Buffer.concat([corps, signBytes(graine, computeHash(corps))]);
  return Buffer.concat([signe, computeHash(signe)]);
}
