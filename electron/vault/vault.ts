import { join } from "node:path";
import { createRefus } from "../adapters/refus.ts";
import { formatBase32 } from "./base32.ts";
import { type EngineCalls, NOMS_MOTEURS, type VaultCalls } from "./calls.ts";
import { type Coffre, openCoffre } from "./coffre.ts";
import { openLock } from "./lock.ts";
import type { VaultPorts } from "./ports.ts";
import { readPoste } from "./poste.ts";
import { createQuarantine } from "./quarantine.ts";
import { dropRestauration, resumeRestauration, switchCoffres } from "./restauration.ts";
import { resumeRetour, switchToAncien } from "./retour.ts";
import { listDefauts } from "./self-check.ts";

/** Takes the vault of this post: self-check, lock, identity, keys. It is then locked, or to be created. */
export async function openVault(ports: VaultPorts): Promise<VaultCalls> {
  const { disk, folder, randomBytes, pid, isAlive, pause } = ports;
  const defauts = await listDefauts(formatBase32);
  if (defauts.length > 0) throw createRefus("refuse", `La vérification de démarrage a échoué (${defauts.join(", ")})\u00A0: le coffre reste fermé, rien n’a été modifié.`);
  await resumeRestauration(disk, folder);
  await resumeRetour(disk, folder);
  await disk.createFolder(folder);
  const lock = await openLock({ disk, folder, pid, jeton: formatBase32(randomBytes(10)), isAlive, ...(pause === undefined ? {} : { pause }) });
  try {
    await dropRestauration(disk, folder);
    const quarantine = createQuarantine(disk, join(folder, "quarantine"), ports.now);
    const identite = await readPoste(disk, folder, randomBytes, quarantine);
    const close = async (): Promise<void> => {
      await coffre.close();
      await lock.release();
    };
    const replace = (ancien?: string): Promise<void> => close().then(() => (ancien === undefined ? switchCoffres(disk, folder, ports.now()) : switchToAncien(disk, folder, ancien, ports.now())));
    const coffre = await openCoffre({ ports: { ...ports, replace, quit: close }, identite, quarantine });
    return createCalls(coffre, close);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function createCalls(coffre: Coffre, close: () => Promise<void>): VaultCalls {
  return {
    ...delegateEngines(coffre.findEngines),
    ...coffre.calls,
    "coffre:close": async () => {
      await close();
      return {};
    },
  };
}

type Run = (request: unknown) => Promise<unknown>;

/** Each call goes to the engines open at that moment; locked, it is refused. */
function delegateEngines(findEngines: () => EngineCalls): EngineCalls {
  return Object.fromEntries(NOMS_MOTEURS.map((nom) => [nom, async (request: unknown) => findRun(findEngines(), nom)(request)])) as EngineCalls;
}

/** Each request is passed on as it came: the main process types it from the same table of calls. */
function findRun(engines: EngineCalls, nom: keyof EngineCalls): Run {
  return engines[nom] as Run;
}
