import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "playwright-core";
import { fillVault } from "../support/grand-coffre.ts";
import { findMedian } from "../support/grand-portefeuille.ts";
import { launchApp, unlockCoffre } from "../support/launch.ts";

export const nom = "Démarrage jusqu’à la liste de 5 000 dossiers, contre une fenêtre Electron vide";
/** Times the empty window. */
export const but = 2.5;

const DOSSIERS = 5000;
const ESSAIS = 5;

/**
 * From the launch of the process to the first row of the list, the projection being there from an earlier session, against
 * the same runtime that opens a blank page; the two take turns.
 */
export async function mesure() {
  const folder = await mkdtemp(join(tmpdir(), "exigible-bench-"));
  try {
    const profil = join(folder, "profil");
    const vide = await writeEmptyApplication(join(folder, "vide"));
    await fillVault(join(profil, "coffre"), DOSSIERS);
    await buildCopie(profil);
    const essais: { readonly liste: number; readonly vide: number }[] = [];
    for (let essai = 0; essai < ESSAIS; essai += 1) {
      essais.push({
        vide: await measureStart(vide, join(folder, "profil-vide"), "body"),
        liste: await measureStart(process.cwd(), profil, ".dt-corps [role=row]"),
      });
    }
    const liste = findMedian(essais.map((essai) => essai.liste));
    const temoin = findMedian(essais.map((essai) => essai.vide));
    return { ratio: liste / temoin, detail: `Liste utilisable en ${Math.round(liste)} ms\u00A0; fenêtre vide en ${Math.round(temoin)} ms (médianes de ${ESSAIS}).` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first start builds the projection, to its end: closed before, the next one would build it again. What is measured is every later morning. */
async function buildCopie(userFolder: string): Promise<void> {
  const { page, close } = await launchApp({ userFolder });
  await page.waitForFunction(() => performance.getEntriesByName("journal-lu").length > 0, undefined, { timeout: 120_000 });
  await close();
}

async function measureStart(application: string, profil: string, selector: string): Promise<number> {
  for (let reste = REPRISES; ; reste -= 1) {
    try {
      return await measureUn(application, profil, selector);
    } catch (error) {
      // Without a door that waits (`test/support/pilote`), which would be measured too, the driver may miss the window: that start is not one.
      if (reste === 0 || !(error instanceof Error) || error.name !== "TimeoutError") throw error;
    }
  }
}

const REPRISES = 5;
const PATIENCE = 20_000;

async function measureUn(application: string, profil: string, selector: string): Promise<number> {
  const executablePath = process.env["EXIGIBLE_ELECTRON"];
  if (executablePath === undefined) throw new Error("EXIGIBLE_ELECTRON manque\u00A0: lancer par npm run bench");
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const depart = performance.now();
  const app = await _electron.launch({ executablePath, args: [application, ...flags, "--disable-gpu", `--user-data-dir=${profil}`], timeout: PATIENCE });
  try {
    const page = await app.firstWindow({ timeout: PATIENCE });
    if (application === process.cwd()) await unlockCoffre(page, "#/dossiers");
    await page.waitForSelector(selector, { timeout: 120_000 });
    return performance.now() - depart;
  } finally {
    await app.close();
  }
}

async function writeEmptyApplication(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "vide", version: "1.0.0", main: "main.cjs" }));
  await writeFile(join(folder, "page.html"), "<!doctype html><title>vide</title><body>vide</body>");
  await writeFile(join(folder, "main.cjs"), "const { app, BrowserWindow } = require('electron'); app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile(__dirname + '/page.html'));");
  return folder;
}
