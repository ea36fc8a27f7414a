// « Ma journée » in the real application, by keyboard only: what to do, done, put off with a reason, undone.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchedApp, launchDecouverte } from "../support/launch.ts";

let lance: LaunchedApp;

beforeAll(async () => {
  lance = await launchDecouverte({ width: 1280, height: 800 });
});

afterAll(() => lance.dispose());

const LIGNES = "[data-ligne]";

test("la journée est l’écran d’accueil, et sa première entrée", async () => {
  const { page } = lance;
  await page.locator(LIGNES).first().waitFor();
  expect(await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link").first().textContent()).toMatch(/^Ma journée/);
  expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toMatch(/^Droits en danger/);
});

test("au clavier seul : parcourir, remettre à plus tard avec un motif, annuler", async () => {
  const { page } = lance;
  const courante = () => page.locator(`${LIGNES}[aria-current]`).first().textContent();
  const premiere = await courante();
  await page.keyboard.press("ArrowDown");
  expect(await courante()).not.toBe(premiere);
  // The last line of the day bears no right: it can wait.
  await page.keyboard.press("End");
  const nombre = await page.locator(LIGNES).count();
  await page.keyboard.press("z");
  await page.getByRole("dialog", { name: "Remettre à plus tard" }).waitFor();
  await page.keyboard.type("Le mandataire rappelle lundi");
  await page.keyboard.press("Enter");
  await page.waitForFunction(([selecteur, attendu]) => document.querySelectorAll(String(selecteur)).length === attendu, [LIGNES, nombre - 1] as const);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(([selecteur, attendu]) => document.querySelectorAll(String(selecteur)).length === attendu, [LIGNES, nombre] as const);
});

test("au clavier seul : l’action principale ouvre le dossier au bon onglet", async () => {
  const { page } = lance;
  await page.keyboard.press("Home");
  // A right in danger: an act to serve in its procedure, or a limitation to stop by the act that one chooses.
  const ligne = (await page.locator(`${LIGNES}[aria-current]`).first().textContent()) ?? "";
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.location.hash.startsWith("#/dossiers/"));
  expect(await page.evaluate(() => window.location.hash)).toMatch(/Interrompre/.test(ligne) ? /\/strategie$/ : /\/procedures$/);
});

test("le journal des échéances se lit jour par jour", async () => {
  const { page } = lance;
  await page.evaluate(() => void (location.hash = "#/journal"));
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.getByText("Aucune échéance n’a bougé ce jour-là.").waitFor();
});
