import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readClasseur } from "#shared/formats/xlsx.ts";
import { type LaunchedApp, launchDecouverte } from "../support/launch.ts";
import { answerDialogues, openEntree } from "../support/parcours.ts";

let lance: LaunchedApp;
let sorties: string;

beforeAll(async () => {
  sorties = await mkdtemp(join(tmpdir(), "exigible-exports-"));
  lance = await launchDecouverte({ width: 1440, height: 900 });
  await openEntree(lance.page, "Dossiers");
  await lance.page.getByText(/400 dossiers/).first().waitFor();
  await answerDialogues(lance.app, sorties);
});

afterAll(async () => {
  await lance.dispose();
  await rm(sorties, { recursive: true, force: true });
});

test("au clavier\u00A0: filtrer, grouper, garder la vue, la retrouver", async () => {
  const { page } = lance;
  await page.keyboard.press("f");
  await chooseDansLeMenu(page, "Solde");
  await page.getByRole("textbox", { name: "À partir de" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: "À partir de" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Solde : à partir de 5/ }).waitFor();
  await page.keyboard.press("o");
  await chooseDansLeMenu(page, "Étape");
  const groupe = page.getByRole("row", { name: /Amiable/, expanded: true }).first();
  await groupe.waitFor();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("row", { name: /Amiable/, expanded: false }).first().waitFor();
  await page.keyboard.press("ArrowRight");
  await groupe.waitFor();
  await page.keyboard.press("v");
  await page.getByRole("textbox", { name: "Nom" }).waitFor();
  await page.keyboard.type("Gros soldes par étape");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: /Gros soldes par étape/, selected: true }).waitFor();
  await openEntree(page, "Mandataires");
  await openEntree(page, "Dossiers");
  await page.getByRole("tab", { name: /Gros soldes par étape/ }).click();
  await page.getByRole("treegrid", { name: "Dossiers" }).waitFor();
  await page.getByRole("tab", { name: /^Tous/ }).click();
  await page.getByRole("grid", { name: "Dossiers" }).waitFor();
});

test("au clavier\u00A0: étiqueter une sélection, lire l’aperçu, annuler d’un coup", async () => {
  const { page } = lance;
  await page.keyboard.press("Home");
  await page.keyboard.press("x");
  for (let pas = 0; pas < 4; pas += 1) await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("toolbar", { name: "Actions sur la sélection" }).getByText(/5\sdossiers/).waitFor();
  await page.keyboard.press("e");
  await page.getByRole("dialog", { name: "Étiqueter" }).waitFor();
  await page.keyboard.type("campagne de fin d’année");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Ce qui va changer" }).getByText(/5\sdossiers changent/).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText(/Étiquettes changées dans 5\sdossiers/).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await chooseDansLeMenu(page, "Étiquette");
  await page.getByRole("checkbox", { name: "campagne de fin d’année" }).check();
  await page.keyboard.press("Escape");
  await page.getByText(/5\sdossiers|dossiers sur 400/).first().waitFor();
  expect(await page.getByRole("status").filter({ hasText: "sur 400" }).textContent()).toMatch(/^5\sdossiers sur 400/);
  await page.getByRole("button", { name: "Retirer le filtre Étiquette" }).click();
  await page.keyboard.press("Control+z");
  await page.getByText("Annulé").waitFor();
});

test("l’export relu donne les lignes et les colonnes de la liste, et aucune formule", async () => {
  const { page } = lance;
  await page.keyboard.press("Control+e");
  await page.getByRole("menuitem", { name: /xlsx/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("menuitem", { name: /xlsx/ }).click();
  await page.getByText(/400\sdossiers écrits/).waitFor();
  const fichiers = await listSorties();
  const lecture = readClasseur(new Uint8Array(await readFile(join(sorties, fichiers.xlsx))));
  const rangees = lecture.ok ? (lecture.feuilles[0]?.rangees ?? []) : [];
  expect(rangees[0]?.cellules).toEqual(["Débiteur", "Dossier", "Étape", "Solde exigible", "Retard, j", "Créance", "Prochaine échéance", "Gestionnaire"]);
  expect(rangees).toHaveLength(401);
  await page.keyboard.press("Control+e");
  await page.getByRole("menuitem", { name: /csv/ }).click();
  await expect.poll(async () => (await listSorties()).csv).not.toBe("");
  const texte = await readFile(join(sorties, (await listSorties()).csv), "utf8");
  expect(texte.startsWith("\uFEFFDébiteur;Dossier;Étape;")).toBe(true);
  expect(texte.trimEnd().split("\r\n")).toHaveLength(401);
  expect(texte.split("\r\n").some((rangee) => /(^|;)"?[=+@]/.test(rangee))).toBe(false);
});

test("à 200\u00A0% rien ne sort de la page, la liste et ses actions restent au clavier", async () => {
  const { page, app } = lance;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("z");
  await page.getByRole("dialog", { name: "Remettre à plus tard" }).waitFor();
  expect(await page.getByRole("button", { name: /^Remettre/ }).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await page.getByRole("grid", { name: "Dossiers" }).isVisible()).toBe(true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1));
});

async function chooseDansLeMenu(page: Page, nom: string): Promise<void> {
  const choix = page.getByRole("menuitem", { name: nom, exact: true });
  await choix.waitFor();
  await choix.focus();
  await page.keyboard.press("Enter");
  await choix.waitFor({ state: "detached" });
}

async function listSorties(): Promise<{ readonly xlsx: string; readonly csv: string }> {
  const noms = await readdir(sorties);
  return { xlsx: noms.find((nom) => nom.endsWith(".xlsx")) ?? "", csv: noms.find((nom) => nom.endsWith(".csv")) ?? "" };
}
