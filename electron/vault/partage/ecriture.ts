import { type Sleep, sleep } from "../../adapters/atomic-file.ts";
import { findErrno } from "../../adapters/refus.ts";
import type { RandomBytes } from "../poste.ts";
import { findDossier } from "./chemins.ts";
import { createErreurDossier, type FolderIO } from "./folder-io.ts";

/** Pauses between tries when antivirus, indexer or cloud client holds the name (milliseconds). */
const PAUSES: readonly number[] = [20, 100, 500, 2000];
const OCCUPE: ReadonlySet<string> = new Set(["EPERM", "EBUSY", "EACCES"]);
/** The largest shared file: a pack, or a chunk of a pièce (bytes). */
export const FICHIER_MAX = 64 * 1024 * 1024;

export interface PortsEcriture {
  readonly io: FolderIO;
  readonly randomBytes: RandomBytes;
  readonly pause?: Sleep;
}

/**
 * Writes one file of the folder and reads it back. Beside under another name, flushed, then renamed; when the move stays refused, straight under
 * its name: a reader believes a whole file only. The same bytes already there are a success.
 */
export async function writeShared(ports: PortsEcriture, chemin: string, bytes: Uint8Array): Promise<void> {
  const { io, randomBytes } = ports;
  if (await hasBytes(io, chemin, bytes)) return;
  if (io.isAtomic === true) return writeAtomique(io, chemin, bytes);
  const temporaire = `${findDossier(chemin)}/~${Buffer.from(randomBytes(4)).toString("hex")}.tmp`;
  try {
    await io.createExclusive(temporaire, bytes);
    await renameWithRetry(ports, temporaire, chemin);
  } catch (error) {
    await io.remove(temporaire).then(undefined, findErrno);
    if (!OCCUPE.has(findErrno(error))) throw error;
    await writeDirect(io, chemin, bytes);
  }
  await io.fsyncDir(findDossier(chemin));
  if (!(await hasBytes(io, chemin, bytes))) throw createErreurDossier("EIO");
}

async function renameWithRetry({ io, pause = sleep }: PortsEcriture, from: string, to: string): Promise<void> {
  for (const milliseconds of PAUSES) {
    try {
      return await io.rename(from, to);
    } catch (error) {
      if (!OCCUPE.has(findErrno(error))) throw error;
      await pause(milliseconds);
    }
  }
  return io.rename(from, to);
}

/** A store where nothing is seen by halves: what was there under this name is not these bytes. */
async function writeAtomique(io: FolderIO, chemin: string, bytes: Uint8Array): Promise<void> {
  await writeDirect(io, chemin, bytes).then(undefined, (error: unknown) => {
    // An answer that was lost on the way: asked again, the store says that the file is there.
    if (findErrno(error) !== "EEXIST") throw error;
  });
  if (!(await hasBytes(io, chemin, bytes))) throw createErreurDossier("EIO");
}

/** What lies there under this name is not these bytes: it goes first. */
async function writeDirect(io: FolderIO, chemin: string, bytes: Uint8Array): Promise<void> {
  if ((await io.stat(chemin)) !== undefined) await io.remove(chemin);
  await io.createExclusive(chemin, bytes);
}

async function hasBytes(io: FolderIO, chemin: string, bytes: Uint8Array): Promise<boolean> {
  const lus = await io.read(chemin, FICHIER_MAX);
  return lus !== undefined && Buffer.compare(lus, bytes) === 0;
}
