// `npm run demo -- captures`: every screen over the invented portfolio, two sizes, both themes, left in docs/captures/ to be looked at.
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import { splitSujetId } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { launchApp, openDecouverte } from "../support/launch.ts";
import { waitContenu } from "../support/parcours.ts";
import { walkPartage } from "./captures-partage.ts";

const DOSSIER = resolve("docs/captures");
const TAILLES = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }] as const;
/** The invented portfolio holds at least that many dossiers. */
const RANGS = 300;
/** Dossiers whose fiche is shown: one tab each where it has the most to say. */
const SCENARIOS = ["Jugement obtenu, exécution en cours", "Assignation, audience dans deux semaines", "Contestée pour une partie seulement, qualifiée pour le reste"] as const;

/** Only the pictures whose name begins so are taken again; empty: all of them. */
const SEULES = process.env["EXIGIBLE_CAPTURES"] ?? "";

await mkdir(DOSSIER, { recursive: true });
// Those of the acts, in their own folder, are made by another command.
for (const ancienne of await readdir(DOSSIER)) if (ancienne.endsWith(".png") && ancienne.startsWith(SEULES)) await rm(join(DOSSIER, ancienne));
const lance = await launchApp({ isVerrouille: true });
try {
  const images = await walk(lance.page);
  const partagees = /^(?:|(?:partage|conflits|fiche).*)$/.test(SEULES) ? await walkPartage(shoot) : 0;
  console.log(`${images + partagees} images dans docs/captures/.`);
} finally {
  await lance.dispose();
}

async function walk(page: Page): Promise<number> {
  page.setDefaultTimeout(60_000);
  await openDecouverte(page);
  const jour = await page.evaluate(() => new Date().toISOString().slice(0, 10)) as Jour;
  const entrees = await page.locator('nav a[href^="#/"]').evaluateAll((liens) => liens.map((lien) => lien.getAttribute("href") ?? ""));
  let images = 0;
  for (const adresse of [...entrees, "#/juridictions", "#/procedures/injonction-de-payer"]) images += await shoot(page, adresse, slug(adresse.slice(2)));
  images += await walkRgpd(page);
  for (const scenario of SCENARIOS) images += await walkFiche(page, scenario, jour);
  return images;
}

/** The erasure of what nothing keeps any more, proposed; then the other tabs of the data of persons. */
async function walkRgpd(page: Page): Promise<number> {
  if (!"rgpd".startsWith(SEULES.slice(0, 4))) return 0;
  await open(page, "#/rgpd");
  await page.getByRole("button", { name: "Choisir tous ceux à effacer" }).click();
  await page.getByRole("button", { name: /^Proposer l’effacement de/ }).click();
  await page.getByText("Attend une approbation").waitFor();
  // The notice of that save would hide what follows.
  await page.getByText("Effacement proposé").first().waitFor({ state: "detached" });
  let images = await shoot(page, undefined, "rgpd-effacement");
  await page.getByRole("tab", { name: /^Demandes des personnes/ }).click();
  await page.getByText("Attend une réponse").first().waitFor();
  images += await shoot(page, undefined, "rgpd-demandes");
  await page.getByRole("tab", { name: "Registre des traitements" }).click();
  return images + (await shoot(page, undefined, "rgpd-registre"));
}

/** The first dossier of a scenario, tab by tab; the second and third ones only where they differ from the first. */
async function walkFiche(page: Page, scenario: string, jour: Jour): Promise<number> {
  if (!"fiche".startsWith(SEULES.slice(0, 5))) return 0;
  const adresse = `#/dossiers/${findDossier(scenario, jour)}`;
  await open(page, adresse);
  await page.getByRole("tab", { name: "Synthèse" }).waitFor();
  const onglets = await page.getByRole("tab").allInnerTexts();
  let images = 0;
  for (const onglet of onglets.filter((nom) => scenario === SCENARIOS[0] || /Synthèse|Qualification|Procédures/.test(nom))) {
    await open(page, adresse);
    await page.getByRole("tab", { name: onglet }).click();
    images += await shoot(page, undefined, `fiche-${slug(onglet.replace(/\d+\s*$/, ""))}${scenario === SCENARIOS[0] ? "" : `-${slug(scenario).split("-")[0] ?? ""}`}`);
  }
  // Views that share a tab with another one.
  if (scenario === SCENARIOS[0]) for (const vue of ["encaissements", "contre-decompte", "titres"]) images += await shoot(page, `${adresse}/${vue}`, `fiche-${vue}`);
  return images;
}

function findDossier(titre: string, jour: Jour): string {
  const baremes = createBaremes();
  for (let rang = 0; rang < RANGS; rang += 1) {
    const { scenario, plume } = createDossierFictif(rang, jour, baremes);
    if (scenario.titre === titre) return splitSujetId(plume.dossier).id;
  }
  throw new Error(`Aucun dossier fictif ne joue «\u00A0${titre}\u00A0»`);
}

async function open(page: Page, adresse: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), adresse);
  await waitContenu(page);
}

/** Both sizes, both themes; the notice of the last save hides nothing. */
async function shoot(page: Page, adresse: string | undefined, nom: string): Promise<number> {
  if (!nom.startsWith(SEULES)) return 0;
  if (adresse !== undefined) await open(page, adresse);
  // A screen that reads the dossiers again says how far it is: what it then shows is the picture.
  await page.locator(".travail").first().waitFor({ state: "detached" });
  for (const taille of TAILLES) {
    await page.setViewportSize(taille);
    await waitContenu(page);
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.screenshot({ path: join(DOSSIER, `${nom}-${taille.width}${theme === "dark" ? "-sombre" : ""}.png`) });
    }
  }
  return TAILLES.length * 2;
}

function slug(texte: string): string {
  return foldTexte(texte).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
