import { join } from "node:path";
import { VEILLES, VEILLE_USUELLE } from "#shared/kernel/veille.ts";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";

const NOM = "veille.json";

/** Minutes without anybody after which the vault locks itself; 0: never. */
export async function readVeille(disk: Disk, folder: string): Promise<number> {
  const bytes = await readWhole(disk, join(folder, NOM));
  const lu = bytes === undefined ? undefined : Number(/"minutes":(\d{1,4})\b/.exec(Buffer.from(bytes).toString("latin1"))?.[1]);
  return VEILLES.find((minutes) => minutes === lu) ?? VEILLE_USUELLE;
}

export async function writeVeille(disk: Disk, folder: string, minutes: number): Promise<void> {
  await writeAtomic(disk, join(folder, NOM), Buffer.from(`${JSON.stringify({ minutes })}\n`, "utf8"));
}
