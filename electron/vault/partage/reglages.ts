import { join } from "node:path";
import { type AccesDistant, accesDistantSchema, gardesSchema } from "#shared/ipc/partage-channels.ts";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import { openBoite, sealBoite } from "../crypto/boite.ts";
import type { RandomBytes } from "../poste.ts";
import type { GardesEcrites } from "./gardes.ts";

/** What this post remembers of its shared folder. The path is written nowhere else, and never leaves the vault. */
export interface ReglagesPartage {
  readonly folder?: string | undefined;
  /** A folder of a server, in place of `folder`. */
  readonly distant?: AccesDistant | undefined;
  /** Dossiers whose pièces are kept here, with what is known of them. */
  readonly gardes?: GardesEcrites | undefined;
  /** Month of the last gathering of the tail in packs, « 2026-11 ». */
  readonly mois?: string | undefined;
}

const NOM = "partage.json";
const NOM_DISTANT = "distant.bin";
const USAGE = "exigible accès du partage";

export interface PlanReglages {
  readonly disk: Disk;
  readonly folder: string;
  /** Seals what opens a server: one of the keys of the vault. */
  readonly secret: Uint8Array;
  readonly randomBytes: RandomBytes;
}

/** An unreadable file is as none: the person chooses the folder again, the mirror and the journal are whole. */
export async function readReglages(plan: PlanReglages): Promise<ReglagesPartage> {
  const { disk, folder } = plan;
  const lu = parseJson(await readWhole(disk, join(folder, NOM)));
  const distant = await readDistant(plan);
  if (typeof lu !== "object" || lu === null) return { distant };
  const choisi: unknown = Reflect.get(lu, "folder");
  const mois: unknown = Reflect.get(lu, "mois");
  const gardes = gardesSchema.safeParse(Reflect.get(lu, "gardes")).data;
  return { distant, ...(typeof choisi === "string" && distant === undefined ? { folder: choisi } : {}), ...(typeof mois === "string" ? { mois } : {}), ...(gardes === undefined ? {} : { gardes }) };
}

export async function writeReglages({ disk, folder, secret, randomBytes }: PlanReglages, { distant, ...clair }: ReglagesPartage): Promise<void> {
  const chemin = join(folder, NOM_DISTANT);
  if (distant === undefined) await disk.remove(chemin);
  else await writeAtomic(disk, chemin, sealBoite(secret, Buffer.from(JSON.stringify(distant), "utf8"), USAGE, randomBytes));
  await writeAtomic(disk, join(folder, NOM), Buffer.from(`${JSON.stringify(clair)}\n`, "utf8"));
}

async function readDistant({ disk, folder, secret }: PlanReglages): Promise<AccesDistant | undefined> {
  const bytes = await readWhole(disk, join(folder, NOM_DISTANT));
  const clair = bytes === undefined ? undefined : openBoite(secret, bytes, USAGE);
  return accesDistantSchema.safeParse(parseJson(clair)).data;
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
