import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { DEBITEUR, findCellule, openComptes, openEntree, setAujourdhui } from "../support/parcours.ts";

let lance: LaunchedApp;

beforeAll(async () => {
  lance = await launchApp();
  lance.page.setDefaultTimeout(15_000);
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  await setAujourdhui(lance.page, "2026-11-21");
  await openComptes(lance.page);
});

afterAll(() => lance.dispose());

test("une ligne s’ouvre d’un double-clic, sur chacune de ses cellules, et par Entrée", async () => {
  const { page } = lance;
  await openListe();
  const cellules = await page.getByRole("row").filter({ has: findCellule(page, DEBITEUR) }).getByRole("gridcell").count();
  expect(cellules).toBeGreaterThan(7);
  for (let rang = 1; rang < cellules; rang += 1) {
    await page.getByRole("row").filter({ has: findCellule(page, DEBITEUR) }).getByRole("gridcell").nth(rang).dblclick();
    await page.getByRole("heading", { name: DEBITEUR, level: 1 }).waitFor();
    await openListe();
  }
  await findCellule(page, DEBITEUR).click();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: DEBITEUR, level: 1 }).waitFor();
});

test("dans une fenêtre étroite rien ne couvre la ligne ; deux clics sur la case cochent et décochent sans ouvrir", async () => {
  const { page } = lance;
  await openListe();
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await page.getByRole("complementary", { name: "Aperçu du dossier" }).count()).toBe(0);
  const coche = page.getByRole("checkbox", { name: `Sélectionner ${DEBITEUR}` });
  await coche.dblclick();
  expect(await coche.getAttribute("aria-checked")).toBe("false");
  expect(await page.evaluate(() => window.location.hash)).toBe("#/dossiers");
  await page.getByRole("row").filter({ has: findCellule(page, DEBITEUR) }).getByRole("gridcell").last().dblclick();
  await page.getByRole("heading", { name: DEBITEUR, level: 1 }).waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
});

async function openListe(): Promise<void> {
  await openEntree(lance.page, "Dossiers");
  await findCellule(lance.page, DEBITEUR).waitFor();
}
