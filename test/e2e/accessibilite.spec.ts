// axe-core on every screen of the real window, in both themes: nothing serious, nothing critical (WCAG 2.2 AA).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import {
  addMandat, addPieces, confirmEcheances, createFichiers, DEBITEUR, FEC, importFichier, openDossier, openEntree, openOnglet, openProcedure, openTransmission, qualify, readFichier, setAujourdhui, waitContenu, writeDebiteur, writeSociete,
} from "../support/parcours.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ENTREES = ["Ma journée", "À qualifier", "Boîte d’arrivée", "Dossiers", "Délais et audiences", "Débiteurs", "Prescriptions", "Titres", "Mandataires", "Règlements", "Documents", "Procédures collectives", "Tableau de bord", "Import", "Équipe", "Règles et taux", "Conflits", "Partage", "Sécurité", "Données personnelles", "Réglages"];
/** Screens that no line of the rail opens. */
const ADRESSES = [["Atelier de modèles", "#/modeles"], ["Journal des échéances", "#/journal"], ["Juridictions", "#/juridictions"], ["Procédures", "#/procedures/injonction-de-payer"]] as const;
const ONGLETS = ["Synthèse", "Créances et décompte", "Qualification", "Stratégie", "Amiable", "Procédures et délais", "Mandats", "Pièces", "Documents", "Chronologie"];

/** Views that share a tab with another one. */
const VUES = ["encaissements", "contre-decompte", "titres"];

let lance: LaunchedApp;

beforeAll(async () => {
  lance = await launchApp();
  const { page } = lance;
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  await setAujourdhui(page, "2026-11-21");
  await page.evaluate(AXE);
});

afterAll(() => lance.dispose());

test("the walk can fail: a button without a name is found", async () => {
  await lance.page.evaluate(() => document.body.append(document.createElement("button")));
  expect(await listDefauts("Essai")).toContainEqual(expect.stringContaining("button-name"));
  await lance.page.evaluate(() => document.body.lastElementChild?.remove());
});

test("un poste vide n’a aucun défaut d’accessibilité sérieux", async () => {
  expect(await listEntrees()).toEqual([]);
});

test("l’aperçu d’un import n’en a pas", async () => {
  await writeSociete(lance.page);
  await readFichier(lance.page, FEC);
  expect(await listDefauts("Aperçu de l’import")).toEqual([]);
  await importFichier(lance.page);
});

test("la revue d’un relevé bancaire n’en a pas", async () => {
  const { page } = lance;
  await openEntree(page, "Règlements");
  await page.getByLabel("Relevé à lire").setInputFiles("test/fixtures/banque/releve-2026-01.xml");
  await page.getByRole("group", { name: "Ce que devient le relevé" }).waitFor();
  expect(await listDefauts("Revue du relevé")).toEqual([]);
  await page.keyboard.press("Escape");
});

test("un dossier mené jusqu’à sa transmission n’en a sur aucun onglet", async () => {
  const { page, userFolder } = lance;
  await openDossier(page, DEBITEUR);
  await confirmEcheances(page);
  await writeDebiteur(page);
  await addPieces(page, await createFichiers(join(userFolder, "pieces-inventees")));
  await qualify(page);
  await addMandat(page);
  await openProcedure(page);
  const defauts: string[] = [];
  for (const onglet of ONGLETS) {
    await openOnglet(page, onglet);
    defauts.push(...(await listDefauts(`Dossier, ${onglet}`)));
  }
  const adresse = await page.evaluate(() => window.location.hash.split("/").slice(0, 3).join("/"));
  for (const vue of VUES) {
    await page.evaluate((hash) => void (window.location.hash = hash), `${adresse}/${vue}`);
    await waitContenu(page);
    defauts.push(...(await listDefauts(`Dossier, ${vue}`)));
  }
  await openTransmission(page);
  defauts.push(...(await listDefauts("Transmission")));
  expect(defauts).toEqual([]);
});

test("les écrans remplis n’en ont pas, la palette de commandes non plus", async () => {
  const defauts = [...(await listEntrees())];
  await lance.page.keyboard.press("Control+k");
  await lance.page.getByRole("dialog").waitFor();
  defauts.push(...(await listDefauts("Palette")));
  expect(defauts).toEqual([]);
});

async function listEntrees(): Promise<readonly string[]> {
  const defauts: string[] = [];
  for (const entree of ENTREES) {
    await openEntree(lance.page, entree);
    await waitContenu(lance.page);
    defauts.push(...(await listDefauts(entree)));
  }
  for (const [ecran, adresse] of ADRESSES) {
    await lance.page.evaluate((hash) => void (window.location.hash = hash), adresse);
    await waitContenu(lance.page);
    defauts.push(...(await listDefauts(ecran)));
  }
  return defauts;
}

/** All that a theme may change: the rest of a page is the same in both. */
const COULEURS = ["color-contrast", "link-in-text-block"];

/** One line per finding: screen, theme, rule, first place. */
async function listDefauts(ecran: string): Promise<readonly string[]> {
  const { page } = lance;
  const defauts: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const regles: RunOptions = { resultTypes: ["violations"], preload: false, ...(theme === "light" ? {} : { runOnly: COULEURS }) };
    const { violations } = await page.evaluate<Pick<AxeResults, "violations">>(`axe.run(document, ${JSON.stringify(regles)})`);
    const graves = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    defauts.push(...graves.map(({ id, nodes }) => `${ecran} (${theme})\u00A0: ${id} — ${nodes[0]?.html.slice(0, 160) ?? ""}`));
  }
  await page.emulateMedia({ colorScheme: "light" });
  return defauts;
}
