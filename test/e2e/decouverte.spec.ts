import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type LaunchedApp, launchApp, openDecouverte } from "../support/launch.ts";

let lance: LaunchedApp | undefined;
afterEach(async () => {
  await lance?.dispose();
  lance = undefined;
});

test("before any vault: three hundred invented dossiers, saved in memory and undone; leaving forgets them and nothing was created", async () => {
  lance = await launchApp({ isVerrouille: true });
  const { page, userFolder } = lance;
  await openDecouverte(page);
  await page.locator('nav a[href="#/dossiers"]').click();
  await page.getByText(/400 dossiers/).first().waitFor();
  if (process.env["EXIGIBLE_CAPTURES"] !== undefined) await page.screenshot({ path: join(process.env["EXIGIBLE_CAPTURES"], "decouverte.png") });
  await page.locator('nav a[href="#/reglages"]').click();
  await page.getByLabel("Dénomination").fill("Ardenne Négoce");
  await page.getByLabel("Dénomination").press("Enter");
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByRole("button", { name: "Quitter" }).click();
  await page.getByRole("heading", { name: "Protégeons vos dossiers" }).waitFor();
  const journal = join(userFolder, "coffre", "journal");
  expect(existsSync(journal) ? await readdir(journal) : []).toEqual([]);
  expect(existsSync(join(userFolder, "coffre", "keys.bin"))).toBe(false);
});
