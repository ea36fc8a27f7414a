import { Inflate } from "fflate";
import { decodeBrut, toBrut } from "./encodage.ts";
import { isUtf8 } from "./unicode.ts";

/** An entry of a ZIP as its central directory describes it: nothing is believed of its sizes until they are met. */
export interface EntreeRepertoire {
  readonly nom: string;
  readonly isChiffree: boolean;
  /** 0: stored, 8: deflated; the others are not read. */
  readonly methode: number;
  readonly tailleCompressee: number;
  readonly taille: number;
  /** Place of its local header. */
  readonly position: number;
}

const ENTREE = 46;
const FIN = 22;
const LOCALE = 30;
const SIGNATURE_ENTREE = 0x02014b50;
const SIGNATURE_FIN = 0x06054b50;
/** The comment that may follow the end of the directory. */
const COMMENTAIRE_MAX = 65_535;
/** Compressed bytes given at a time: what they can become is seen, and stopped, before the next ones. */
const PORTION = 16 * 1024;

/** The central directory, nothing being unpacked; empty when there is none that is whole. */
export function listEntreesZip(octets: Uint8Array): readonly EntreeRepertoire[] {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const fin = findFin(vue);
  if (fin === undefined) return [];
  const entrees: EntreeRepertoire[] = [];
  let rang = vue.getUint32(fin + 16, true);
  for (let nombre = vue.getUint16(fin + 10, true); nombre > 0; nombre--) {
    if (rang + ENTREE > octets.length || vue.getUint32(rang, true) !== SIGNATURE_ENTREE) return entrees;
    const longueur = vue.getUint16(rang + 28, true);
    const drapeaux = vue.getUint16(rang + 8, true);
    entrees.push({
      nom: decodeNom(octets.subarray(rang + ENTREE, rang + ENTREE + longueur), (drapeaux & 0x800) !== 0),
      isChiffree: (drapeaux & 1) !== 0,
      methode: vue.getUint16(rang + 10, true),
      tailleCompressee: vue.getUint32(rang + 20, true),
      taille: vue.getUint32(rang + 24, true),
      position: vue.getUint32(rang + 42, true),
    });
    rang += ENTREE + longueur + vue.getUint16(rang + 30, true) + vue.getUint16(rang + 32, true);
  }
  return entrees;
}

/** The bytes of an entry; `undefined` when it is damaged, or becomes bigger than `plafond`: it is stopped on the way, whatever it declares. */
export function readEntreeZip(octets: Uint8Array, { position, methode, tailleCompressee }: EntreeRepertoire, plafond: number): Uint8Array | undefined {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  if (position + LOCALE > octets.length) return undefined;
  const debut = position + LOCALE + vue.getUint16(position + 26, true) + vue.getUint16(position + 28, true);
  const corps = octets.subarray(debut, debut + tailleCompressee);
  if (corps.length < tailleCompressee) return undefined;
  if (methode === 0) return corps.length > plafond ? undefined : corps.slice();
  return methode === 8 ? inflate(corps, plafond) : undefined;
}

function inflate(corps: Uint8Array, plafond: number): Uint8Array | undefined {
  const portions: Uint8Array[] = [];
  let taille = 0;
  let isFini = false;
  const flux = new Inflate((portion, isDerniere) => {
    portions.push(portion);
    taille += portion.length;
    isFini ||= isDerniere;
  });
  try {
    for (let debut = 0; debut < corps.length && !isFini; debut += PORTION) {
      flux.push(corps.subarray(debut, debut + PORTION), debut + PORTION >= corps.length);
      if (taille > plafond) return undefined;
    }
  } catch {
    // A damaged stream: the caller says so of the entry, the others are read.
    return undefined;
  }
  return joinOctets(portions, taille);
}

export function joinOctets(portions: readonly Uint8Array[], taille: number): Uint8Array {
  const octets = new Uint8Array(taille);
  let rang = 0;
  for (const portion of portions) {
    octets.set(portion, rang);
    rang += portion.length;
  }
  return octets;
}

/** The name says that it is UTF-8, or is; else it was written by an old Windows, in CP850. */
function decodeNom(octets: Uint8Array, isDitUtf8: boolean): string {
  const brut = toBrut(octets);
  return decodeBrut(brut, isDitUtf8 || isUtf8(octets, 0, octets.length) ? "utf-8" : "cp850");
}

function findFin(vue: DataView): number | undefined {
  for (let rang = vue.byteLength - FIN; rang >= Math.max(0, vue.byteLength - FIN - COMMENTAIRE_MAX); rang--) {
    if (vue.getUint32(rang, true) === SIGNATURE_FIN) return rang;
  }
  return undefined;
}
