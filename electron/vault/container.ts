import { computeControle, TAILLE_CONTROLE } from "./empreinte.ts";

/** What begins every file of the vault. */
export interface Amorce {
  readonly magic: Magic;
  readonly scellement: number;
  /** Bytes in clear that belong to this kind of file. */
  readonly entete: Uint8Array;
}

/** Journal and pièce. */
export type Magic = "EXGJ" | "EXGP";

export type AmorceLue =
  | { readonly kind: "lue"; readonly amorce: Amorce; readonly taille: number }
  /** The bytes are whole but written by a later application: nothing may be changed in them. */
  | { readonly kind: "future"; readonly version: number }
  | { readonly kind: "illisible" };

export const VERSION_CONTENEUR = 1;
/** Bit 0 of the flags: a reader that does not know what the header announces must stop. */
const DRAPEAU_IMPERATIF = 1;
const TAILLE_FIXE = 12;
const ENTETE_MAX = 4096;

/** `magic 4 | version u8 | scellement u8 | drapeaux u16 | longueur u32 | en-tête | contrôle 8`, little-endian. */
export function formatAmorce({ magic, scellement, entete }: Amorce): Uint8Array {
  const bytes = Buffer.alloc(findTailleAmorce(entete.byteLength));
  bytes.write(magic, 0, "latin1");
  bytes.writeUInt8(VERSION_CONTENEUR, 4);
  bytes.writeUInt8(scellement, 5);
  bytes.writeUInt32LE(entete.byteLength, 8);
  bytes.set(entete, TAILLE_FIXE);
  bytes.set(computeControle(bytes.subarray(0, TAILLE_FIXE + entete.byteLength)), TAILLE_FIXE + entete.byteLength);
  return bytes;
}

export function findTailleAmorce(tailleEntete: number): number {
  return TAILLE_FIXE + tailleEntete + TAILLE_CONTROLE;
}

/** Every version keeps this envelope, so that an older application can tell « later » from « damaged ». */
export function parseAmorce(bytes: Uint8Array, magic: Magic): AmorceLue {
  const vue = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (vue.byteLength < TAILLE_FIXE || vue.toString("latin1", 0, 4) !== magic) return { kind: "illisible" };
  const longueur = vue.readUInt32LE(8);
  const fin = TAILLE_FIXE + longueur;
  if (longueur > ENTETE_MAX || vue.byteLength < fin + TAILLE_CONTROLE) return { kind: "illisible" };
  if (!vue.subarray(fin, fin + TAILLE_CONTROLE).equals(computeControle(vue.subarray(0, fin)))) return { kind: "illisible" };
  const version = vue.readUInt8(4);
  const isImperatif = (vue.readUInt16LE(6) & DRAPEAU_IMPERATIF) !== 0;
  if (version > VERSION_CONTENEUR || isImperatif) return { kind: "future", version };
  const entete = Uint8Array.from(vue.subarray(TAILLE_FIXE, fin));
  return { kind: "lue", amorce: { magic, scellement: vue.readUInt8(5), entete }, taille: fin + TAILLE_CONTROLE };
}
