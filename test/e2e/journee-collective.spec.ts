// J9, to its end, in the real application: the notice of the day, the claim declared, contested, admitted, its dividend, the loss with its tax, the closing.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { CREANCIER, debiteur } from "../support/connaissances-builder.ts";
import { facture, id, ouverture, piece, porte, verdict } from "../support/dossier-builder.ts";
import { BODACC_LIQUIDATION, launchFiche, noteEtape, openRoute, takeImage, waitTexte } from "../support/fiche-pilotee.ts";
import type { LaunchedApp } from "../support/launch.ts";

const DEPART: readonly FaitBrouillon[] = [CREANCIER, debiteur(), ouverture(), facture("a", "4 800,00", { numero: "F-26-0412" }), piece("k", "facture"), porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict()];

let lance: LaunchedApp;
let reports: readonly string[];

beforeAll(async () => {
  ({ lance, reports } = await launchFiche(DEPART, "2026-11-21"));
});
afterAll(() => lance.dispose());

test("l’annonce du jour gèle les intérêts et ouvre la déclaration", async () => {
  const { page } = lance;
  await openRoute(lance, "#/import");
  await page.getByLabel("Fichier à importer").setInputFiles({ name: "bodacc.json", mimeType: "application/json", buffer: Buffer.from(BODACC_LIQUIDATION) });
  await page.getByRole("button", { name: /Enregistrer 1.changement/ }).click();
  await page.getByLabel("Fichier à importer").waitFor({ state: "attached" });
  await openRoute(lance, `#/dossiers/${id("d")}/collective`);
  await page.getByText(/Poursuites individuelles et exécution arrêtées depuis le 25\/09\/2026/).waitFor();
  await page.getByText(/Intérêts arrêtés au 25\/09\/2026/).waitFor();
});

test("la procédure s’ouvre au dossier, la créance se déclare", async () => {
  const { page } = lance;
  await openRoute(lance, `#/dossiers/${id("d")}/procedures`);
  await page.getByRole("button", { name: /^Ouvrir une procédure/ }).first().click();
  await page.getByRole("form", { name: "Ouvrir une procédure" }).getByRole("button", { name: "Ouvrir", exact: true }).click();
  await noteEtape(lance, /^Publication au BODACC|^Publication/, "02/10/2026");
  await noteEtape(lance, /^Déclaration de créance/, "20/10/2026", { "Somme demandée": "5 000" });
});

test("contestée, elle se répond dans les trente jours, puis s’admet", async () => {
  const { page } = lance;
  await noteEtape(lance, /^Lettre de contestation/, "05/11/2026");
  // Thirty days to answer (C. com., art. L622-27).
  await openRoute(lance, `#/dossiers/${id("d")}/collective`);
  await page.getByText("Contestée, répondre").first().waitFor();
  await waitTexte(lance, /7 déc|07\/12\/2026/);
  await openRoute(lance, `#/dossiers/${id("d")}/procedures`);
  await noteEtape(lance, /^Réponse au mandataire/, "12/11/2026");
  await noteEtape(lance, /^Admission/, "18/11/2026", { "Somme accordée ou saisie": "4 900" });
});

test("le dividende attendu se paie et s’impute sur les intérêts d’abord", async () => {
  const { page } = lance;
  await openRoute(lance, `#/dossiers/${id("d")}/collective`);
  await page.getByRole("button", { name: "Dividende attendu" }).click();
  const dividende = page.getByRole("form", { name: "Dividende attendu" });
  await dividende.getByLabel("Pour le").fill("20/11/2026");
  await dividende.getByLabel("Pour le").press("Tab");
  await dividende.getByLabel("Montant").fill("500");
  await dividende.getByLabel("Montant").press("Tab");
  await dividende.getByRole("button", { name: "Noter le dividende" }).click();
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "Dividendes" }) });
  await section.getByText(/en retard, reste/).waitFor();
  await section.getByRole("button", { name: /^Reçu, dividende/ }).click();
  await page.getByRole("form", { name: "Dividende reçu" }).getByRole("button", { name: "Enregistrer le paiement" }).click();
  await section.getByText("reçu", { exact: true }).waitFor();
  await section.getByText(/sur les intérêts/).waitFor();
});

test("ce qui est perdu reprend sa taxe sans éteindre la dette", async () => {
  const { page } = lance;
  await page.getByRole("button", { name: "Passer en perte…" }).click();
  const perte = page.getByRole("form", { name: "Passer en perte" });
  await perte.getByLabel("Motif").fill("liquidation sans actif");
  await perte.getByLabel("Taux de la TVA à reprendre, en\u00A0%").fill("20");
  await perte.getByText(/de taxe sont repris/).waitFor();
  await takeImage(lance, "perte");
  await perte.getByRole("button", { name: "Passer en perte" }).click();
  await page.getByText(/^Passé en perte le 21\/11\/2026.*de TVA reprise/).waitFor();
  await takeImage(lance, "collective");
  await openRoute(lance, `#/dossiers/${id("d")}/decompte`);
  await page.locator("[data-total]").filter({ hasNotText: /^0,00$/ }).waitFor();
  await openRoute(lance, `#/dossiers/${id("d")}/documents`);
  await page.getByText(/irrécouvrabilité/i).first().waitFor();
});

test("la procédure close, le dossier se clôt comme irrécouvrable", async () => {
  const { page } = lance;
  await openRoute(lance, `#/dossiers/${id("d")}/procedures`);
  await noteEtape(lance, /^Clôture de la procédure collective|^Clôture/, "20/11/2026");
  await openRoute(lance, `#/dossiers/${id("d")}`);
  await page.getByRole("button", { name: "Clore le dossier…" }).click();
  const cloture = page.getByRole("form", { name: "Clore le dossier" });
  await cloture.getByRole("combobox", { name: "Motif" }).click();
  await page.getByRole("option", { name: "Créance irrécouvrable" }).click();
  await cloture.getByRole("button", { name: "Clore", exact: true }).click();
  await page.getByText(/À conserver jusqu’au/).waitFor();
  expect(reports).toEqual([]);
});
