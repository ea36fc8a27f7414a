// The data of persons in the real application: what is due, tried, approved, erased for good; and what is left of it afterwards.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasMarque, openTout } from "../support/effacement-kit.ts";
import { createMarqueurs, findFuites, listFichiers } from "../support/fuites.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { createPortefeuilleEchu } from "../support/rgpd-builder.ts";
import { openEntree, setAujourdhui, waitContenu } from "../support/parcours.ts";

const marqueurs = createMarqueurs();
const MARQUE = `${marqueurs.simple} ${marqueurs.accentue}`;
const AUJOURDHUI = "2026-11-21";
/** Two dossiers of 1 200 €, paid and closed in 2010. */
const MONTANT_PAYE = /2\s400(,00)?\s€/;

let lance: LaunchedApp;
let userFolder: string;
let isFerme = false;

beforeAll(async () => {
  lance = await launchApp();
  ({ userFolder } = lance);
  const { page } = lance;
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(append, createPortefeuilleEchu(MARQUE, "Léa Roux"));
  await setAujourdhui(page, AUJOURDHUI);
}, 120_000);

afterAll(async () => {
  if (!isFerme) await lance.close();
});

let chiffres: string;

test("un dossier au terme de sa conservation se propose\u00A0; un dossier contesté est retenu et le dit", async () => {
  const { page } = lance;
  chiffres = await readChiffres(page);
  await openEntree(page, "Sécurité");
  await page.getByText("Aucune sauvegarde vérifiée").waitFor();
  await page.keyboard.press("s");
  await page.getByText("Sauvegarde faite et vérifiée").waitFor();
  await openEntree(page, "Données personnelles");
  await page.getByText(/^1.dossier à effacer/).waitFor();
  await page.getByText("Tous les dossiers clos").click();
  await page.getByText(/Retenu.: une contestation est sans issue/).waitFor();
  expect(await page.getByRole("checkbox", { name: "Choisir 2010-0002" }).isDisabled()).toBe(true);
  await page.getByRole("checkbox", { name: "Choisir 2010-0001" }).click();
  await page.getByRole("button", { name: /^Proposer l’effacement de 1.dossier$/ }).click();
  await page.getByText("Attend une approbation").waitFor();
});

test("rien ne s’approuve avant l’essai\u00A0; l’essai compte et ne change rien", async () => {
  const { page } = lance;
  expect(await page.getByRole("button", { name: "Approuver" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Essayer sans rien effacer" }).click();
  await page.getByText("la chaîne du journal reste vérifiable").waitFor();
  await page.getByText(/1.réécrite à sa date/).waitFor();
  await page.getByRole("button", { name: "Approuver" }).click();
  await page.getByText(/seconde confirmation, équipe d’une personne/).waitFor();
});

test("le mot tapé, tout disparaît\u00A0: le coffre se rouvre seul, les chiffres sont les mêmes", async () => {
  const { page } = lance;
  await page.getByRole("button", { name: "Effacer définitivement…" }).click();
  const dialogue = page.getByRole("dialog", { name: "Effacer définitivement" });
  expect(await dialogue.getByRole("button", { name: "Effacer définitivement" }).isDisabled()).toBe(true);
  await dialogue.getByLabel("Écrivez EFFACER pour confirmer").fill("EFFACER");
  await Promise.all([page.waitForEvent("load", { timeout: 60_000 }), dialogue.getByRole("button", { name: "Effacer définitivement" }).click()]);
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
  await openEntree(page, "Données personnelles");
  await page.getByText(/^Effacé/).first().waitFor();
  await page.getByText(/^0.dossier à effacer/).waitFor();
  await openEntree(page, "Dossiers");
  await waitContenu(page);
  expect(await page.getByText("2010-0001").count()).toBe(0);
  expect(await page.getByText("2010-0002").count()).toBeGreaterThan(0);
  expect(await readChiffres(page)).toBe(chiffres);
  await page.waitForFunction(async () => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ readonly value: { readonly ordres: readonly { readonly attente: readonly string[] }[]; readonly enCours?: unknown } }>>;
    const etat = await bridge["effacement:etat"]!({});
    return etat.value.ordres.every(({ attente }) => attente.every((lieu) => lieu === "partage"));
  }, undefined, { timeout: 60_000 });
});

test("aucune trace de la personne dans le profil, ni telle quelle, ni décompressée, ni ouverte avec les clés du coffre", async () => {
  await lance.close();
  isFerme = true;
  expect(await findFuites(userFolder, marqueurs)).toEqual([]);
  const files = new Map<string, Buffer>();
  for (const fichier of await listFichiers(userFolder)) files.set(fichier, await readFile(fichier));
  const ouverts = await openTout(files, join(userFolder, "coffre", "keys.bin"));
  expect([...ouverts.values()].join()).toContain("Personne gardée");
  expect([...ouverts].filter(([, clair]) => hasMarque(Buffer.from(clair), marqueurs.simple) || clair.includes(marqueurs.accentue)).map(([path]) => path)).toEqual([]);
  // What the window’s copy had sealed was sealed under a key that no longer exists.
  expect([...files.keys()].filter((path) => path.endsWith("projection.bin"))).toEqual([]);
});

async function append(lots: readonly (readonly unknown[])[]): Promise<void> {
  const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ readonly ok: boolean; readonly detail?: string }>>;
  for (const brouillons of lots) {
    const reponse = await bridge["journal:append"]!({ brouillons });
    if (!reponse.ok) throw new Error(reponse.detail);
  }
}

/** What the dashboard says of the year in which everything was paid, in words, once it says the same twice. */
async function readChiffres(page: Page): Promise<string> {
  await openEntree(page, "Tableau de bord");
  const au = page.getByRole("textbox", { name: "Au", exact: true });
  await au.fill("31/12/2010");
  await au.press("Enter");
  await page.getByText(MONTANT_PAYE).first().waitFor();
  for (let avant = ""; ; ) {
    await waitContenu(page);
    const dit = await page.getByRole("main").innerText();
    if (dit === avant && dit !== "") return dit;
    avant = dit;
  }
}
