import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { Disk, DiskFile } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";

/** A ZIP read where it lies, entry by entry, never whole in memory. */
export interface ZipLecture {
  readonly noms: readonly string[];
  readonly read: (nom: string, take: (portion: Uint8Array) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface EntreeZip {
  readonly methode: number;
  readonly compresse: number;
  readonly taille: number;
  readonly place: number;
}

const PORTION = 4 * 1024 * 1024;
/** The end record and the longest comment that may follow it. */
const QUEUE = 22 + 65_535;
const REPERTOIRE_MAX = 256 * 1024 * 1024;

/** Opens an archive by its list of entries. Refused: archives in several parts, encrypted, beyond 4 GB, or with more entries than asked. */
export async function openZip(disk: Disk, path: string, entreesMax: number): Promise<ZipLecture> {
  const file = await disk.openFile(path, "r");
  try {
    const entrees = await readEntrees(file, entreesMax);
    return {
      noms: [...entrees.keys()],
      read: (nom, take) => readEntree(file, entrees.get(nom), take),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function readEntrees(file: DiskFile, entreesMax: number): Promise<ReadonlyMap<string, EntreeZip>> {
  const taille = await file.findSize();
  const queue = Buffer.from(await file.read(Math.max(0, taille - QUEUE), Math.min(QUEUE, taille)));
  const fin = queue.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (fin === -1 || fin + 22 > queue.byteLength) throw createRefusZip();
  const [nombre, longueur, debut] = [queue.readUInt16LE(fin + 10), queue.readUInt32LE(fin + 12), queue.readUInt32LE(fin + 16)];
  if (longueur > REPERTOIRE_MAX || debut + longueur > taille || debut === 0xffffffff) throw createRefusZip();
  return parseRepertoire(Buffer.from(await file.read(debut, longueur)), nombre, entreesMax);
}

/** Beyond 65 535 entries the count wraps: it is compared on its sixteen bits. */
function parseRepertoire(bytes: Buffer, nombre: number, entreesMax: number): ReadonlyMap<string, EntreeZip> {
  const entrees = new Map<string, EntreeZip>();
  let lues = 0;
  for (let place = 0; place + 46 <= bytes.byteLength && bytes.readUInt32LE(place) === 0x02014b50; lues += 1) {
    const [drapeaux, methode] = [bytes.readUInt16LE(place + 8), bytes.readUInt16LE(place + 10)];
    const finNom = place + 46 + bytes.readUInt16LE(place + 28);
    const nom = bytes.toString("utf8", place + 46, finNom);
    if ((drapeaux & 1) !== 0 || entrees.has(nom) || lues >= entreesMax) throw createRefusZip();
    entrees.set(nom, { methode, compresse: bytes.readUInt32LE(place + 20), taille: bytes.readUInt32LE(place + 24), place: bytes.readUInt32LE(place + 42) });
    place = finNom + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  if ((lues & 0xffff) !== nombre) throw createRefusZip();
  return entrees;
}

/** What is announced is what is given: one byte more stops the reading, so that nothing unpacks without end. */
async function readEntree(file: DiskFile, entree: EntreeZip | undefined, take: (portion: Uint8Array) => Promise<void>): Promise<void> {
  if (entree === undefined) throw createRefus("introuvable", "Un fichier de l’archive manque.");
  const tete = Buffer.from(await file.read(entree.place, 30));
  if (tete.byteLength < 30 || tete.readUInt32LE(0) !== 0x04034b50) throw createRefusZip();
  const debut = entree.place + 30 + tete.readUInt16LE(26) + tete.readUInt16LE(28);
  let rendus = 0;
  for await (const portion of unpack(readPlage(file, debut, entree.compresse), entree.methode)) {
    rendus += portion.byteLength;
    if (rendus > entree.taille) throw createRefusZip();
    await take(portion);
  }
  if (rendus !== entree.taille) throw createRefusZip();
}

async function* readPlage(file: DiskFile, debut: number, longueur: number): AsyncGenerator<Uint8Array> {
  for (let lus = 0; lus < longueur; lus += PORTION) {
    const portion = await file.read(debut + lus, Math.min(PORTION, longueur - lus));
    if (portion.byteLength === 0) return;
    yield portion;
  }
}

async function* unpack(portions: AsyncGenerator<Uint8Array>, methode: number): AsyncGenerator<Uint8Array> {
  if (methode === 0) return yield* portions;
  if (methode !== 8) throw createRefusZip();
  const inflate = createInflateRaw();
  const source = Readable.from(portions, { objectMode: false });
  source.on("error", (error) => inflate.destroy(error));
  try {
    for await (const portion of source.pipe(inflate)) yield portion as Uint8Array;
  } catch (error) {
    throw createRefusZip(error);
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

function createRefusZip(error?: unknown): Error {
  return createRefus("endommage", `Cette archive est incomplète, abîmée ou d’une sorte que l’application ne lit pas${error === undefined ? "" : " (décompression impossible)"}\u00A0: rien n’en a été repris.`);
}
