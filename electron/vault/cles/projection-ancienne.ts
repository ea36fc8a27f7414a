import { join } from "node:path";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import { openBoite, sealBoite } from "../crypto/boite.ts";
import type { RandomBytes } from "../poste.ts";

const NOM = "projection.bin";
const USAGE = "exigible ancienne clé de la copie";

/** The former key of the window's copy, under the new one, until the window has sealed its drafts again. No backup copies it. */
export async function writeAncienne(disk: Disk, folder: string, { ancienne, nouvelle }: { readonly ancienne: Uint8Array; readonly nouvelle: Uint8Array }, randomBytes: RandomBytes): Promise<void> {
  await writeAtomic(disk, join(folder, NOM), sealBoite(nouvelle, ancienne, USAGE, randomBytes));
}

/** `undefined`: no key is waiting to be forgotten under this one. */
export async function readAncienne(disk: Disk, folder: string, nouvelle: Uint8Array): Promise<Uint8Array | undefined> {
  const boite = await readWhole(disk, join(folder, NOM));
  return boite === undefined ? undefined : openBoite(nouvelle, boite, USAGE);
}

export async function forgetAncienne(disk: Disk, folder: string): Promise<void> {
  await disk.remove(join(folder, NOM));
  await disk.syncFolder(folder);
}
