import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchApp } from "../support/launch.ts";
import { openEntree } from "../support/parcours.ts";

export const nom = "Import de 50 000 factures ouvertes jusqu’à la liste de leurs dossiers, contre trente secondes";
/** Times the thirty seconds that a person is asked to wait. */
export const but = 1;

const FACTURES = 50_000;
const PAR_CLIENT = 10;
const ATTENTE = 30_000;

/** The file dropped in the real application, its preview, « Importer », and the first row of the list; the time of a person is not counted. */
export async function mesure() {
  const folder = await mkdtemp(join(tmpdir(), "exigible-import-"));
  const fichier = join(folder, "postes-ouverts.csv");
  await writeFile(fichier, formatListe());
  const lance = await launchApp();
  try {
    const { page } = lance;
    await openEntree(page, "Import");
    const lecture = await measure(async () => {
      await page.getByLabel("Fichier à importer").setInputFiles(fichier);
      await page.getByText("Encours après").waitFor({ timeout: 300_000 });
    });
    await page.getByLabel("Dénomination de la société créancière").fill("Valdoré Équipements");
    await page.getByRole("button", { name: "Enregistrer la société" }).click();
    const importer = page.getByRole("button", { name: /^Importer 5\s000\sdossiers/ });
    await importer.waitFor({ timeout: 120_000 });
    const progression = watchProgression(page);
    const ecriture = await measure(async () => {
      await importer.click({ timeout: 200_000 });
      await page.getByRole("button", { name: "Voir les dossiers" }).click({ timeout: 300_000 });
      await page.waitForSelector(".dt-corps [role=row]", { timeout: 120_000 });
    });
    return {
      ratio: (lecture + ecriture) / ATTENTE,
      detail: `Lecture et aperçu en ${Math.round(lecture)} ms, écriture jusqu’à la liste en ${Math.round(ecriture)} ms.`,
      limites: [{ nom: "Avancements non montrés pendant l’écriture", valeur: (await progression) ? 0 : 1, but: 0, unite: "" }],
    };
  } finally {
    await lance.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}

/** True once the screen tells how many facts are written. */
function watchProgression(page: Page): Promise<boolean> {
  return page.getByText(/faits sur/).waitFor({ timeout: 300_000 }).then(() => true, () => false);
}

async function measure(travail: () => Promise<void>): Promise<number> {
  const debut = performance.now();
  await travail();
  return performance.now() - debut;
}

/** As an accounting package exports them: one line per invoice, all of them due for months. */
function formatListe(): string {
  const lignes = Array.from({ length: FACTURES }, (_vide, rang) => {
    const client = Math.floor(rang / PAR_CLIENT);
    const mois = String(1 + (rang % 9)).padStart(2, "0");
    return `C${String(client).padStart(5, "0")};SOCIÉTÉ FICTIVE ${client * 7919};FA2025-${String(rang).padStart(6, "0")};10/${mois}/2025;10/${mois}/2025;${(1000 + ((rang * 7919) % 900_000)) / 100}`.replace(/(\d)\.(\d+)$/, "$1,$2");
  });
  return `Code client;Nom du client;N° facture;Date facture;Échéance;Reste dû\n${lignes.join("\n")}\n`;
}
