import { join } from "node:path";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { writeArchive } from "./archive.ts";
import { formatBase32 } from "./base32.ts";
import type { VaultCalls } from "./calls.ts";
import { extractPiece } from "./extract.ts";
import { openJournal } from "./journal.ts";
import { type Lock, openLock } from "./lock.ts";
import { openPieces } from "./pieces.ts";
import { type RandomBytes, readPoste } from "./poste.ts";
import { createQuarantine } from "./quarantine.ts";
import { readCleProjection } from "./cle-projection.ts";
import { clearSealer } from "./sealer.ts";
import { listDefauts } from "./self-check.ts";

export interface VaultPorts {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
  readonly randomBytes: RandomBytes;
  /** Milliseconds of the wall clock. */
  readonly now: () => number;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

/** Opens the vault of this post: lock, identity, journal, pièces. Refuses with a sentence when it must not be written. */
export async function openVault(ports: VaultPorts): Promise<VaultCalls> {
  const { disk, folder, randomBytes, pid, isAlive } = ports;
  const defauts = listDefauts(formatBase32);
  if (defauts.length > 0) throw createRefus("refuse", `La vérification de démarrage a échoué (${defauts.join(", ")}) : le coffre reste fermé, rien n’a été modifié.`);
  await disk.createFolder(folder);
  const lock = await openLock({ disk, folder, pid, jeton: formatBase32(randomBytes(10)), isAlive });
  try {
    return await openEngines(ports, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openEngines({ disk, folder, randomBytes, now }: VaultPorts, lock: Lock): Promise<VaultCalls> {
  const quarantine = createQuarantine(disk, join(folder, "quarantine"), now);
  const identite = await readPoste(disk, folder, randomBytes, quarantine);
  const journal = await openJournal({ disk, folder: join(folder, "journal"), identite, sealer: clearSealer, quarantine, now });
  const pieces = await openPieces({ disk, folder: join(folder, "pieces"), sealer: clearSealer, randomBytes });
  return {
    "journal:append": async ({ par, brouillons }) => ({ lot: await journal.append(brouillons, par) }),
    "journal:read": ({ apres }) => journal.read(apres),
    "journal:etat": () => {
      const etat = journal.findEtat();
      return Promise.resolve({ ...etat, avertissements: [...identite.avertissements, ...etat.avertissements] });
    },
    "piece:begin": pieces.begin,
    "piece:write": pieces.write,
    "piece:end": pieces.end,
    "piece:cancel": pieces.cancel,
    "piece:read": pieces.read,
    "archive:write": async (demande) => {
      await writeArchive(disk, pieces, demande, now());
      return {};
    },
    "piece:extract": (demande) => extractPiece(disk, pieces, demande),
    "coffre:cleProjection": async () => ({ cle: Uint8Array.from(await readCleProjection(disk, folder, randomBytes)) }),
    "coffre:close": async () => {
      await journal.close();
      await lock.release();
      return {};
    },
  };
}
