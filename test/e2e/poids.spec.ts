import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findAsset } from "../../electron/asset.ts";

// The page as it is built: what the start reads before it can show anything.
const PAGE = join(process.cwd(), "dist/renderer");
const ORIGINE = "app://exigible";
const KILO = 1000;

test("the door of the vault is small, and what is behind it up to the list brings no schema", () => {
  const porte = listAtteints([findEntree()]);
  expect(sumTailles(porte)).toBeLessThan(400 * KILO);
  const liste = listAtteints([findEntree(), findFichier(/^application-.*\.js$/), findFichier(/^liste-.*\.js$/)]);
  expect(sumTailles(liste)).toBeLessThan(900 * KILO);
  expect([...liste].filter((nom) => /schemas|comptes|journee/.test(nom))).toEqual([]);
});

test("what carries out the erasures of the team, behind the first screen, brings no other screen with it", () => {
  const porte = listAtteints([findEntree(), findFichier(/^application-.*\.js$/)]);
  const ajoutes = [...listAtteints([findFichier(/^EffacementsEquipe-.*\.js$/)])].filter((nom) => !porte.has(nom));
  expect(sumTailles(ajoutes)).toBeLessThan(20 * KILO);
});

test("the worker shows the rows without the engine and its law, the main process starts without a schema", () => {
  expect(sumTailles(listAtteints([findFichier(/^projection-worker-.*\.js$/)]))).toBeLessThan(150 * KILO);
  const principal = readFileSync(join(process.cwd(), "dist/electron/main.cjs"), "utf8");
  expect(principal.length).toBeLessThan(100 * KILO);
  expect([...principal.matchAll(/^(?:const|let|var) \S+ = require\("\.\/([^"]+)"\)/gm)].map(([, nom]) => nom)).toEqual([]);
});

test("the vault starts without what speaks to servers", () => {
  expect(statSync(join(process.cwd(), "dist/electron/vault.cjs")).size).toBeLessThan(850 * KILO);
  expect(statSync(join(process.cwd(), "dist/electron/vault-webdav.cjs")).size).toBeGreaterThan(0);
});

test("every file of the page has a name that the application serves", () => {
  const refuses = readdirSync(join(PAGE, "assets")).filter((nom) => findAsset(`${ORIGINE}/assets/${nom}`, ORIGINE) === undefined);
  expect(refuses).toEqual([]);
});

test("the page is built for use, even when a test runner asks for it", () => {
  const developpement = readdirSync(join(PAGE, "assets")).filter((nom) => nom.endsWith(".js") && readFileSync(join(PAGE, "assets", nom), "utf8").includes("jsxDEV"));
  expect(developpement).toEqual([]);
});

function findEntree(): string {
  return /src="\.\/assets\/(index-[^"]+\.js)"/.exec(readFileSync(join(PAGE, "index.html"), "utf8"))?.[1] ?? "";
}

function findFichier(forme: RegExp): string {
  const trouve = readdirSync(join(PAGE, "assets")).find((nom) => forme.test(nom));
  if (trouve === undefined) throw new Error(`Aucun fichier ${String(forme)} dans dist/renderer/assets`);
  return trouve;
}

/** Files that these import at once, themselves included; what is asked for later is not. */
function listAtteints(departs: readonly string[]): ReadonlySet<string> {
  const atteints = new Set(departs);
  for (const nom of atteints) {
    for (const [, importe] of readFileSync(join(PAGE, "assets", nom), "utf8").matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) if (importe !== undefined) atteints.add(importe);
  }
  return atteints;
}

function sumTailles(noms: Iterable<string>): number {
  return [...noms].reduce((total, nom) => total + statSync(join(PAGE, "assets", nom)).size, 0);
}
