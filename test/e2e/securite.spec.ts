// Backups in the real application: made, read back, copied elsewhere, exported, put back in place of the vault.
import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { answerDialogues, DEBITEUR, FEC, findCellule, importFichier, openEntree, readFichier, setAujourdhui, writeSociete } from "../support/parcours.ts";

let lance: LaunchedApp;
let ailleurs: string;

beforeAll(async () => {
  ailleurs = await mkdtemp(join(tmpdir(), "exigible-ailleurs-"));
  lance = await launchApp();
  lance.page.setDefaultTimeout(20_000);
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  await setAujourdhui(lance.page, "2026-11-21");
  await writeSociete(lance.page);
}, 120_000);

afterAll(async () => {
  await lance.dispose();
  await rm(ailleurs, { recursive: true, force: true });
});

test("sans sauvegarde l’écran le dit ; « S » en fait une, relue en entier, et l’écran passe au vert", async () => {
  const { page } = lance;
  await openEntree(page, "Sécurité");
  await page.getByText("Aucune sauvegarde vérifiée").waitFor();
  await page.keyboard.press("s");
  await page.getByText("Sauvegarde faite et vérifiée").waitFor();
  await page.getByText("Coffre sauvegardé").waitFor();
  expect(await page.getByRole("cell", { name: "Vérifiée" }).count()).toBe(1);
  expect((await readdir(join(lance.userFolder, "sauvegardes"))).filter((nom) => nom.endsWith(".json") && nom !== "suivi.json")).toHaveLength(1);
});

test("un second dossier reçoit aussi les sauvegardes ; débranché, il est dit introuvable et la sauvegarde se fait ici", async () => {
  const { page } = lance;
  await answerOuverture(ailleurs);
  await page.getByRole("button", { name: "Choisir un second dossier…" }).click();
  await page.getByRole("button", { name: "Sauvegarder maintenant" }).click();
  await page.getByRole("cell", { name: /^exigible-ailleurs-/ }).waitFor();
  await rename(ailleurs, `${ailleurs}-parti`);
  await page.getByRole("button", { name: "Sauvegarder maintenant" }).click();
  await page.getByText("La sauvegarde n’a pas abouti").waitFor();
  await page.getByText("introuvable", { exact: true }).waitFor();
  await rename(`${ailleurs}-parti`, ailleurs);
});

test("tout s’exporte dans une archive, et se reprend sans rien ajouter deux fois", async () => {
  const { page, app } = lance;
  await answerDialogues(app, ailleurs);
  await page.getByRole("button", { name: "Exporter tout…" }).click();
  await page.getByRole("menuitem", { name: /archive ZIP/ }).click();
  await page.getByText(/^Export écrit en clair/).waitFor();
  await answerOuverture(join(ailleurs, "Export Exigible.zip"));
  await page.getByRole("button", { name: "Reprendre un export…" }).click();
  await page.getByRole("menuitem", { name: /archive ZIP/ }).click();
  await page.getByText(/^Export repris et relu\s:\s0\sfait ajouté/).waitFor();
});

test("une sauvegarde restaurée prend la place du coffre, qui reste entier à côté ; la fenêtre montre ce qu’elle contient", async () => {
  const { page } = lance;
  await readFichier(page, FEC);
  await importFichier(page);
  await openEntree(page, "Dossiers");
  await findCellule(page, DEBITEUR).waitFor();
  await openEntree(page, "Sécurité");
  await page.getByRole("button", { name: /^Autres actions/ }).last().click();
  await page.getByRole("menuitem", { name: "Restaurer…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restaurer cette sauvegarde" }).click();
  await page.getByText(/restaurée et comparée/).first().waitFor();
  await page.getByText("Anciens coffres gardés").waitFor();
  await openEntree(page, "Dossiers");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await findCellule(page, DEBITEUR).count()).toBe(0);
  await page.getByRole("banner").getByText("Claire Aubry").waitFor();
  const noms = await readdir(lance.userFolder);
  expect(noms.filter((nom) => nom.startsWith("coffre.ancien-"))).toHaveLength(1);
  expect(noms.filter((nom) => /coffre\.(attente|pret)/.test(nom))).toEqual([]);
});

/** The system's dialog that opens a file or a folder answers this path. */
async function answerOuverture(path: string): Promise<void> {
  await lance.app.evaluate(({ dialog }, choisi) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [choisi] })) as typeof dialog.showOpenDialog;
  }, path);
}
