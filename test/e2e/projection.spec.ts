import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { openComptes, openEntree, setAujourdhui } from "../support/parcours.ts";

const JOUR = "2026-11-21";
let lance: LaunchedApp;
let ecran: string;

beforeAll(async () => {
  lance = await openApp();
  await openComptes(lance.page);
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

  test("each of its files deleted, cut, emptied or filled with other bytes: the list is the same", async () => {
    await lance.close();
    const temoin = await mkdtemp(join(tmpdir(), "exigible-copie-"));
    await cp(join(lance.userFolder, "IndexedDB"), temoin, { recursive: true });
    const fichiers = (await readdir(temoin, { recursive: true, withFileTypes: true })).filter((entree) => entree.isFile()).map((entree) => relative(temoin, join(entree.parentPath ?? entree.path, entree.name)));
    expect(fichiers.length).toBeGreaterThan(3);
    const gueris: string[] = [];
    for (const [rang, fichier] of fichiers.entries()) {
      const [geste, damage] = DEGATS[rang % DEGATS.length]!;
      await rm(join(lance.userFolder, "IndexedDB"), { recursive: true, force: true });
      await cp(temoin, join(lance.userFolder, "IndexedDB"), { recursive: true });
      await damage(join(lance.userFolder, "IndexedDB", fichier));
      lance = await openApp(lance.userFolder);
      expect(await readListe(), `${fichier} ${geste}`).toBe(ecran);
      gueris.push(`${basename(fichier)} ${geste}`);
      await lance.close();
    }
    console.log(`${gueris.length} fichiers de la copie abîmés un à un, ${gueris.length} fois la même liste : ${gueris.join(", ")}`);
    await rm(temoin, { recursive: true });
    lance = await openApp(lance.userFolder);
  });

  test("kept by the other engine of the browser, and back: the list is the same each time", async () => {
    for (const args of [["--enable-features=IdbSqliteBackingStore"], []]) {
      await lance.close();
      lance = await openApp(lance.userFolder, args);
      expect(await readListe()).toBe(ecran);
      const fichiers = await readdir(join(lance.userFolder, "IndexedDB"), { recursive: true });
      if (args.length > 0 && !fichiers.some((fichier) => /sqlite|\.db$/i.test(String(fichier)))) console.log("Ce moteur ne connaît pas encore l’autre format d’IndexedDB : le drapeau est resté sans effet.");
    }
  });

  test("on a post whose clock is years off, then set right: the list is the same", async () => {
    for (const jour of ["2021-11-21", "2039-11-21", JOUR]) {
      await lance.close();
      lance = await openApp(lance.userFolder, [], jour);
      const lignes = (await readListe()).split("\n");
      expect(lignes.length).toBe(ecran.split("\n").length);
    }
    expect(await readListe()).toBe(ecran);
  });
});

const DEGATS: readonly (readonly [string, (fichier: string) => Promise<void>])[] = [
  ["supprimé", (fichier) => rm(fichier)],
  ["retourné", flipBytes],
  ["vidé", (fichier) => truncate(fichier, 0)],
  ["coupé", async (fichier) => truncate(fichier, Math.floor((await stat(fichier)).size / 2))],
];

/** Sixty-four bytes of the middle, each bit turned. */
async function flipBytes(fichier: string): Promise<void> {
  const octets = await readFile(fichier);
  const debut = Math.max(0, Math.floor(octets.length / 2) - 32);
  for (let rang = debut; rang < Math.min(octets.length, debut + 64); rang += 1) octets[rang] = (octets[rang] ?? 0) ^ 0xff;
  await writeFile(fichier, octets);
}

async function openApp(userFolder?: string, args: readonly string[] = [], aujourdhui: string = JOUR): Promise<LaunchedApp> {
  const app = await launchApp(userFolder === undefined ? { args } : { userFolder, args });
  await app.page.setViewportSize({ width: 1440, height: 900 });
  app.page.setDefaultTimeout(20_000);
  await setAujourdhui(app.page, aujourdhui);
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
