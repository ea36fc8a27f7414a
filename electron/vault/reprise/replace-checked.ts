import { basename, dirname, join } from "node:path";
import { renameWithRetry } from "../../adapters/atomic-file.ts";
import type { Disk, DiskFile } from "../../adapters/disk.ts";

/** A file written beside the one whose place it will take, read back from the disk and found right. */
export interface Remplacant {
  readonly take: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/**
 * Replaces a file only once what was written beside it has been read back from the disk and found right. The name beside is
 * always the same: an attempt stopped in the middle leaves nothing that the next one does not remove.
 */
export async function replaceChecked(disk: Disk, path: string, fill: (file: DiskFile) => Promise<void>, check: (file: DiskFile) => Promise<void>): Promise<void> {
  const remplacant = await writeBeside(disk, path, fill, check);
  await remplacant.take();
}

/** The same in two moves: nothing is replaced before `take`. What a refusal left beside is removed. */
export async function writeBeside(disk: Disk, path: string, fill: (file: DiskFile) => Promise<void>, check: (file: DiskFile) => Promise<void>): Promise<Remplacant> {
  const beside = join(dirname(path), `~${basename(path)}.tmp`);
  const drop = (): Promise<void> => disk.remove(beside);
  await drop();
  try {
    const ecrit = await disk.openFile(beside, "wx");
    await fill(ecrit).then(() => ecrit.sync()).finally(() => ecrit.close());
    const relu = await disk.openFile(beside, "r");
    await check(relu).finally(() => relu.close());
  } catch (error) {
    await drop().then(undefined, () => undefined);
    throw error;
  }
  return {
    drop,
    take: async () => {
      await renameWithRetry(disk, beside, path);
      await disk.syncFolder(dirname(path));
    },
  };
}
