import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { renameWithRetry, replaceFile } from "../adapters/atomic-file.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import type { LieuExport } from "./calls.ts";
import { createZipStream, type ZipStream } from "./zip-stream.ts";

/** Where an export is written, entry after entry. */
export type Sortie = Pick<ZipStream, "add">;

/** Beyond this a ZIP needs an extension that Windows opens badly (bytes). */
const ZIP_MAX = 4 * 1024 * 1024 * 1024 - 64 * 1024 * 1024;

/** Writes under another name, then renames: an export that was interrupted leaves nothing. `octets` is what it will hold, about. */
export async function writeSortie(disk: Disk, { path, forme }: LieuExport, { octets, instant, nom }: { readonly octets: number; readonly instant: number; readonly nom: string }, fill: (sortie: Sortie) => Promise<void>): Promise<void> {
  if (forme === "dossier") return writeFolder(disk, join(path, nom), fill);
  if (octets > ZIP_MAX) throw createRefus("refuse", "L’export dépasse 4 Go\u00A0: une archive ZIP ne peut pas le contenir. Choisissez l’export dans un dossier.");
  return replaceFile(disk, path, async (file) => {
    let place = 0;
    const zip = createZipStream(async (bytes) => {
      await file.write(place, bytes);
      place += bytes.byteLength;
    }, instant);
    await fill(zip);
    await zip.finish();
  });
}

async function writeFolder(disk: Disk, folder: string, fill: (sortie: Sortie) => Promise<void>): Promise<void> {
  const temporary = join(dirname(folder), `~${randomBytes(4).toString("hex")}.tmp`);
  try {
    await disk.createFolder(temporary);
    await fill({
      add: async (nom, fillEntree) => {
        const path = join(temporary, ...nom.split("/"));
        await disk.createFolder(dirname(path));
        const file = await disk.openFile(path, "wx");
        let place = 0;
        await fillEntree(async (portion) => {
          await file.write(place, portion);
          place += portion.byteLength;
        }).then(() => file.sync()).finally(() => file.close());
      },
    });
    await renameWithRetry(disk, temporary, folder);
    await disk.syncFolder(dirname(folder));
  } catch (error) {
    await disk.remove(temporary);
    throw error;
  }
}
