import { join } from "node:path";
import { writeAtomic } from "../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import { formatBase32 } from "./base32.ts";
import type { Quarantine } from "./quarantine.ts";

/** Who writes: the device, and this start of the application. */
export interface Identite {
  /** 16 base32 characters, kept in `device.json`. */
  readonly poste: string;
  /** 8 base32 characters drawn at each start: two clones of a device never mint the same id. */
  readonly incarnation: string;
}

export interface Poste extends Identite {
  /** Post of which this vault is a copy that goes on under its own name. */
  readonly jumeauDe?: string;
  readonly avertissements: readonly string[];
}

export type RandomBytes = (length: number) => Uint8Array;

const NOM = "device.json";
const FORMAT = 1;

/** Reads the identity of this device, or draws one on the first start; a damaged one is set aside and replaced. */
export async function readPoste(disk: Disk, folder: string, randomBytes: RandomBytes, quarantine: Quarantine): Promise<Poste> {
  const incarnation = formatBase32(randomBytes(5));
  const bytes = await readWhole(disk, join(folder, NOM));
  const connu = bytes === undefined ? undefined : parsePoste(bytes);
  if (connu !== undefined) return { ...connu, incarnation, avertissements: [] };
  if (bytes !== undefined) await quarantine({ source: NOM, debut: 0, motif: "identité du poste illisible", bytes });
  const poste = formatBase32(randomBytes(10));
  await writePoste(disk, folder, { poste });
  const avertissements = bytes === undefined ? [] : ["L’identité de ce poste était illisible : une nouvelle lui est donnée, les anciens faits restent lus."];
  return { poste, incarnation, avertissements };
}

/** From the next start on, this copy of a post goes on under a name of its own; the facts that it wrote keep the former one. One file replaced: done or not begun. */
export async function separatePoste(disk: Disk, folder: string, jumeauDe: string, randomBytes: RandomBytes): Promise<void> {
  await writePoste(disk, folder, { poste: formatBase32(randomBytes(10)), jumeauDe });
}

async function writePoste(disk: Disk, folder: string, identite: IdentiteGardee): Promise<void> {
  await writeAtomic(disk, join(folder, NOM), Buffer.from(`${JSON.stringify({ format: FORMAT, ...identite })}\n`, "utf8"));
}

type IdentiteGardee = Pick<Poste, "poste" | "jumeauDe">;

function parsePoste(bytes: Uint8Array): IdentiteGardee | undefined {
  const lu = parseJson(Buffer.from(bytes).toString("utf8"));
  const [poste, jumeauDe] = ["poste", "jumeauDe"].map((champ): unknown => (typeof lu === "object" && lu !== null ? Reflect.get(lu, champ) : undefined));
  if (!isNomDePoste(poste)) return undefined;
  return isNomDePoste(jumeauDe) ? { poste, jumeauDe } : { poste };
}

function isNomDePoste(lu: unknown): lu is string {
  return typeof lu === "string" && /^[a-z2-7]{16}$/.test(lu);
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
