// Archives written byte by byte, honest or lying, for the tests of what reads them.
import { deflateRawSync } from "node:zlib";

export interface EntreeInventee {
  readonly nom: string;
  readonly contenu: Uint8Array | string;
  readonly isStockee?: boolean;
  /** What the archive pretends. */
  readonly tailleDeclaree?: number;
  readonly isChiffree?: boolean;
  readonly methode?: number;
}

export function createZipInvente(entrees: readonly EntreeInventee[]): Uint8Array {
  const corps: Buffer[] = [];
  const repertoire: Buffer[] = [];
  let position = 0;
  for (const entree of entrees) {
    const clair = typeof entree.contenu === "string" ? Buffer.from(entree.contenu) : Buffer.from(entree.contenu.buffer, entree.contenu.byteOffset, entree.contenu.byteLength);
    const comprime = entree.isStockee === true ? clair : deflateRawSync(clair);
    const champs = [entree.isChiffree === true ? 1 : 0, entree.methode ?? (entree.isStockee === true ? 0 : 8), 0, 0x21] as const;
    const nom = Buffer.from(entree.nom);
    const tailles = [0, comprime.length, entree.tailleDeclaree ?? clair.length] as const;
    const locale = Buffer.concat([write32([0x04034b50]), write16([20, ...champs]), write32(tailles), write16([nom.length, 0]), nom, comprime]);
    repertoire.push(Buffer.concat([write32([0x02014b50]), write16([20, 20, ...champs]), write32(tailles), write16([nom.length, 0, 0, 0, 0]), write32([0, position]), nom]));
    corps.push(locale);
    position += locale.length;
  }
  const central = Buffer.concat(repertoire);
  const fin = Buffer.concat([write32([0x06054b50]), write16([0, 0, entrees.length, entrees.length]), write32([central.length, position]), write16([0])]);
  return new Uint8Array(Buffer.concat([...corps, central, fin]));
}

function write16(valeurs: readonly number[]): Buffer {
  const octets = Buffer.alloc(valeurs.length * 2);
  for (const [rang, valeur] of valeurs.entries()) octets.writeUInt16LE(valeur, rang * 2);
  return octets;
}

function write32(valeurs: readonly number[]): Buffer {
  const octets = Buffer.alloc(valeurs.length * 4);
  for (const [rang, valeur] of valeurs.entries()) octets.writeUInt32LE(valeur, rang * 4);
  return octets;
}
