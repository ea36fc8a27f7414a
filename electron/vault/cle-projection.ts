import { join } from "node:path";
import { TAILLE_CLE_PROJECTION } from "#shared/ipc/coffre-channels.ts";
import { writeAtomic } from "../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import type { RandomBytes } from "./poste.ts";

const NOM = "projection.cle";

/** The key of the window's copy, drawn once. As long as the journal is in clear beside it, so is this file. */
export async function readCleProjection(disk: Disk, folder: string, randomBytes: RandomBytes): Promise<Uint8Array> {
  const connue = await readWhole(disk, join(folder, NOM));
  if (connue?.byteLength === TAILLE_CLE_PROJECTION) return connue;
  const cle = randomBytes(TAILLE_CLE_PROJECTION);
  await writeAtomic(disk, join(folder, NOM), cle);
  return cle;
}
