import { basename, dirname, join } from "node:path";
import { renameWithRetry } from "../../adapters/atomic-file.ts";
import type { Disk, DiskFile } from "../../adapters/disk.ts";

/**
 * Replaces a file only once what was written beside it has been read back from the disk and found right. The name beside is
 * always the same: an attempt stopped in the middle leaves nothing that the next one does not remove.
 */
export async function replaceChecked(disk: Disk, path: string, fill: (file: DiskFile) => Promise<void>, check: (file: DiskFile) => Promise<void>): Promise<void> {
  const beside = join(dirname(path), `~${basename(path)}.tmp`);
  await disk.remove(beside);
  const ecrit = await disk.openFile(beside, "wx");
  await fill(ecrit).then(() => ecrit.sync()).finally(() => ecrit.close());
  const relu = await disk.openFile(beside, "r");
  await check(relu).finally(() => relu.close());
  await renameWithRetry(disk, beside, path);
  await disk.syncFolder(dirname(path));
}
