import { readdir, rm, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { FEC, importFichier, openEntree, readFichier, setAujourdhui, writeSociete } from "../support/parcours.ts";

const JOUR = "2026-11-21";
let lance: LaunchedApp;
let ecran: string;

beforeAll(async () => {
  lance = await openApp();
  await writeSociete(lance.page);
  await readFichier(lance.page, FEC);
  await importFichier(lance.page);
  ecran = await readListe();
});

afterAll(() => lance.dispose());

describe("the database that the window reads is a copy of the journal", () => {
  test("deleted, it is rebuilt and the list is the same", async () => {
    await lance.close();
    const bases = await listBases();
    expect(bases.length).toBeGreaterThan(0);
    await Promise.all(bases.map((base) => rm(base, { recursive: true })));
    lance = await openApp(lance.userFolder);
    expect(await readListe()).toBe(ecran);
  });

  test("cut in the middle of its files, it is rebuilt and the list is the same", async () => {
    await lance.close();
    const coupes = await truncateFiles(await listBases());
    expect(coupes).toBeGreaterThan(0);
    lance = await openApp(lance.userFolder);
    expect(await readListe()).toBe(ecran);
  });
});

async function openApp(userFolder?: string): Promise<LaunchedApp> {
  const app = await launchApp(userFolder === undefined ? {} : { userFolder });
  await app.page.setViewportSize({ width: 1440, height: 900 });
  app.page.setDefaultTimeout(20_000);
  await setAujourdhui(app.page, JOUR);
  return app;
}

/** Every row of the list and its totals, as text. */
async function readListe(): Promise<string> {
  const { page } = lance;
  await openEntree(page, "Dossiers");
  await page.getByText("MENUISERIE NOËL").waitFor();
  const lignes = await page.locator(".dt-corps [role=row]").allTextContents();
  return [...lignes, await page.locator(".dt-total").textContent()].join("\n");
}

async function listBases(): Promise<readonly string[]> {
  const racine = join(lance.userFolder, "IndexedDB");
  return (await readdir(racine)).map((nom) => join(racine, nom));
}

/** Halves every file that holds more than a few bytes; the answer is how many. */
async function truncateFiles(folders: readonly string[]): Promise<number> {
  let coupes = 0;
  for (const folder of folders) {
    for (const nom of await readdir(folder)) {
      const fichier = join(folder, nom);
      const { size } = await stat(fichier);
      if (size < 64) continue;
      await truncate(fichier, Math.floor(size / 2));
      coupes += 1;
    }
  }
  return coupes;
}
