import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchApp, unlockCoffre } from "../support/launch.ts";
import { fillVault } from "../support/grand-coffre.ts";
import { findMedian } from "../support/grand-portefeuille.ts";

const DOSSIERS = Number(process.env["EXIGIBLE_MESURE_DOSSIERS"] ?? 50_000);
const ESSAIS = 3;
/** Of the application as a whole, the list then the rest of the journal. */
const PATIENCE = 600_000;

export const nom = `Liste de ${DOSSIERS} dossiers utilisable après l’ouverture du coffre, contre la borne de 1,5 s`;
export const but = 1;

interface Demarrage {
  readonly liste: number;
  /** Megabytes of the window's process. */
  readonly memoire: number;
}

/** The first start makes the copy from the journal; what is measured is every later morning. */
export async function mesure() {
  const userFolder = await mkdtemp(join(tmpdir(), "exigible-liste-"));
  try {
    await fillVault(join(userFolder, "coffre"), DOSSIERS);
    const premier = await start(userFolder);
    const essais: Demarrage[] = [];
    for (let essai = 0; essai < ESSAIS; essai += 1) essais.push(await start(userFolder));
    const liste = findMedian(essais.map((essai) => essai.liste));
    const memoire = findMedian(essais.map((essai) => essai.memoire));
    return {
      ratio: liste / 1500,
      detail: `Liste en ${Math.round(liste)} ms, fenêtre à ${Math.round(memoire)} Mo (médianes de ${ESSAIS})\u00A0; premier démarrage, copie à refaire\u00A0: première ligne en ${Math.round(premier.liste)} ms.`,
      limites: [{ nom: `Mémoire de la fenêtre, ${DOSSIERS} dossiers`, valeur: memoire, but: 600, unite: "Mo" }],
    };
  } finally {
    await rm(userFolder, { recursive: true, force: true });
  }
}

/** From the moment the page holds its key to the first row on screen. */
async function start(userFolder: string): Promise<Demarrage> {
  const { app, page, close } = await launchApp({ userFolder, isVerrouille: true });
  try {
    await unlockCoffre(page, "#/dossiers");
    await page.waitForSelector(".dt-corps [role=row]", { timeout: PATIENCE });
    const liste = await page.evaluate(() => performance.now() - (performance.getEntriesByName("coffre-ouvert")[0]?.startTime ?? 0));
    await page.waitForFunction(() => performance.getEntriesByName("journal-lu").length > 0, undefined, { timeout: PATIENCE });
    const memoire = await app.evaluate(({ app: application }) => Math.max(...application.getAppMetrics().filter(({ type }) => type === "Tab").map(({ memory }) => memory.workingSetSize / 1024)));
    return { liste, memoire };
  } finally {
    await close();
  }
}
