import { join } from "node:path";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";

/** Wrong keys given in a row, kept on disk: closing the application does not shorten the wait. */
export interface Essais {
  /** Milliseconds before the next try is heard. */
  readonly computeAttente: () => number;
  /** Counted before the try is judged: killing the application in the middle gains nothing. */
  readonly count: () => Promise<void>;
  readonly reset: () => Promise<void>;
}

const NOM = "essais.json";
/** Slips of the finger that cost nothing more than the derivation itself. */
const SANS_ATTENTE = 3;
const ATTENTE_MAX = 300_000;

interface Etat {
  readonly echecs: number;
  readonly dernier: number;
}

export async function openEssais(disk: Disk, folder: string, now: () => number): Promise<Essais> {
  const path = join(folder, NOM);
  let etat = parseEtat(await readWhole(disk, path), now());
  return {
    // A clock put back must not make a person wait for years: past instants are at most now.
    computeAttente: () => Math.max(0, computeDelai(etat.echecs) - Math.max(0, now() - Math.min(etat.dernier, now()))),
    count: async () => {
      etat = { echecs: etat.echecs + 1, dernier: now() };
      await writeAtomic(disk, path, Buffer.from(`${JSON.stringify(etat)}\n`, "utf8"));
    },
    reset: async () => {
      etat = { echecs: 0, dernier: 0 };
      await disk.remove(path);
    },
  };
}

/** 2, 4, 8… seconds after the third failure, up to five minutes. */
export function computeDelai(echecs: number): number {
  return echecs < SANS_ATTENTE ? 0 : Math.min(ATTENTE_MAX, 1000 * 2 ** Math.min(20, echecs - SANS_ATTENTE + 1));
}

function parseEtat(bytes: Uint8Array | undefined, maintenant: number): Etat {
  if (bytes === undefined) return { echecs: 0, dernier: 0 };
  const lu = parseJson(Buffer.from(bytes).toString("utf8"));
  const { echecs, dernier } = typeof lu === "object" && lu !== null ? { echecs: undefined, dernier: undefined, ...lu } : { echecs: undefined, dernier: undefined };
  return isCompte(echecs) && isCompte(dernier) ? { echecs, dernier: Math.min(dernier, maintenant) } : { echecs: SANS_ATTENTE, dernier: maintenant };
}

function isCompte(lu: unknown): lu is number {
  return typeof lu === "number" && Number.isSafeInteger(lu) && lu >= 0;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
