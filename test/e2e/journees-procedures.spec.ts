// Three journeys of a procedure in the real application: a hearing to its title, an urgent measure, a title to what it brings.
import { afterEach, expect, test } from "vitest";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { addJours, type Jour } from "#shared/kernel/jour.ts";
import { splitSujetId } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findJourFerme } from "#shared/suivi/jour-utile.ts";
import type { Page } from "playwright-core";
import { type LaunchedApp, launchApp, openDecouverte } from "../support/launch.ts";

let lance: LaunchedApp | undefined;
afterEach(async () => {
  await lance?.dispose();
  lance = undefined;
});

/** So many days before `jour`, then back to an open day: nothing is served on a Sunday. */
function formatOuvert(depuis: Jour, jours: number): string {
  let le = addJours(depuis, -jours);
  while (findJourFerme(le, "metropole") !== undefined) le = addJours(le, -1);
  return formatJour(le);
}

function findDossier(titre: string, jour: Jour): string {
  const baremes = createBaremes();
  for (let rang = 0; rang < 300; rang += 1) {
    const { scenario, plume } = createDossierFictif(rang, jour, baremes);
    if (scenario.titre === titre) return splitSujetId(plume.dossier).id;
  }
  throw new Error(`Aucun dossier fictif ne joue «\u00A0${titre}\u00A0»`);
}

async function open(): Promise<{ readonly page: Page; readonly jour: Jour }> {
  lance = await launchApp({ isVerrouille: true });
  const { page } = lance;
  page.setDefaultTimeout(60_000);
  await openDecouverte(page);
  return { page, jour: (await page.evaluate(() => new Date().toISOString().slice(0, 10))) as Jour };
}

async function fill(page: Page, nom: string, saisie: string): Promise<void> {
  const champ = page.getByRole("textbox", { name: nom, exact: true });
  await champ.fill(saisie);
  await champ.press("Tab");
}

/** One step of a procedure, chosen among those that it proposes. */
async function addEtape(page: Page, nom: string, jour: string, accorde?: string): Promise<void> {
  const bouton = page.getByRole("group", { name: "Étapes suivantes" }).getByRole("button", { name: new RegExp(`^${nom}`) }).first();
  if ((await bouton.count()) > 0) await bouton.click();
  else {
    await page.getByRole("button", { name: "Autre étape" }).first().click();
    await page.getByRole("menuitem", { name: nom }).click();
  }
  await fill(page, "Date", jour);
  if (accorde !== undefined) await fill(page, "Somme accordée ou saisie", accorde);
  const formulaire = page.locator("form").filter({ has: page.getByRole("textbox", { name: "Date", exact: true }) });
  // The list of pièces opens when it is reached: leaving it closes it.
  await formulaire.getByRole("textbox", { name: "Précision" }).focus();
  await formulaire.getByRole("button", { name: "Noter l’étape" }).click();
  await formulaire.waitFor({ state: "detached" });
}

