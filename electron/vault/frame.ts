import { computeControle, TAILLE_CONTROLE } from "./empreinte.ts";

/** One lot in a journal file: `longueur u32 | version u8 | nature u8 | charge | contrôle 8`, little-endian. */
export interface Frame {
  readonly debut: number;
  readonly fin: number;
  readonly version: number;
  readonly nature: number;
  readonly charge: Uint8Array;
}

/** Payload of a lot: first sequence, number of facts, then the sealed line of `formatLot`. */
export interface ChargeLot {
  readonly premiere: number;
  readonly nombre: number;
  readonly scelle: Uint8Array;
}

/** Bytes that a lot adds around its sealed line. */
export const TAILLE_CADRE = 6 + 10 + TAILLE_CONTROLE;
export const VERSION_FRAME = 1;
export const NATURE_LOT = 1;
/** A frame announced longer than this is damage, not a lot. */
export const CHARGE_MAX = 256 * 1024 * 1024;
const TAILLE_TETE = 6;
const TAILLE_PREFIXE = 10;

/** The checksum covers the position, so that bytes moved elsewhere are never taken for a lot. */
export function formatFrame(debut: number, { premiere, nombre, scelle }: ChargeLot): Uint8Array {
  const longueur = TAILLE_PREFIXE + scelle.byteLength;
  const bytes = Buffer.alloc(TAILLE_TETE + longueur + TAILLE_CONTROLE);
  bytes.writeUInt32LE(longueur, 0);
  bytes.writeUInt8(VERSION_FRAME, 4);
  bytes.writeUInt8(NATURE_LOT, 5);
  bytes.set(formatPrefixe(premiere, nombre), TAILLE_TETE);
  bytes.set(scelle, TAILLE_TETE + TAILLE_PREFIXE);
  const fin = TAILLE_TETE + longueur;
  bytes.set(computeControle(formatPosition(debut), bytes.subarray(0, fin)), fin);
  return bytes;
}

/** The frame that starts at `debut` of the file; `base` is the place in the file of the first byte of `bytes`. */
export function findFrame(bytes: Buffer, debut: number, base = 0): Frame | undefined {
  const place = debut - base;
  if (place + TAILLE_TETE + TAILLE_CONTROLE > bytes.byteLength) return undefined;
  const longueur = bytes.readUInt32LE(place);
  const version = bytes.readUInt8(place + 4);
  const finCharge = place + TAILLE_TETE + longueur;
  if (version === 0 || longueur === 0 || longueur > CHARGE_MAX || finCharge + TAILLE_CONTROLE > bytes.byteLength) return undefined;
  const controle = bytes.subarray(finCharge, finCharge + TAILLE_CONTROLE);
  if (!controle.equals(computeControle(formatPosition(debut), bytes.subarray(place, finCharge)))) return undefined;
  const charge = bytes.subarray(place + TAILLE_TETE, finCharge);
  return { debut, fin: base + finCharge + TAILLE_CONTROLE, version, nature: bytes.readUInt8(place + 5), charge };
}

/** The lot of a frame; `undefined` when a later application wrote it in a form unknown here. */
export function findCharge({ version, nature, charge }: Frame): ChargeLot | undefined {
  if (version !== VERSION_FRAME || nature !== NATURE_LOT || charge.byteLength < TAILLE_PREFIXE) return undefined;
  const vue = Buffer.from(charge.buffer, charge.byteOffset, charge.byteLength);
  return { premiere: vue.readUIntLE(0, 6), nombre: vue.readUInt32LE(6), scelle: charge.subarray(TAILLE_PREFIXE) };
}

/** What a sealed line is tied to: its file, its place, the sequences it holds. */
export function formatContexte(fichier: string, debut: number, { premiere, nombre }: Omit<ChargeLot, "scelle">): Uint8Array {
  return Buffer.concat([Buffer.from(fichier, "utf8"), formatPosition(debut), formatPrefixe(premiere, nombre)]);
}

function formatPrefixe(premiere: number, nombre: number): Uint8Array {
  const bytes = Buffer.alloc(TAILLE_PREFIXE);
  bytes.writeUIntLE(premiere, 0, 6);
  bytes.writeUInt32LE(nombre, 6);
  return bytes;
}

function formatPosition(debut: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(debut), 0);
  return bytes;
}
