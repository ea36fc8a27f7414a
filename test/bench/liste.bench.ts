import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchApp, unlockCoffre } from "../support/launch.ts";
import { fillVault } from "../support/grand-coffre.ts";
import { findMedian } from "../support/grand-portefeuille.ts";
import { listProcessus, type Processus } from "../support/processus.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
const ESSAIS = 3;
/** Of the application as a whole, the list then the rest of the journal. */
const PATIENCE = 600_000;

export const nom = `Liste de ${DOSSIERS} dossiers utilisable après l’ouverture du coffre, contre la borne de 1,5 s`;
export const but = 1;

interface Demarrage {
  readonly liste: number;
  /** Every process of the application once everything is read; none where the system does not say. */
  readonly processus: readonly Processus[];
}

/**
 * The first start makes the copy from the journal; what is measured is every later morning. Memory is that of all the
 * processes, each shared page counted once: summed as each sees them, the pages of the engine would count as many times as it has processes.
 */
export async function mesure() {
  const userFolder = await mkdtemp(join(tmpdir(), "exigible-liste-"));
  try {
    await fillVault(join(userFolder, "coffre"), DOSSIERS);
    const premier = await start(userFolder);
    const essais: Demarrage[] = [];
    for (let essai = 0; essai < ESSAIS; essai += 1) essais.push(await start(userFolder));
    const liste = findMedian(essais.map((essai) => essai.liste));
    const memoire = findMedian(essais.map(({ processus }) => addMo(processus, "pss")));
    return {
      ratio: liste / 1500,
      detail: `Liste en ${Math.round(liste)} ms (médiane de ${ESSAIS})\u00A0; premier démarrage, copie à refaire\u00A0: première ligne en ${Math.round(premier.liste)} ms. Mémoire, part de chacun des pages partagées (et tout ce que chacun voit)\u00A0: ${formatMemoire(essais.at(-1)?.processus ?? [])}.`,
      limites: [{ nom: `Mémoire de toute l’application, ${DOSSIERS} dossiers`, valeur: memoire, but: 600, unite: "Mo" }],
    };
  } finally {
    await rm(userFolder, { recursive: true, force: true });
  }
}

function formatMemoire(processus: readonly Processus[]): string {
  return [...processus, { nom: "somme", pss: addMo(processus, "pss"), rss: addMo(processus, "rss") }].map(({ nom: qui, pss, rss }) => `${qui} ${Math.round(pss)} (${Math.round(rss)}) Mo`).join(", ");
}

function addMo(processus: readonly Processus[], mesure: "pss" | "rss"): number {
  return processus.reduce((total, un) => total + un[mesure], 0);
}

/** From the moment the page holds its key to the first row on screen. */
async function start(userFolder: string): Promise<Demarrage> {
  const { app, page, close } = await launchApp({ userFolder, isVerrouille: true });
  try {
    await unlockCoffre(page, "#/dossiers");
    await page.waitForSelector(".dt-corps [role=row]", { timeout: PATIENCE });
    const liste = await page.evaluate(() => performance.now() - (performance.getEntriesByName("coffre-ouvert")[0]?.startTime ?? 0));
    await page.waitForFunction(() => performance.getEntriesByName("journal-lu").length > 0, undefined, { timeout: PATIENCE });
    return { liste, processus: listProcessus(app.process().pid ?? 0) };
  } finally {
    await close();
  }
}
