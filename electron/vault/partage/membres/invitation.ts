import { openBoite, sealBoite } from "../../crypto/boite.ts";
import { derivePhrase, type CoutPhrase } from "../../crypto/argon2.ts";
import { deriveCle } from "../../crypto/derive.ts";
import { computeClePublique } from "../../crypto/paires.ts";
import { computeHash } from "../../empreinte.ts";
import type { RandomBytes } from "../../poste.ts";

/** Words are good for three days (milliseconds). */
export const DUREE_INVITATION = 72 * 60 * 60 * 1000;

/** What the words of an invitation give to whoever holds them. */
export interface ClesInvitation {
  /** Seed of the key that signs the demand. */
  readonly graine: Buffer;
  readonly publique: Buffer;
  readonly boite: Buffer;
  /** By what the file of the invitation is found among others. */
  readonly repere: string;
}

/** What an invitation tells a newcomer before it is of the team: enough to read the register, nothing of the dossiers. */
export interface Accueil {
  readonly racine: string;
  readonly annuaire: Buffer;
}

const SANS_SEL = new Uint8Array(0);
const USAGE = "exigible invitation";

export function deriveInvitation(secret: Uint8Array): ClesInvitation {
  const graine = deriveCle(secret, SANS_SEL, `${USAGE} signature`);
  const publique = computeClePublique("ed25519", graine);
  return { graine, publique, boite: deriveCle(secret, SANS_SEL, `${USAGE} boîte`), repere: computeHash(publique).toString("hex", 0, 16) };
}

export function sealAccueil({ boite }: ClesInvitation, { racine, annuaire }: Accueil, randomBytes: RandomBytes): string {
  return sealBoite(boite, Buffer.concat([Buffer.from(racine, "hex"), annuaire]), USAGE, randomBytes).toString("base64");
}

export function openAccueil({ boite }: ClesInvitation, scelle: string): Accueil | undefined {
  const clair = openBoite(boite, Buffer.from(scelle, "base64"), USAGE);
  return clair?.byteLength === 64 ? { racine: clair.toString("hex", 0, 32), annuaire: clair.subarray(32) } : undefined;
}

/**
 * The six digits that both screens show: they are of the newcomer's keys, so that nobody came in between. Slow on purpose: whoever
 * stole the words would have to try a million demands to show the same ones.
 */
export async function computeChiffres(racine: string, demande: string, cout: CoutPhrase): Promise<string> {
  const lu = await derivePhrase(`exigible chiffres|${demande}`, Buffer.from(racine, "hex"), cout);
  return String(lu.readUInt32LE(0) % 1_000_000).padStart(6, "0");
}
