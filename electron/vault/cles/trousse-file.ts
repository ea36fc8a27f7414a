import { join } from "node:path";
import { writeAtomic } from "../../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import type { Quarantine } from "../quarantine.ts";
import { formatTrousse, parseTrousse, type Trousse, type TrousseLue } from "./trousse.ts";

/** The keys and their copy. */
export const NOMS_TROUSSE = ["keys.bin", "keys.bak"] as const;

export type TrousseTrouvee =
  | { readonly kind: "lue"; readonly trousse: Trousse; readonly avertissements: readonly string[] }
  | { readonly kind: "absente" }
  | { readonly kind: "future" }
  /** Files are there and none can be read. */
  | { readonly kind: "illisible" };

/** The later of the two copies that can be read; the other one is then made again from it. */
export async function readTrousse(disk: Disk, folder: string, quarantine: Quarantine): Promise<TrousseTrouvee> {
  const copies = await Promise.all(NOMS_TROUSSE.map(async (nom) => ({ nom, bytes: await readWhole(disk, join(folder, nom)) })));
  const lues = copies.map(({ nom, bytes }) => ({ nom, bytes, lue: bytes === undefined ? undefined : parseTrousse(bytes) }));
  if (lues.some(({ lue }) => lue?.kind === "future")) return { kind: "future" };
  const trousse = findLatest(lues.flatMap(({ lue }) => (lue?.kind === "lue" ? [lue.trousse] : [])));
  if (trousse === undefined) return { kind: copies.some(({ bytes }) => bytes !== undefined) ? "illisible" : "absente" };
  const avertissements: string[] = [];
  for (const { nom, bytes, lue } of lues) {
    if (isCopie(lue, trousse)) continue;
    // A first writing stopped between the two copies is not damage.
    if (bytes !== undefined && lue?.kind !== "lue") {
      await quarantine({ source: nom, debut: 0, motif: "clés illisibles", bytes });
      avertissements.push("Une des deux copies des clés était endommagée\u00A0: elle a été refaite à partir de l’autre.");
    }
    await writeAtomic(disk, join(folder, nom), formatTrousse(trousse));
  }
  return { kind: "lue", trousse, avertissements };
}

/** One copy after the other, each in one move: whatever happens in between, one of them is whole. */
export async function writeTrousse(disk: Disk, folder: string, trousse: Trousse): Promise<void> {
  for (const nom of NOMS_TROUSSE) await writeAtomic(disk, join(folder, nom), formatTrousse(trousse));
}

function findLatest(trousses: readonly Trousse[]): Trousse | undefined {
  return trousses.toSorted((a, b) => b.generation - a.generation)[0];
}

function isCopie(lue: TrousseLue | undefined, trousse: Trousse): boolean {
  return lue?.kind === "lue" && lue.trousse.generation === trousse.generation;
}
