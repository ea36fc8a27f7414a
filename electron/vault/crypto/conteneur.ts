import { createHash } from "node:crypto";
import type { RandomBytes } from "../poste.ts";
import { decryptAes, encryptAes, TAILLE_ETIQUETTE, TAILLE_NONCE } from "./aes.ts";
import { deriveCleEngagee, TAILLE_ENGAGEMENT, wipe } from "./derive.ts";
import { inflate, shrink } from "./inflate.ts";
import { isSignedBy, signBytes, TAILLE_SIGNATURE } from "./paires.ts";

/**
 * A whole file sealed, signed and checked, for whatever is written once: what is kept here today, what is shared later.
 * `EXGC | version u8 | nature u8 | drapeaux u16 | longueur u32 | en-tête | sel 32 | engagement 16 | nonce 12 | longueur u64 |
 * chiffré ‖ étiquette | signature 64 | SHA-256 32`, little-endian. The last 32 bytes tell a torn file without any key.
 */
export interface PlanConteneur {
  readonly nature: NatureConteneur;
  /** Who signs, in clear: the post. */
  readonly auteur: string;
  readonly entete?: Readonly<Record<string, string | number>>;
  readonly clair: Uint8Array;
}

/** What a file holds; a number is never given twice. */
export const NATURES = { quarantaine: 1, sauvegarde: 2, segment: 3, paquet: 4, etat: 5, tete: 6, membre: 7, bloc: 8 } as const;
export type NatureConteneur = keyof typeof NATURES;

/** Read without any key: the envelope is whole, its origin is not proved. */
export interface Enveloppe {
  readonly nature: NatureConteneur | undefined;
  readonly auteur: string;
  readonly entete: Readonly<Record<string, string | number>>;
  readonly bytes: Buffer;
  readonly debutSel: number;
  readonly finScelle: number;
}

export type EnveloppeLue =
  | { readonly kind: "lue"; readonly enveloppe: Enveloppe }
  /** Whole, and written by a later application: to be kept untouched. */
  | { readonly kind: "future"; readonly version: number }
  | { readonly kind: "illisible" };

const MAGIE = "EXGC";
const VERSION = 1;
const DRAPEAU_IMPERATIF = 1;
const TAILLE_FIXE = 12;
const ENTETE_MAX = 65_536;
const TAILLE_SEL = 32;
const TAILLE_EMPREINTE = 32;
const TAILLE_AVANT_SCELLE = TAILLE_SEL + TAILLE_ENGAGEMENT + TAILLE_NONCE + 8;
/** Bytes that one container may inflate to, unless its reader says less. */
export const CLAIR_MAX = 64 * 1024 * 1024;

export function formatConteneur({ nature, auteur, entete = {}, clair }: PlanConteneur, cle: Uint8Array, graine: Uint8Array, randomBytes: RandomBytes): Buffer {
  const tete = formatTete(nature, JSON.stringify({ ...entete, auteur }));
  const sel = randomBytes(TAILLE_SEL);
  const nonce = randomBytes(TAILLE_NONCE);
  const fichier = deriveCleEngagee(cle, sel, formatUsage(nature, auteur));
  const authentifie = Buffer.concat([tete, sel, fichier.engagement]);
  const scelle = encryptAes(fichier.cle, nonce, shrink(clair), authentifie);
  wipe(fichier.cle);
  const longueur = Buffer.alloc(8);
  longueur.writeBigUInt64LE(BigInt(scelle.byteLength), 0);
  const corps = Buffer.concat([authentifie, nonce, longueur, scelle]);
  const signe = Buffer.concat([corps, signBytes(graine, computeSha256(corps))]);
  return Buffer.concat([signe, computeSha256(signe)]);
}

