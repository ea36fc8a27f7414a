// A disk in memory that can be told to fail: every cut and every fault is tried without waiting for a real one.
import { dirname } from "node:path";
import type { Disk, DiskFile } from "../../electron/adapters/disk.ts";

export type Operation = "openFile" | "read" | "write" | "sync" | "truncate" | "rename" | "remove" | "createFolder" | "syncFolder";

export interface MemoryDisk extends Disk {
  readonly files: Map<string, Buffer>;
  readonly counts: Record<string, number>;
  /** Bytes that it says it can still take. */
  libre: number;
  /** Called before each operation: throws to make it fail. `write` may keep a part of the bytes first. */
  fault: (operation: Operation, path: string, nth: number) => { readonly code: string; readonly keep?: number } | undefined;
}

export function createMemoryDisk(files: ReadonlyMap<string, Uint8Array> = new Map()): MemoryDisk {
  const disk: MemoryDisk = {
    files: new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes)])),
    counts: {},
    libre: Number.MAX_SAFE_INTEGER,
    fault: () => undefined,
    openFile: async (path, mode) => {
      check(disk, "openFile", path);
      if (mode === "wx" && disk.files.has(path)) throw createSystemError("EEXIST", path);
      if (mode !== "wx" && !disk.files.has(path)) throw createSystemError("ENOENT", path);
      if (mode === "wx") disk.files.set(path, Buffer.alloc(0));
      return createMemoryFile(disk, path);
    },
    listNames: async (folder) => [...new Set([...disk.files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).split("/")[0]!))].toSorted(),
    findSize: async (path) => disk.files.get(path)?.byteLength,
    findKind: async (path) => (disk.files.has(path) ? "fichier" : [...disk.files.keys()].some((known) => known.startsWith(`${path}/`)) ? "dossier" : undefined),
    findLibre: async () => disk.libre,
    createFolder: async (folder) => check(disk, "createFolder", folder),
    rename: async (from, to) => {
      check(disk, "rename", to);
      const moved = [...disk.files].filter(([path]) => path === from || path.startsWith(`${from}/`));
      if (moved.length === 0) throw createSystemError("ENOENT", from);
      for (const [path, bytes] of moved) {
        disk.files.delete(path);
        disk.files.set(`${to}${path.slice(from.length)}`, bytes);
      }
    },
    remove: async (path) => {
      check(disk, "remove", path);
      for (const known of disk.files.keys()) if (known === path || known.startsWith(`${path}/`)) disk.files.delete(known);
    },
    syncFolder: async (folder) => check(disk, "syncFolder", folder),
  };
  return disk;
}

/** As the system words it, path included: none of it may reach a person. */
export function createSystemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: operation failed, '${path}'`), { code });
}

function createMemoryFile(disk: MemoryDisk, path: string): DiskFile {
  const current = (): Buffer => disk.files.get(path) ?? Buffer.alloc(0);
  const put = (position: number, bytes: Uint8Array): void => {
    const before = current();
    const after = Buffer.alloc(Math.max(before.byteLength, position + bytes.byteLength));
    after.set(before);
    after.set(bytes, position);
    disk.files.set(path, after);
  };
  return {
    read: async (position, length) => {
      check(disk, "read", path);
      return Uint8Array.from(current().subarray(position, position + length));
    },
    write: async (position, bytes) => check(disk, "write", path, (keep) => put(position, bytes.subarray(0, keep)), () => put(position, bytes)),
    sync: async () => check(disk, "sync", path),
    truncate: async (length) => check(disk, "truncate", path, undefined, () => void disk.files.set(path, current().subarray(0, length))),
    findSize: async () => current().byteLength,
    close: async () => undefined,
  };
}

function check(disk: MemoryDisk, operation: Operation, path: string, part?: (keep: number) => void, whole?: () => void): void {
  const nth = (disk.counts[operation] ?? 0) + 1;
  disk.counts[operation] = nth;
  const fault = disk.fault(operation, path, nth);
  if (fault === undefined) return whole?.();
  part?.(fault.keep ?? 0);
  throw createSystemError(fault.code, path);
}

/** Bytes of the folder of a path, for a test that restarts a vault on a copy. */
export function copyFiles(disk: MemoryDisk): Map<string, Uint8Array> {
  return new Map([...disk.files].map(([path, bytes]) => [path, Uint8Array.from(bytes)]));
}

export function listFolder(disk: MemoryDisk, folder: string): readonly string[] {
  return [...disk.files.keys()].filter((path) => dirname(path) === folder).toSorted();
}
