import { constants, type Dirent, promises as fs, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { findErrno } from "../../adapters/refus.ts";
import { watchFolder, watchTreeOf } from "./guet.ts";

/**
 * Everything that sharing asks of a folder that others write too: a disk, a network drive, a cloud client's folder, a server. Paths are
 * relative to the folder, with `/`. Nothing read here is believed before it is verified. A failure is an error with a system code.
 */
export interface FolderIO {
  /** What a person calls the folder: never its path. */
  readonly nom: string;
  /** What a folder holds, in no order; nothing when it does not exist. */
  readonly list: (folder: string) => Promise<readonly Entree[]>;
  /** The whole file; `undefined` when it does not exist. Past `maximum` bytes it is refused (`EFBIG`) before it is read. */
  readonly read: (path: string, maximum: number) => Promise<Uint8Array | undefined>;
  /** Writes a file that does not exist (`EEXIST` otherwise), its folders with it, and answers once the bytes are durable. */
  readonly createExclusive: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Replaces the target when it exists. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes one file; nothing to do when it does not exist. */
  readonly remove: (path: string) => Promise<void>;
  readonly stat: (path: string) => Promise<Entree | undefined>;
  /** Makes the names of a folder durable, where that means something. */
  readonly fsyncDir: (folder: string) => Promise<void>;
  /** Calls back when something may have changed; the answer stops it. Absent: the folder is asked from time to time. */
  readonly watch?: (listener: () => void) => () => void;
  /** A file appears whole or not at all: nothing is written beside first. */
  readonly isAtomic?: boolean;
  /** What is under way stops. */
  readonly close?: () => void;
}

export interface Entree {
  readonly nom: string;
  readonly kind: "fichier" | "dossier" | "autre";
  /** Bytes; a hint, as everything that a folder says of a file. */
  readonly taille: number;
}

/** A folder of a disk or of a network drive; `racine` never leaves the vault. */
export function createDiskFolder(racine: string): FolderIO {
  const resolve = (path: string): string => join(racine, ...splitPath(path));
  const list: FolderIO["list"] = async (folder) => ((await orAbsent(fs.readdir(resolve(folder), { withFileTypes: true }))) ?? []).map((lu) => toEntree(lu.name, lu, 0));
  return {
    nom: basename(racine) || "disque entier",
    list,
    read: async (path, maximum) => orAbsent(readBounded(resolve(path), maximum)),
    createExclusive: async (path, bytes) => {
      await fs.mkdir(dirname(resolve(path)), { recursive: true });
      const file = await fs.open(resolve(path), "wx");
      await file.writeFile(bytes).then(() => file.sync()).finally(() => file.close());
    },
    rename: async (from, to) => fs.rename(resolve(from), resolve(to)),
    remove: async (path) => fs.rm(resolve(path), { force: true }),
    stat: async (path) => {
      const lu = await orAbsent(fs.lstat(resolve(path)));
      return lu === undefined ? undefined : toEntree(basename(path), lu, lu.size);
    },
    fsyncDir: async (folder) => {
      // Windows has no handle on a folder that can be flushed; some network drives refuse it, and lose nothing by it.
      if (process.platform === "win32") return;
      const handle = await fs.open(resolve(folder), "r");
      await handle.sync().then(undefined, findErrno).finally(() => handle.close());
    },
    watch: (listener) => watchFolder({ io: { list }, listener, watchTree: watchTreeOf(racine) }),
  };
}

/** Bytes are counted before they are read, on the very file that is read: a link is not followed. */
async function readBounded(path: string, maximum: number): Promise<Uint8Array> {
  const file = await fs.open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if ((await file.stat()).size > maximum) throw createErreurDossier("EFBIG");
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function toEntree(nom: string, lu: Dirent | Stats, taille: number): Entree {
  return { nom, kind: lu.isFile() ? "fichier" : lu.isDirectory() ? "dossier" : "autre", taille };
}

function splitPath(path: string): readonly string[] {
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.some((part) => part === "." || part === ".." || /[\\:\0]/.test(part))) throw createErreurDossier("EINVAL");
  return parts;
}

/** As the system says it: a code, and no path. */
export function createErreurDossier(code: string): Error {
  return Object.assign(new Error(code), { code });
}

async function orAbsent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (findErrno(error) === "ENOENT" || findErrno(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Longest wait for one answer of a folder (milliseconds): a network drive that went away may never answer. */
export const DELAI_REPONSE = 30_000;
/** The same of a server, which says itself that it is silent: a large file takes its time on a slow line. */
export const DELAI_SERVEUR = 10 * 60_000;

/** The same folder, whose silence becomes an error (`ETIMEDOUT`). What was asked may still happen: readers verify. */
export function limitWaits(io: FolderIO, delai = DELAI_REPONSE): FolderIO {
  const limit = <A extends readonly unknown[], T>(operation: (...demande: A) => Promise<T>) => (...demande: A): Promise<T> => {
    let minuteur: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      minuteur = setTimeout(() => reject(createErreurDossier("ETIMEDOUT")), delai);
    });
    return Promise.race([operation(...demande), silence]).finally(() => clearTimeout(minuteur));
  };
  return { ...io, list: limit(io.list), read: limit(io.read), createExclusive: limit(io.createExclusive), rename: limit(io.rename), remove: limit(io.remove), stat: limit(io.stat), fsyncDir: limit(io.fsyncDir) };
}
