// Words that exist nowhere else, and the search for them in every byte of a folder: as written, in other encodings, inside compressed streams.
import { randomInt } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** Rare letters: no stretch of four bytes is likely to have been seen before by a compressor, which then copies the word as it is (Snappy of LevelDB). */
const LETTRES = "bdfghjkqvwxz";
const PLUS_GRAND = 64 * 1024 * 1024;
const SYNC = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: PLUS_GRAND };

export interface Marqueurs {
  readonly simple: string;
  readonly accentue: string;
}

export interface Fuite {
  readonly fichier: string;
  readonly forme: string;
}

export function createMarqueurs(): Marqueurs {
  return { simple: `Q${createMot(15)}`, accentue: `É${createMot(6)}éç${createMot(8)}` };
}

function createMot(longueur: number): string {
  return Array.from({ length: longueur }, () => LETTRES[randomInt(LETTRES.length)]).join("");
}

/** Where a marker stands in clear: file names, raw bytes and everything that inflates. Upper and lower case alike. */
export async function findFuites(folder: string, marqueurs: Marqueurs): Promise<readonly Fuite[]> {
  const aiguilles = listAiguilles(marqueurs);
  const fuites: Fuite[] = [];
  for (const fichier of await listFichiers(folder)) {
    const nom = relative(folder, fichier);
    const cherche = (octets: Buffer, ou: string): void => {
      const botte = octets.toString("latin1").toLowerCase();
      for (const { forme, aiguille } of aiguilles) if (botte.includes(aiguille)) fuites.push({ fichier: nom, forme: `${forme}, ${ou}` });
    };
    cherche(Buffer.from(nom), "nom");
    const octets = await readFile(fichier);
    cherche(octets, "tel quel");
    for (const [ou, gonfle] of listGonfles(octets)) cherche(gonfle, ou);
  }
  return fuites;
}

/** Every file under the folder; sockets and links, which hold no byte of their own, are left out. */
export async function listFichiers(folder: string): Promise<readonly string[]> {
  const entrees = await readdir(folder, { recursive: true, withFileTypes: true });
  return entrees.filter((entree) => entree.isFile()).map((entree) => join(entree.parentPath, entree.name));
}

/** The same word as UTF-8, UTF-16LE, Latin-1, decomposed, folded for a search key, escaped in JSON or in an address, or in base 64. */
function listAiguilles({ simple, accentue }: Marqueurs): readonly { readonly forme: string; readonly aiguille: string }[] {
  const mots = { simple, accentue, "sans accent": accentue.normalize("NFD").replace(/\p{M}/gu, "") };
  const formes = Object.entries(mots).flatMap(([nom, mot]) => [
    [`${nom} UTF-8`, Buffer.from(mot)], [`${nom} minuscules UTF-8`, Buffer.from(mot.toLowerCase())], [`${nom} décomposé`, Buffer.from(mot.normalize("NFD"))],
    [`${nom} UTF-16LE`, Buffer.from(mot, "utf16le")], [`${nom} Latin-1`, Buffer.from(mot, "latin1")],
    [`${nom} échappé`, Buffer.from(mot.replace(/[^ -~]/g, (lettre) => `\\u${lettre.charCodeAt(0).toString(16).padStart(4, "0")}`))], [`${nom} adresse`, Buffer.from(encodeURIComponent(mot))],
    ...listBase64(mot).map((base64) => [`${nom} base 64`, Buffer.from(base64)] as const),
  ] as const);
  return formes.map(([forme, octets]) => ({ forme, aiguille: octets.toString("latin1").toLowerCase() }));
}

/** What stays the same in base 64 whatever precedes and follows the word, at its three alignments. */
function listBase64(mot: string): readonly string[] {
  return [0, 1, 2].map((decalage) => Buffer.concat([Buffer.alloc(decalage), Buffer.from(mot)]).toString("base64").slice(4, -4));
}

/** The whole file under each compression, then each stream that starts inside it: zlib, gzip, member of a ZIP. */
function* listGonfles(octets: Buffer): Generator<readonly [string, Buffer]> {
  const essais = [["zlib", () => inflateSync(octets, SYNC)], ["deflate", () => inflateRawSync(octets, SYNC)], ["gzip", () => gunzipSync(octets, SYNC)], ["brotli", () => brotliDecompressSync(octets, { maxOutputLength: PLUS_GRAND })]] as const;
  for (const [ou, gonfle] of essais) yield* tryGonfle(ou, gonfle);
  for (let rang = octets.indexOf(0x78); rang !== -1; rang = octets.indexOf(0x78, rang + 1)) {
    if (((0x78 << 8) | (octets[rang + 1] ?? 0)) % 31 === 0) yield* tryGonfle(`zlib à ${rang}`, () => inflateSync(octets.subarray(rang), SYNC));
  }
  for (let rang = octets.indexOf("\x1f\x8b\b", "latin1"); rang !== -1; rang = octets.indexOf("\x1f\x8b\b", rang + 1, "latin1")) yield* tryGonfle(`gzip à ${rang}`, () => gunzipSync(octets.subarray(rang), SYNC));
  for (let rang = octets.indexOf("PK\x03\x04", "latin1"); rang !== -1 && rang + 30 < octets.length; rang = octets.indexOf("PK\x03\x04", rang + 1, "latin1")) {
    const debut = rang + 30 + octets.readUInt16LE(rang + 26) + octets.readUInt16LE(rang + 28);
    yield* tryGonfle(`ZIP à ${rang}`, () => inflateRawSync(octets.subarray(debut), SYNC));
  }
}

/** Bytes that are no such stream hold nothing under that form. */
function* tryGonfle(ou: string, gonfle: () => Buffer): Generator<readonly [string, Buffer]> {
  try {
    yield [ou, gonfle()];
  } catch (erreur) {
    if (!(erreur instanceof Error && "code" in erreur)) throw erreur;
  }
}
