import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Disk, DiskFile } from "./disk.ts";
import { createRefus, findErrno } from "./refus.ts";

/** Pauses between tries when antivirus, indexer or cloud client holds the file (milliseconds, about three seconds in all). */
const PAUSES: readonly number[] = [10, 20, 50, 100, 200, 400, 800, 1600];
const OCCUPE: ReadonlySet<string> = new Set(["EPERM", "EBUSY", "EACCES"]);

export type Sleep = (milliseconds: number) => Promise<void>;

export const sleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Replaces a file in one move: written beside under another name, flushed, renamed, the folder flushed.
 * On failure the former file is untouched and nothing is left behind.
 */
export async function writeAtomic(disk: Disk, path: string, bytes: Uint8Array, pause: Sleep = sleep): Promise<void> {
  await replaceFile(disk, path, (file) => file.write(0, bytes), pause);
}

/** As `writeAtomic`, the content being written by `fill`. */
export async function replaceFile(disk: Disk, path: string, fill: (file: DiskFile) => Promise<void>, pause: Sleep = sleep): Promise<void> {
  const temporary = join(dirname(path), `~${randomBytes(4).toString("hex")}.tmp`);
  try {
    const file = await disk.openFile(temporary, "wx");
    await fill(file).then(() => file.sync()).finally(() => file.close());
    await renameWithRetry(disk, temporary, path, pause);
    await disk.syncFolder(dirname(path));
  } catch (error) {
    await disk.remove(temporary);
    throw OCCUPE.has(findErrno(error)) ? createVerrou(path) : error;
  }
}

/** Renames, waiting for whoever holds one of the two names. */
export async function renameWithRetry(disk: Disk, from: string, to: string, pause: Sleep = sleep): Promise<void> {
  for (const milliseconds of PAUSES) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!OCCUPE.has(findErrno(error))) throw error;
      await pause(milliseconds);
    }
  }
  return disk.rename(from, to);
}

function createVerrou(path: string): Error {
  return createRefus(
    "fichier-verrouille",
    `« ${basename(path)} » est ouvert dans un autre programme ou protégé : il n’a pas été modifié. Fermez-le, ou choisissez un autre nom.`,
  );
}
