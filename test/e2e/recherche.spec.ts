// Search by keyboard in the real application: names mistyped, invoices, amounts, words; Enter opens where it is read.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchedApp, launchDecouverte } from "../support/launch.ts";

let lance: LaunchedApp;

beforeAll(async () => {
  lance = await launchDecouverte({ width: 1280, height: 800 });
});

afterAll(() => lance.dispose());

async function search(texte: string): Promise<void> {
  const { page } = lance;
  await page.keyboard.press("Control+k");
  await page.getByRole("textbox", { name: "Rechercher" }).fill(texte);
}

async function readAdresse(attendue: RegExp): Promise<void> {
  await lance.page.waitForFunction((motif) => new RegExp(motif).test(window.location.hash), attendue.source);
}

test("un nom mal tapé se retrouve", async () => {
  const { page } = lance;
  await search("solfreat chauffage");
  await page.locator(".mantine-Spotlight-action").filter({ hasText: "Solférat" }).first().waitFor();
  await page.keyboard.press("Escape");
});

test("un numéro de facture ouvre le décompte de son dossier, le passage est marqué", async () => {
  const { page } = lance;
  await page.evaluate(() => void (location.hash = "#/dossiers"));
  await page.getByRole("row").nth(1).dblclick();
  await readAdresse(/^#\/dossiers\/[a-z2-7]{20}/);
  await page.getByRole("tab", { name: /Créances et décompte/ }).click();
  await page.getByRole("main").getByText(/F-\d\d-\d{3,}/).first().waitFor();
  const numero = /F-\d\d-\d{3,}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  expect(numero).not.toBe("");
  await page.evaluate(() => void (location.hash = "#/journee"));
  await search(numero);
  await page.locator("mark").getByText(numero).first().waitFor();
  await page.keyboard.press("Enter");
  await readAdresse(/^#\/dossiers\/[a-z2-7]{20}\/decompte/);
});

test("une action de l’écran se fait depuis la palette", async () => {
  const { page } = lance;
  await page.evaluate(() => void (location.hash = "#/journee"));
  await page.locator("[data-ligne]").first().waitFor();
  await search("plus tard, avec un motif");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: /Remettre à plus tard|Cette ligne ne se remet plus/ }).waitFor();
  await page.keyboard.press("Escape");
});

test("ce qui n’existe pas se dit", async () => {
  const { page } = lance;
  await search("zzzzqqq introuvable");
  await page.getByText("Rien ne correspond à").waitFor();
  await page.keyboard.press("Escape");
});
