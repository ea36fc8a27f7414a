import { computeControle, TAILLE_CONTROLE } from "./empreinte.ts";
import { SCELLEMENT, type Sealer, type Sealing } from "./sealer.ts";

/** What begins every file of the vault. */
export interface Amorce {
  readonly magic: Magic;
  readonly scellement: number;
  /** Bytes from which the key of the file is found again; none in a file in clear. */
  readonly sceau: Uint8Array;
  /** Bytes in clear that belong to this kind of file. */
  readonly entete: Uint8Array;
}

/** Journal, pièce and keys. */
export type Magic = "EXGJ" | "EXGP" | "EXGK";

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
const TAILLE_SCEAU = 48;
export const TAILLE_AMORCE_MAX = TAILLE_FIXE + ENTETE_MAX + TAILLE_CONTROLE;

/** `magic 4 | version u8 | scellement u8 | drapeaux u16 | longueur u32 | sceau, en-tête | contrôle 8`, little-endian. */
export function formatAmorce({ magic, scellement, sceau, entete }: Amorce): Uint8Array {
  const longueur = sceau.byteLength + entete.byteLength;
  const bytes = Buffer.alloc(findTailleAmorce(longueur));
  bytes.write(magic, 0, "latin1");
  bytes.writeUInt8(VERSION_CONTENEUR, 4);
  bytes.writeUInt8(scellement, 5);
  bytes.writeUInt32LE(longueur, 8);
  bytes.set(sceau, TAILLE_FIXE);
  bytes.set(entete, TAILLE_FIXE + sceau.byteLength);
  bytes.set(computeControle(bytes.subarray(0, TAILLE_FIXE + longueur)), TAILLE_FIXE + longueur);
  return bytes;
}

/** Begins a file: its header, and the sealer made for it alone. */
export function createAmorce(magic: Magic, sealing: Sealing, entete: Uint8Array): { readonly amorce: Uint8Array; readonly sealer: Sealer } {
  const { sceau, sealer } = sealing.createSceau(entete);
  return { amorce: formatAmorce({ magic, scellement: sealing.scellement, sceau, entete }), sealer };
}

/** `tailleEntete`: bytes of seal and header together. */
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
  const scellement = vue.readUInt8(5);
  const debut = TAILLE_FIXE + (scellement === SCELLEMENT ? TAILLE_SCEAU : 0);
  if (debut > fin) return { kind: "illisible" };
  const sceau = Uint8Array.from(vue.subarray(TAILLE_FIXE, debut));
  const entete = Uint8Array.from(vue.subarray(debut, fin));
  return { kind: "lue", amorce: { magic, scellement, sceau, entete }, taille: fin + TAILLE_CONTROLE };
}
