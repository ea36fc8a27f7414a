import { constants, promises as fs } from "node:fs";
import { findErrno } from "./refus.ts";

/** Everything the vault asks of a file system: tests give it one that fails on purpose. */
export interface Disk {
  /** `r` reads, `r+` reads and writes a file that exists, `wx` creates a file that does not (mode 0600). */
  readonly openFile: (path: string, mode: "r" | "r+" | "wx") => Promise<DiskFile>;
  /** Names in a folder, sorted; none when it does not exist. */
  readonly listNames: (folder: string) => Promise<readonly string[]>;
  /** Bytes of a file; `undefined` when it does not exist. */
  readonly findSize: (path: string) => Promise<number | undefined>;
  /** What a name holds, links not followed; `undefined` when there is nothing. */
  readonly findKind: (path: string) => Promise<"fichier" | "dossier" | "autre" | undefined>;
  /** Bytes that the disk of this folder can still take. */
  readonly findLibre: (folder: string) => Promise<number>;
  /** Creates a folder and its parents (mode 0700). */
  readonly createFolder: (folder: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with its content; nothing to do when it does not exist. */
  readonly remove: (path: string) => Promise<void>;
  /** Makes the names of a folder durable, where the system knows how. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

export interface DiskFile {
  /** At most `length` bytes from `position`; fewer at the end of the file. They may lie in `cible`, given to be used again. */
  readonly read: (position: number, length: number, cible?: Uint8Array) => Promise<Uint8Array>;
  readonly write: (position: number, bytes: Uint8Array) => Promise<void>;
  /** Answers once the bytes are on the disk (`fdatasync`). */
  readonly sync: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly findSize: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export const nodeDisk: Disk = {
  openFile: async (path, mode) => createDiskFile(await fs.open(path, mode, 0o600)),
  listNames: async (folder) => (await orAbsent(fs.readdir(folder)) ?? []).toSorted(),
  findSize: async (path) => (await orAbsent(fs.stat(path)))?.size,
  findKind: async (path) => {
    const lu = await orAbsent(fs.lstat(path));
    return lu === undefined ? undefined : lu.isFile() ? "fichier" : lu.isDirectory() ? "dossier" : "autre";
  },
  findLibre: async (folder) => {
    const { bavail, bsize } = await fs.statfs(folder);
    return bavail * bsize;
  },
  createFolder: async (folder) => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  },
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { recursive: true, force: true }),
  syncFolder: async (folder) => {
    // Windows has no handle on a folder that can be flushed: NTFS journals its own names.
    if (process.platform === "win32") return;
    const handle = await fs.open(folder, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
  },
};

/** The whole content of a file; `undefined` when it does not exist. */
export async function readWhole(disk: Disk, path: string): Promise<Uint8Array | undefined> {
  if ((await disk.findSize(path)) === undefined) return undefined;
  const file = await disk.openFile(path, "r");
  return file.findSize().then((size) => file.read(0, size)).finally(() => file.close());
}

function createDiskFile(handle: fs.FileHandle): DiskFile {
  return {
    read: (position, length, cible) => readFully(handle, position, length, cible),
    write: (position, bytes) => writeFully(handle, position, bytes),
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    findSize: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

async function readFully(handle: fs.FileHandle, position: number, length: number, bytes: Uint8Array = new Uint8Array(length)): Promise<Uint8Array> {
  let lus = 0;
  while (lus < length) {
    const { bytesRead } = await handle.read(bytes, lus, length - lus, position + lus);
    if (bytesRead === 0) break;
    lus += bytesRead;
  }
  return bytes.subarray(0, lus);
}

/** A full disk may take a part of the bytes before it refuses the rest: only the next write says so. */
async function writeFully(handle: fs.FileHandle, position: number, bytes: Uint8Array): Promise<void> {
  let ecrits = 0;
  while (ecrits < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, ecrits, bytes.byteLength - ecrits, position + ecrits);
    ecrits += bytesWritten;
  }
}

async function orAbsent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (findErrno(error) === "ENOENT") return undefined;
    throw error;
  }
}
