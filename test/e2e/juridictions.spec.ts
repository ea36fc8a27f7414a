import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { DEPLACEE, formatReferentielInvente } from "../support/referentiel-builder.ts";

const ATTENTE = 15_000;

let lance: LaunchedApp;

beforeAll(async () => {
  lance = await launchApp();
});
afterAll(() => lance.dispose());

test("un référentiel accepté est gardé par le coffre, sert à la règle, survit au redémarrage, et se retire", async () => {
  const { page } = lance;
  await open();
  await page.getByText("livré avec l’application").waitFor({ timeout: ATTENTE });
  await askJuridiction(/Nanterre/);
  await page.getByLabel("Référentiel des juridictions").setInputFiles({ name: "juridictions-inventees.json", mimeType: "application/json", buffer: Buffer.from(formatReferentielInvente()) });
  await page.getByRole("grid", { name: "Communes changées" }).getByText(DEPLACEE.ville).first().waitFor({ timeout: ATTENTE });
  await page.getByRole("button", { name: "Accepter ce référentiel" }).click();
  await page.getByText("juridictions-inventees.json, établi par", { exact: false }).waitFor({ timeout: ATTENTE });
  await page.reload();
  await open();
  await page.getByText("juridictions-inventees.json, établi par", { exact: false }).waitFor({ timeout: ATTENTE });
  await askJuridiction(/Versailles/);
  await page.getByRole("button", { name: "Retirer ce référentiel" }).click();
  await page.getByText("livré avec l’application").waitFor({ timeout: ATTENTE });
  expect(await page.getByRole("button", { name: /Juridiction.*Nanterre/ }).count()).toBe(1);
});

async function open(): Promise<void> {
  await lance.page.evaluate(() => void (location.hash = "#/juridictions"));
}

async function askJuridiction(nom: RegExp): Promise<void> {
  const { page } = lance;
  await page.getByLabel("Code postal").fill(DEPLACEE.codePostal, { timeout: ATTENTE });
  await page.getByLabel("Commune du débiteur").fill(DEPLACEE.ville);
  await page.getByLabel("Montant demandé").fill("12000");
  await page.getByLabel("Montant demandé").press("Enter");
  await page.getByRole("region", { name: "Juridiction proposée" }).getByRole("button", { name: nom }).waitFor({ timeout: ATTENTE });
}
