// From the order to its service, and a hearing to its outcome, in the real application; then the next morning.
import { afterEach, expect, test } from "vitest";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { splitSujetId } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { type LaunchedApp, launchApp, openDecouverte } from "../support/launch.ts";

let lance: LaunchedApp | undefined;
afterEach(async () => {
  await lance?.dispose();
  lance = undefined;
});

/** « JJ/MM/AAAA », so many days from today. */
function formatDans(jours: number): string {
  const date = new Date(Date.now() + jours * 86_400_000);
  return [date.getDate(), date.getMonth() + 1, date.getFullYear()].map((partie) => String(partie).padStart(2, "0")).join("/");
}

function findDossier(titre: string, jour: Jour): string {
  const baremes = createBaremes();
  for (let rang = 0; rang < 300; rang += 1) {
    const { scenario, plume } = createDossierFictif(rang, jour, baremes);
    if (scenario.titre === titre) return splitSujetId(plume.dossier).id;
  }
  throw new Error(`Aucun dossier fictif ne joue «\u00A0${titre}\u00A0»`);
}

test("an order is followed to its service, a hearing to its outcome; the calendar shows both", async () => {
  lance = await launchApp({ isVerrouille: true });
  const { page } = lance;
  page.setDefaultTimeout(60_000);
  await openDecouverte(page);
  const jour = await page.evaluate(() => new Date().toISOString().slice(0, 10)) as Jour;
  await page.evaluate((id) => void (location.hash = `#/dossiers/${id}/procedures`), findDossier("Qualifié, à confier", jour));
  await page.getByRole("heading", { name: "Aucune procédure." }).waitFor();

  await page.keyboard.press("p");
  const ouverture = page.getByRole("form", { name: "Ouvrir une procédure" });
  await ouverture.getByText("Commerciale").click();
  await ouverture.getByRole("button", { name: "Ouvrir" }).click();
  const etape = async (bouton: RegExp, jour: string) => {
    await page.getByRole("button", { name: bouton }).first().click();
    const formulaire = page.locator("form").filter({ has: page.getByRole("textbox", { name: "Date" }) });
    await formulaire.getByRole("textbox", { name: "Date" }).fill(jour);
    await formulaire.getByRole("textbox", { name: "Date" }).press("Tab");
    await formulaire.getByRole("button", { name: "Noter l’étape" }).click();
    await formulaire.waitFor({ state: "detached" });
  };
  await etape(/^Requête en injonction/, formatDans(-60));
  await etape(/^Ordonnance d’injonction/, formatDans(-20));
  const delai = page.getByRole("button", { name: /^Signifier l’ordonnance.*voir la preuve/ });
  await delai.click();
  await page.getByText("CPC, art. 1411", { exact: false }).first().waitFor();
  await page.keyboard.press("Escape");
  await etape(/^Signification de l’ordonnance/, formatDans(-3));
  await page.getByText("Ordonnance signifiée, opposition possible").waitFor();

  await page.evaluate(() => void (location.hash = "#/calendrier"));
  const grille = page.getByRole("region", { name: /^Issues/ });
  await grille.waitFor();
  const avant = await grille.getByText(/issues? sur/).innerText();
  await page.keyboard.press("x");
  await page.keyboard.press("Enter");
  await page.waitForFunction((texte) => ![...document.querySelectorAll("section[aria-label^='Issues'] .r")].some((note) => note.textContent === texte), avant);
  await page.keyboard.press("4");
  await page.getByRole("tab", { name: /À signifier/ }).click();
  await page.getByRole("row", { name: /Signifier l’ordonnance/ }).first().waitFor();
  expect(await page.getByRole("row", { name: /Signifier l’ordonnance/ }).count()).toBeGreaterThan(0);
});
