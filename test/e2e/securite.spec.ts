// Backups in the real application: made, read back, copied elsewhere, exported, put back in place of the vault.
import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchedApp, launchApp, PHRASE_LANCEMENT } from "../support/launch.ts";
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

test("au clavier, un choix s’ouvre sur ce qu’il dit : une flèche passe au suivant", async () => {
  const { page } = lance;
  await openEntree(page, "Sécurité");
  const delai = page.getByLabel("Verrouiller après une absence de").and(page.locator("input"));
  expect(await delai.inputValue()).toBe("15 minutes");
  await delai.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option", { name: "15 minutes" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => delai.inputValue()).toBe("30 minutes");
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

test("la chaîne et les pièces se relisent ; le code de secours s’imprime seul, entier, sur une page", async () => {
  const { page, app } = lance;
  await page.getByRole("button", { name: "Vérifier toute la chaîne" }).click();
  await page.getByText("Chaîne entière").waitFor();
  await page.getByRole("button", { name: "Relire toutes les pièces" }).click();
  await page.getByText("Ce coffre ne contient encore aucune pièce.").waitFor();
  await page.getByRole("button", { name: "En faire un autre" }).click();
  await page.getByLabel("Phrase secrète actuelle").fill(PHRASE_LANCEMENT);
  await page.getByRole("button", { name: "Faire un nouveau code" }).click();
  await page.getByRole("region", { name: "Feuille du code de secours" }).waitFor();
  const pdf = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({ pageSize: "A4" }).then((octets) => octets.toString("latin1")));
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await page.getByText("Quand s’en servir").waitFor();
  expect(await page.getByText("Que faire si…").isVisible()).toBe(false);
  expect(await page.locator(".secours-groupes code").evaluateAll((groupes) => groupes.filter((groupe) => groupe.getBoundingClientRect().right <= document.documentElement.clientWidth).length)).toBe(7);
  await page.emulateMedia({ media: null });
  const groupes = await page.locator(".secours-groupes code").allTextContents();
  await page.getByRole("button", { name: "Je l’ai noté" }).click();
  for (const champ of await page.getByLabel(/^Groupe \d$/).all()) await champ.fill(groupes[Number((await champ.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? "")).slice(-1)) - 1]!);
  await page.getByRole("button", { name: "Terminer" }).click();
  await page.getByText(/noté et vérifié, depuis le/).waitFor();
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

test("le coffre mis de côté reprend sa place après deux confirmations, et rien n’est supprimé", async () => {
  const { page } = lance;
  await openEntree(page, "Sécurité");
  await page.getByRole("button", { name: "Revenir à ce coffre…" }).click();
  const dialogue = page.getByRole("dialog");
  await dialogue.getByRole("button", { name: "Continuer…" }).click();
  await dialogue.getByRole("checkbox").check();
  await dialogue.getByRole("button", { name: "Revenir à l’ancien coffre" }).click();
  await page.getByText(/Ancien coffre relu et remis en place/).first().waitFor();
  await page.getByText("Anciens coffres gardés").waitFor();
  await openEntree(page, "Dossiers");
  await findCellule(page, DEBITEUR).waitFor();
  expect((await readdir(lance.userFolder)).filter((nom) => nom.startsWith("coffre.ancien-"))).toHaveLength(1);
});

/** The system's dialog that opens a file or a folder answers this path. */
async function answerOuverture(path: string): Promise<void> {
  await lance.app.evaluate(({ dialog }, choisi) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [choisi] })) as typeof dialog.showOpenDialog;
  }, path);
}