test("J6 et J8 : l’audience donne un jugement, le jugement un titre, le titre une mesure et sa grosse une adresse", async () => {
  const { page, jour } = await open();
  const id = findDossier("Audience tenue, issue à noter", jour);
  await page.evaluate((dossier) => void (location.hash = `#/dossiers/${dossier}/procedures`), id);
  await page.getByRole("button", { name: "Noter l’issue" }).first().click();
  await page.getByRole("radiogroup", { name: "Issue" }).getByText("Jugement").click();
  await page.locator("form").getByRole("button", { name: "Noter l’issue" }).click();
  await page.getByRole("link", { name: "enregistrer le titre" }).click();

  await page.getByRole("button", { name: "Enregistrer ce titre" }).click();
  await fill(page, "Principal", "100,00");
  await fill(page, "Article 700", "800");
  await fill(page, "Dépens", "62");
  await page.getByRole("radiogroup", { name: "Exécution provisoire" }).getByText("Oui").click();
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await page.getByText("962,00\u00A0€").first().waitFor();
  await page.getByRole("button", { name: "Dire où elle est" }).click();
  await page.getByRole("radiogroup", { name: "Où va-t-elle" }).getByText("Mandataire").click();
  await page.getByRole("combobox", { name: "Détenteur" }).fill("Étude Vasseur");
  await page.getByRole("combobox", { name: "Détenteur" }).press("Tab");
  await page.getByRole("button", { name: "Noter le mouvement" }).click();
  await page.getByText("Chez Étude Vasseur", { exact: false }).first().waitFor();
  expect(await page.getByText("pas encore exécutoire", { exact: false }).count()).toBe(1);

  // The strategy knows the title and asks for its service only.
  await page.evaluate((dossier) => void (location.hash = `#/dossiers/${dossier}/strategie`), id);
  await page.getByText("Exécution forcée d’un titre", { exact: false }).first().waitFor();

  await page.evaluate((dossier) => void (location.hash = `#/dossiers/${dossier}/procedures`), id);
  await addEtape(page, "Notification de l’ordonnance de référé", formatOuvert(jour, 0));
  await page.keyboard.press("p");
  await page.getByRole("combobox", { name: "Procédure" }).click();
  await page.getByRole("option", { name: "Exécution du titre" }).click();
  await page.getByRole("form", { name: "Ouvrir une procédure" }).getByRole("button", { name: "Ouvrir" }).click();
  await page.getByRole("region", { name: "Exécution du titre" }).waitFor();
  await addEtape(page, "Saisie-attribution", formatOuvert(jour, 0));
  await addEtape(page, "Réponse du tiers saisi", formatOuvert(jour, 0), "0");
  await page.evaluate((dossier) => void (location.hash = `#/dossiers/${dossier}/titres`), id);
  const mesure = page.getByRole("listitem", { name: "Saisie-attribution" }).first();
  await mesure.getByText("Infructueuse").waitFor();
  await mesure.getByRole("button", { name: /^Dénoncer la saisie-attribution.*voir la preuve/ }).click();
  await page.getByText("CPCE, art. R211-3", { exact: false }).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("listitem", { name: "Commandement aux fins de saisie-vente" }).getByText("a échoué", { exact: false }).waitFor();

  await page.evaluate(() => void (location.hash = "#/titres/sortie"));
  await page.getByRole("row", { name: /Étude Vasseur/ }).waitFor();
});

test("J7 : une saisie conservatoire dit ce qui la tue et quand, chaque acte avec sa preuve", async () => {
  const { page, jour } = await open();
  await page.evaluate((dossier) => void (location.hash = `#/dossiers/${dossier}/procedures`), findDossier("Qualifié, à confier", jour));
  await page.getByRole("heading", { name: "Aucune procédure." }).waitFor();
  await page.keyboard.press("p");
  await page.getByRole("combobox", { name: "Procédure" }).click();
  await page.getByRole("option", { name: "Mesure conservatoire" }).click();
  await page.getByRole("form", { name: "Ouvrir une procédure" }).getByRole("button", { name: "Ouvrir" }).click();
  await page.getByRole("region", { name: "Mesure conservatoire" }).waitFor();
  await addEtape(page, "Requête aux fins de mesure conservatoire", formatOuvert(jour, 20));
  await addEtape(page, "Ordonnance autorisant une mesure conservatoire", formatOuvert(jour, 12));
  await addEtape(page, "Saisie conservatoire de créances", formatOuvert(jour, 3));
  for (const [delai, texte] of [["Dénoncer au débiteur la saisie conservatoire de créances", "R523-3"], ["Introduire la procédure au fond", "R511-7"]] as const) {
    await page.getByRole("button", { name: new RegExp(`^${delai}.*voir la preuve`) }).click();
    await page.getByText(texte, { exact: false }).first().waitFor();
    await page.keyboard.press("Escape");
  }
  expect(await page.getByText("caducité", { exact: false }).count()).toBeGreaterThan(1);
  await addEtape(page, "Dénonciation de la saisie conservatoire au débiteur", formatOuvert(jour, 0));
  await page.getByRole("tab", { name: /^Procédures et délais/ }).click();
  await page.getByRole("radiogroup", { name: "Vues de l’onglet" }).getByText("Titres et exécution").click();
  await page.getByText("Seule une mesure conservatoire est possible", { exact: false }).waitFor();
  await page.getByRole("listitem", { name: "Saisie conservatoire de créances" }).getByText("En cours").waitFor();
});
