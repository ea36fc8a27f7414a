import { computeHash, TAILLE_CONTROLE } from "./empreinte.ts";

/** One lot in a journal file: `longueur u32 | version u8 | nature u8 | charge | contrôle 8`, little-endian. */
export interface Frame {
  readonly debut: number;
  readonly fin: number;
  readonly version: number;
  readonly nature: number;
  readonly charge: Uint8Array;
  /** SHA-256 of the frame at its place, of which the checksum is the beginning: what the next frame names. */
  readonly maillon: Buffer;
}

/** Payload of a lot: first sequence, number of facts, link to the frame before, then the sealed line of `formatLot`. */
export interface ChargeLot {
  readonly premiere: number;
  readonly nombre: number;
  /** `maillon` of the frame before, in this file or in the post's file before; absent from frames of version 1. */
  readonly precedent?: Uint8Array;
  readonly scelle: Uint8Array;
}

export const VERSION_FRAME = 2;
export const NATURE_LOT = 1;
/** A frame announced longer than this is damage, not a lot. */
export const CHARGE_MAX = 256 * 1024 * 1024;
const TAILLE_TETE = 6;
const TAILLE_MAILLON = 32;
/** Sequences, then the link since version 2. */
const TAILLES_PREFIXE: Readonly<Record<number, number>> = { 1: 10, 2: 10 + TAILLE_MAILLON };
const TAILLE_PREFIXE = 10 + TAILLE_MAILLON;
/** Bytes that a lot adds around its sealed line; the least that a frame of any version may hold. */
export const TAILLE_CADRE = TAILLE_TETE + TAILLE_PREFIXE + TAILLE_CONTROLE;
export const TAILLE_CADRE_MIN = TAILLE_TETE + 10 + TAILLE_CONTROLE;

/** What the first frame of a post names as the one before. */
export const PREMIER_MAILLON: Uint8Array = new Uint8Array(TAILLE_MAILLON);

/** The checksum covers the position, so that bytes moved elsewhere are never taken for a lot. */
export function formatFrame(debut: number, { premiere, nombre, precedent, scelle }: Required<ChargeLot>): { readonly bytes: Buffer; readonly maillon: Buffer } {
  const longueur = TAILLE_PREFIXE + scelle.byteLength;
  const bytes = Buffer.alloc(TAILLE_TETE + longueur + TAILLE_CONTROLE);
  bytes.writeUInt32LE(longueur, 0);
  bytes.writeUInt8(VERSION_FRAME, 4);
  bytes.writeUInt8(NATURE_LOT, 5);
  bytes.set(formatPrefixe(premiere, nombre), TAILLE_TETE);
  bytes.set(precedent, TAILLE_TETE + 10);
  bytes.set(scelle, TAILLE_TETE + TAILLE_PREFIXE);
  const fin = TAILLE_TETE + longueur;
  const maillon = computeHash(formatPosition(debut), bytes.subarray(0, fin));
  bytes.set(maillon.subarray(0, TAILLE_CONTROLE), fin);
  return { bytes, maillon };
}

/** The frame that starts at `debut` of the file; `base` is the place in the file of the first byte of `bytes`. */
export function findFrame(bytes: Buffer, debut: number, base = 0): Frame | undefined {
  const place = debut - base;
  if (place + TAILLE_TETE + TAILLE_CONTROLE > bytes.byteLength) return undefined;
  const longueur = bytes.readUInt32LE(place);
  const version = bytes.readUInt8(place + 4);
  const finCharge = place + TAILLE_TETE + longueur;
  if (version === 0 || longueur === 0 || longueur > CHARGE_MAX || finCharge + TAILLE_CONTROLE > bytes.byteLength) return undefined;
  const maillon = computeHash(formatPosition(debut), bytes.subarray(place, finCharge));
  if (!bytes.subarray(finCharge, finCharge + TAILLE_CONTROLE).equals(maillon.subarray(0, TAILLE_CONTROLE))) return undefined;
  const charge = bytes.subarray(place + TAILLE_TETE, finCharge);
  return { debut, fin: base + finCharge + TAILLE_CONTROLE, version, nature: bytes.readUInt8(place + 5), charge, maillon };
}

/** The lot of a frame; `undefined` when a later application wrote it in a form unknown here. */
export function findCharge({ version, nature, charge }: Frame): ChargeLot | undefined {
  const taille = TAILLES_PREFIXE[version];
  if (taille === undefined || nature !== NATURE_LOT || charge.byteLength < taille) return undefined;
  const vue = Buffer.from(charge.buffer, charge.byteOffset, charge.byteLength);
  const lot = { premiere: vue.readUIntLE(0, 6), nombre: vue.readUInt32LE(6), scelle: charge.subarray(taille) };
  return version === 1 ? lot : { ...lot, precedent: charge.subarray(10, taille) };
}

/** What a sealed line is tied to: its file, its place, the sequences it holds, the frame before. */
export function formatContexte(fichier: string, debut: number, { premiere, nombre, precedent }: Omit<ChargeLot, "scelle">): Uint8Array {
  return Buffer.concat([Buffer.from(`${fichier}|`, "utf8"), formatPosition(debut), formatPrefixe(premiere, nombre), precedent ?? new Uint8Array(0)]);
}

function formatPrefixe(premiere: number, nombre: number): Uint8Array {
  const bytes = Buffer.alloc(10);
  bytes.writeUIntLE(premiere, 0, 6);
  bytes.writeUInt32LE(nombre, 6);
  return bytes;
}

function formatPosition(debut: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(debut), 0);
  return bytes;
}
