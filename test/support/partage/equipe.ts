// Three posts of one team around a folder in memory, and the time that passes.
import type { PortsEchange } from "../../../electron/vault/partage/contexte.ts";
import type { FolderIO } from "../../../electron/vault/partage/folder-io.ts";
import { createMemoryFolder, type MemoryFolder } from "./memory-folder.ts";
import { createPostePartage, type PostePartage } from "./poste-partage.ts";
import { foundDossier } from "./trousse-en-memoire.ts";

export const NOMS = ["a".repeat(16), "b".repeat(16), "c".repeat(16)];
export const HEURE = 3_600_000;
export const DEPART = 1_795_000_000_000;

export interface Equipe {
  readonly io: MemoryFolder;
  readonly postes: readonly [PostePartage, PostePartage, PostePartage];
  readonly now: () => number;
  readonly wait: (milliseconds: number) => void;
}

export interface PlanEquipe {
  readonly changement?: Partial<PortsEchange>;
  /** The folder as one post sees it. */
  readonly see?: (io: FolderIO, nom: string) => FolderIO;
}

export function createEquipe({ changement = {}, see = (io) => io }: PlanEquipe = {}): Equipe {
  const io = createMemoryFolder();
  foundDossier(io.files);
  let maintenant = DEPART;
  const now = (): number => maintenant;
  const postes = NOMS.map((nom) => createPostePartage({ nom, membres: NOMS, io: see(io, nom), now, changement })) as unknown as Equipe["postes"];
  return { io, postes, now, wait: (milliseconds) => void (maintenant += milliseconds) };
}

export async function exchangeAll({ postes, wait }: Equipe, tours = 2): Promise<void> {
  for (let tour = 0; tour < tours; tour += 1) {
    for (const poste of postes) await poste.exchange();
    wait(2 * HEURE);
  }
}

/** Files of one room of a post, by their names. */
export function listChambre({ io }: Pick<Equipe, "io">, poste: string, chambre: string): readonly string[] {
  return [...io.files.keys()].filter((chemin) => chemin.startsWith(`v1/d/${poste}/${chambre}/`)).toSorted();
}