/** Every version keeps the magic, the version, the flags and the last 32 bytes. */
export function parseEnveloppe(lus: Uint8Array): EnveloppeLue {
  const bytes = Buffer.from(lus.buffer, lus.byteOffset, lus.byteLength);
  const fin = bytes.byteLength - TAILLE_EMPREINTE;
  if (fin < TAILLE_FIXE || bytes.toString("latin1", 0, 4) !== MAGIE || !computeSha256(bytes.subarray(0, fin)).equals(bytes.subarray(fin))) return { kind: "illisible" };
  const version = bytes.readUInt8(4);
  if (version > VERSION || (bytes.readUInt16LE(6) & DRAPEAU_IMPERATIF) !== 0) return { kind: "future", version };
  const longueur = bytes.readUInt32LE(8);
  const debutSel = TAILLE_FIXE + longueur;
  const finScelle = fin - TAILLE_SIGNATURE;
  const debutScelle = debutSel + TAILLE_AVANT_SCELLE;
  if (longueur > ENTETE_MAX || debutScelle + TAILLE_ETIQUETTE > finScelle) return { kind: "illisible" };
  const entete = parseEntete(bytes.toString("utf8", TAILLE_FIXE, debutSel));
  if (entete === undefined || bytes.readBigUInt64LE(debutScelle - 8) !== BigInt(finScelle - debutScelle)) return { kind: "illisible" };
  return { kind: "lue", enveloppe: { nature: findNature(bytes.readUInt8(5)), ...entete, bytes, debutSel, finScelle } };
}

/** The content, once signature, key and bytes are right; `undefined` otherwise. It never inflates past `maximum`. */
export function openEnveloppe({ nature, auteur, bytes, debutSel, finScelle }: Enveloppe, cle: Uint8Array, publique: Uint8Array, maximum = CLAIR_MAX): Buffer | undefined {
  const signature = bytes.subarray(finScelle, finScelle + TAILLE_SIGNATURE);
  if (nature === undefined || !isSignedBy(publique, computeSha256(bytes.subarray(0, finScelle)), signature)) return undefined;
  const finSel = debutSel + TAILLE_SEL;
  const finEngagement = finSel + TAILLE_ENGAGEMENT;
  const fichier = deriveCleEngagee(cle, bytes.subarray(debutSel, finSel), formatUsage(nature, auteur));
  if (!fichier.engagement.equals(bytes.subarray(finSel, finEngagement))) return undefined;
  const nonce = bytes.subarray(finEngagement, finEngagement + TAILLE_NONCE);
  const clair = decryptAes(fichier.cle, nonce, bytes.subarray(finEngagement + TAILLE_NONCE + 8, finScelle), bytes.subarray(0, finEngagement));
  wipe(fichier.cle);
  return clair === undefined ? undefined : inflate(clair, maximum);
}

function formatTete(nature: NatureConteneur, entete: string): Buffer {
  const texte = Buffer.from(entete, "utf8");
  if (texte.byteLength > ENTETE_MAX) throw new Error("En-tête trop long");
  const tete = Buffer.alloc(TAILLE_FIXE);
  tete.write(MAGIE, 0, "latin1");
  tete.writeUInt8(VERSION, 4);
  tete.writeUInt8(NATURES[nature], 5);
  tete.writeUInt32LE(texte.byteLength, 8);
  return Buffer.concat([tete, texte]);
}

function formatUsage(nature: NatureConteneur, auteur: string): string {
  return `exigible conteneur|${nature}|${auteur}`;
}

function findNature(numero: number): NatureConteneur | undefined {
  return listNatures().find((nature) => NATURES[nature] === numero);
}

function listNatures(): readonly NatureConteneur[] {
  return Object.keys(NATURES) as NatureConteneur[];
}

function computeSha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function parseEntete(texte: string): Pick<Enveloppe, "auteur" | "entete"> | undefined {
  try {
    const lu: unknown = JSON.parse(texte);
    if (typeof lu !== "object" || lu === null || Array.isArray(lu)) return undefined;
    const champs = Object.entries(lu).filter((champ): champ is [string, string | number] => typeof champ[1] === "string" || typeof champ[1] === "number");
    const entete = new Map(champs.filter(([nom]) => nom !== "__proto__"));
    const auteur = entete.get("auteur");
    entete.delete("auteur");
    return typeof auteur === "string" ? { auteur, entete: Object.fromEntries(entete) } : undefined;
  } catch {
    return undefined;
  }
}
