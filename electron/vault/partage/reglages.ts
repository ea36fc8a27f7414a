import { join } from "node:path";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";

/** What this post remembers of its shared folder. The path is written nowhere else, and never leaves the vault. */
export interface ReglagesPartage {
  readonly folder?: string | undefined;
  /** Month of the last gathering of the tail in packs, « 2026-11 ». */
  readonly mois?: string | undefined;
}

const NOM = "partage.json";

/** An unreadable file is as none: the person chooses the folder again, the mirror and the journal are whole. */
export async function readReglages(disk: Disk, folder: string): Promise<ReglagesPartage> {
  const bytes = await readWhole(disk, join(folder, NOM));
  const lu = bytes === undefined ? undefined : parseJson(Buffer.from(bytes).toString("utf8"));
  if (typeof lu !== "object" || lu === null) return {};
  const choisi: unknown = Reflect.get(lu, "folder");
  const mois: unknown = Reflect.get(lu, "mois");
  return { ...(typeof choisi === "string" ? { folder: choisi } : {}), ...(typeof mois === "string" ? { mois } : {}) };
}

export async function writeReglages(disk: Disk, folder: string, reglages: ReglagesPartage): Promise<void> {
  await writeAtomic(disk, join(folder, NOM), Buffer.from(`${JSON.stringify(reglages)}\n`, "utf8"));
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
