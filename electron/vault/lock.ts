import { join } from "node:path";
import { type Sleep, sleep } from "../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import { createRefus, findErrno } from "../adapters/refus.ts";

/** One process writes in a vault. */
export interface Lock {
  readonly release: () => Promise<void>;
}

export interface LockPorts {
  readonly disk: Disk;
  readonly folder: string;
  readonly pid: number;
  /** Drawn for this attempt: tells this holder from any other. */
  readonly jeton: string;
  readonly isAlive: (pid: number) => boolean;
  readonly pause?: Sleep;
}

const VERROU = "verrou.json";
/** A newcomer leaves this file; a living holder removes it: so a number given to another program is not taken for a holder. */
const APPEL = "verrou.appel";
const BATTEMENT = 250;
const ATTENTE = 5000;

/**
 * Creates the lock file, which only one process can do. A lock left by a crash is recognised: its process is gone, or
 * somebody else bears its number and does not answer. Refuses with a sentence when the vault is really in use.
 */
export async function openLock(ports: LockPorts): Promise<Lock> {
  const { disk, folder, pid, jeton, pause = sleep } = ports;
  const path = join(folder, VERROU);
  for (let essai = 0; essai < 3; essai += 1) {
    if (await createVerrou(disk, path, JSON.stringify({ pid, jeton }))) {
      // Two newcomers may both have removed a stale lock: the one whose file stands after a pause has it.
      await pause(50);
      if ((await readVerrou(disk, path))?.jeton === jeton) return startAnswering(ports, path);
    }
    if (await isHeld(ports, path)) throw createRefus("refuse", "Ce coffre est déjà ouvert par une autre fenêtre d’Exigible : fermez-la d’abord.");
    await disk.remove(path);
  }
  throw createRefus("refuse", "Ce coffre n’a pas pu être réservé : fermez les autres fenêtres d’Exigible, puis recommencez.");
}

async function createVerrou(disk: Disk, path: string, texte: string): Promise<boolean> {
  try {
    const file = await disk.openFile(path, "wx");
    await file.write(0, Buffer.from(texte, "utf8")).finally(() => file.close());
    return true;
  } catch (error) {
    if (findErrno(error) === "EEXIST") return false;
    throw error;
  }
}

async function isHeld({ disk, folder, isAlive, pause = sleep }: LockPorts, path: string): Promise<boolean> {
  const appel = join(folder, APPEL);
  await createVerrou(disk, appel, "");
  for (let attendu = 0; attendu < ATTENTE; attendu += BATTEMENT) {
    const verrou = await readVerrou(disk, path);
    if (verrou === undefined || !isAlive(verrou.pid)) break;
    if ((await disk.findSize(appel)) === undefined) return true;
    await pause(BATTEMENT);
  }
  await disk.remove(appel);
  return false;
}

function startAnswering({ disk, folder, jeton }: LockPorts, path: string): Lock {
  // A call that could not be answered this time is at the next beat; a failing disk must not stop the process.
  const timer = setInterval(() => void disk.remove(join(folder, APPEL)).then(undefined, () => undefined), BATTEMENT);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      if ((await readVerrou(disk, path))?.jeton === jeton) await disk.remove(path);
    },
  };
}

async function readVerrou(disk: Disk, path: string): Promise<{ readonly pid: number; readonly jeton: string } | undefined> {
  const bytes = await readWhole(disk, path);
  const lu: unknown = bytes === undefined ? undefined : parseJson(Buffer.from(bytes).toString("utf8"));
  if (typeof lu !== "object" || lu === null || !("pid" in lu) || !("jeton" in lu)) return undefined;
  return typeof lu.pid === "number" && typeof lu.jeton === "string" ? { pid: lu.pid, jeton: lu.jeton } : undefined;
}

function parseJson(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return undefined;
  }
}
