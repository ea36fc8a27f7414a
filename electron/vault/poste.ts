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
  if (connu !== undefined) return { poste: connu, incarnation, avertissements: [] };
  if (bytes !== undefined) await quarantine({ source: NOM, debut: 0, motif: "identité du poste illisible", bytes });
  const poste = formatBase32(randomBytes(10));
  await writeAtomic(disk, join(folder, NOM), Buffer.from(`${JSON.stringify({ format: FORMAT, poste })}\n`, "utf8"));
  const avertissements = bytes === undefined ? [] : ["L’identité de ce poste était illisible : une nouvelle lui est donnée, les anciens faits restent lus."];
  return { poste, incarnation, avertissements };
}

function parsePoste(bytes: Uint8Array): string | undefined {
  const lu = parseJson(Buffer.from(bytes).toString("utf8"));
  const poste = typeof lu === "object" && lu !== null && "poste" in lu ? lu.poste : undefined;
  return typeof poste === "string" && /^[a-z2-7]{16}$/.test(poste) ? poste : undefined;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
