// Two journeys to their end in the real application: an order to its title (J5), a protective measure to its conversion (J7).
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { addJours, type Jour } from "#shared/kernel/jour.ts";
import { splitSujetId } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findJourFerme } from "#shared/suivi/jour-utile.ts";
import { type LaunchedApp, launchApp, openDecouverte } from "../support/launch.ts";

let lance: LaunchedApp | undefined;
afterEach(async () => {
  await lance?.dispose();
  lance = undefined;
});

interface Depart {
  readonly page: Page;
  readonly jour: Jour;
}

async function open(): Promise<Depart> {
  lance = await launchApp({ isVerrouille: true });
  const { page } = lance;
  page.setDefaultTimeout(60_000);
  await openDecouverte(page);
  return { page, jour: (await page.evaluate(() => new Date().toISOString().slice(0, 10))) as Jour };
}

/** So many days before `depuis`, then back to an open day: nothing is served on a Sunday. */
function formatOuvert(depuis: Jour, jours: number): string {
  let le = addJours(depuis, -jours);
  while (findJourFerme(le, "metropole") !== undefined) le = addJours(le, -1);
  return formatJour(le);
}

async function openFiche(page: Page, titre: string, jour: Jour): Promise<void> {
  const baremes = createBaremes();
  for (let rang = 0; rang < 300; rang += 1) {
    const { scenario, plume } = createDossierFictif(rang, jour, baremes);
    if (scenario.titre !== titre) continue;
    const { id } = splitSujetId(plume.dossier);
    await page.evaluate((dossier) => void (location.hash = `#/dossiers/${dossier}/procedures`), id);
    await page.getByRole("heading", { name: "Aucune procédure." }).waitFor();
    return;
  }
  throw new Error(`Aucun dossier fictif ne joue «\u00A0${titre}\u00A0»`);
}

async function openProcedure(page: Page, nom: string): Promise<void> {
  await page.keyboard.press("p");
  const formulaire = page.getByRole("form", { name: "Ouvrir une procédure" });
  await formulaire.getByRole("combobox", { name: "Procédure" }).click();
  await page.getByRole("option", { name: nom, exact: true }).click();
  await formulaire.getByText("Commerciale").click();
  await formulaire.getByRole("button", { name: "Ouvrir" }).click();
  await page.getByRole("region", { name: nom }).waitFor();
}

interface Etape {
  readonly accorde?: string;
  readonly choix?: readonly [champ: string, valeur: string];
}

async function addEtape(page: Page, nom: string, jour: string, { accorde, choix }: Etape = {}): Promise<void> {
  const bouton = page.getByRole("group", { name: "Étapes suivantes" }).getByRole("button", { name: new RegExp(`^${nom}`) }).first();
  if ((await bouton.count()) > 0) await bouton.click();
  else {
    await page.getByRole("button", { name: "Autre étape" }).first().click();
    await page.getByRole("menuitem", { name: nom, exact: true }).click();
  }
  const formulaire = page.locator("form").filter({ has: page.getByRole("textbox", { name: "Date", exact: true }) });
  await formulaire.getByRole("textbox", { name: "Date", exact: true }).fill(jour);
  await formulaire.getByRole("textbox", { name: "Date", exact: true }).press("Tab");
  if (accorde !== undefined) {
    await formulaire.getByRole("textbox", { name: "Somme accordée ou saisie" }).fill(accorde);
    await formulaire.getByRole("textbox", { name: "Somme accordée ou saisie" }).press("Tab");
  }
  if (choix !== undefined) await formulaire.getByRole("radiogroup", { name: choix[0] }).getByText(choix[1], { exact: true }).click();
  await formulaire.getByRole("textbox", { name: "Précision" }).focus();
  await formulaire.getByRole("button", { name: "Noter l’étape" }).click();
  await formulaire.waitFor({ state: "detached" });
}

test("J5\u00A0: l’ordonnance partielle est signifiée, personne ne s’oppose, elle devient un titre", async () => {
  const { page, jour } = await open();
  await openFiche(page, "Qualifié, à confier", jour);
  await openProcedure(page, "Injonction de payer");
  await addEtape(page, "Requête en injonction de payer", formatOuvert(jour, 130));
  await addEtape(page, "Ordonnance d’injonction de payer", formatOuvert(jour, 110), { accorde: "100,00" });
  await page.getByText(/accordé 100,00/).first().waitFor();
  await page.getByRole("button", { name: /^Signifier l’ordonnance d’injonction de payer.*voir la preuve/ }).waitFor();
  await page.getByRole("link", { name: /mandat.*signif/ }).first().waitFor();
  await addEtape(page, "Signification de l’ordonnance d’injonction de payer", formatOuvert(jour, 80), { choix: ["Remise à la personne du débiteur", "Oui"] });
  // The debtor's delay is told with its end; served in person and left to run out, it closes by itself.
  await page.getByRole("row", { name: /Opposition du débiteur/ }).getByText("expiré pour l’autre").waitFor();
  await addEtape(page, "Absence d’opposition constatée", formatOuvert(jour, 10));
  await page.getByText("Ordonnance définitive").first().waitFor();
  await page.getByRole("link", { name: "enregistrer le titre" }).waitFor();
});

test("J7\u00A0: la saisie conservatoire est dénoncée, le titre obtenu, la saisie convertie et payée", async () => {
  const { page, jour } = await open();
  await openFiche(page, "Qualifié, à confier", jour);
  await openProcedure(page, "Mesure conservatoire");
  await addEtape(page, "Requête aux fins de mesure conservatoire", formatOuvert(jour, 120));
  await addEtape(page, "Ordonnance autorisant une mesure conservatoire", formatOuvert(jour, 112));
  await addEtape(page, "Saisie conservatoire de créances", formatOuvert(jour, 100), { accorde: "100,00" });
  await addEtape(page, "Dénonciation de la saisie conservatoire au débiteur", formatOuvert(jour, 96));
  await addEtape(page, "Autre formalité pour obtenir un titre", formatOuvert(jour, 90));
  await addEtape(page, "Copie des diligences signifiée au tiers", formatOuvert(jour, 86));
  await addEtape(page, "Conversion dénoncée d’une saisie conservatoire de créances", formatOuvert(jour, 30));
  const section = page.getByRole("region", { name: "Mesure conservatoire" });
  await section.getByText("Saisie convertie, contestation possible").waitFor();
  const contestation = section.getByRole("button", { name: /contest.*conversion.*voir la preuve/i }).first();
  await contestation.click();
  await page.getByText("CPCE, art. R523", { exact: false }).first().waitFor();
  await page.keyboard.press("Escape");
  expect(await section.getByText("manqué").count()).toBe(0);
  await addEtape(page, "Paiement par le tiers saisi", formatOuvert(jour, 0));
  await section.getByText("Payé par le tiers").first().waitFor();
});
