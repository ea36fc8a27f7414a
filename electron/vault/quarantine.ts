import { join } from "node:path";
import { writeAtomic } from "../adapters/atomic-file.ts";
import { formatInstant } from "../adapters/clock.ts";
import type { Disk } from "../adapters/disk.ts";
import { computeEmpreinte } from "./empreinte.ts";

/** Bytes that could not be read, kept aside with the reason: nothing is ever dropped silently. */
export interface MiseDeCote {
  /** Name of the file they come from, without folder. */
  readonly source: string;
  readonly debut: number;
  readonly motif: string;
  readonly bytes: Uint8Array;
}

export type Quarantine = (mise: MiseDeCote) => Promise<void>;

/** Files named by their content: setting the same bytes aside at each start leaves one copy. */
export function createQuarantine(disk: Disk, folder: string, now: () => number): Quarantine {
  return async ({ source, debut, motif, bytes }) => {
    const nom = computeEmpreinte(Buffer.concat([Buffer.from(`${source}@${debut}|`), bytes])).slice(0, 16);
    if ((await disk.findSize(join(folder, `${nom}.json`))) !== undefined) return;
    await disk.createFolder(folder);
    await writeAtomic(disk, join(folder, `${nom}.bin`), bytes);
    const raison = JSON.stringify({ source, debut, longueur: bytes.byteLength, motif, instant: formatInstant(now()) }, undefined, 2);
    await writeAtomic(disk, join(folder, `${nom}.json`), Buffer.from(`${raison}\n`, "utf8"));
  };
}
