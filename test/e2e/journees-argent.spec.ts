// Two journeys of the money of a dossier, in the real application: the order is made, then paid through the étude; the debtor falls into collective proceedings.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { CREANCIER, debiteur } from "../support/connaissances-builder.ts";
import { facture, id, jalon, ouverture, piece, porte, poursuite, verdict } from "../support/dossier-builder.ts";
import { BODACC_LIQUIDATION, launchFiche, noteEtape, openRoute, takeImage, waitTexte } from "../support/fiche-pilotee.ts";
import type { LaunchedApp } from "../support/launch.ts";

const AUJOURDHUI = "2026-11-21";
const ETUDE: FaitBrouillon = { sujet: createSujetId("mandataire", id("h")), type: "mandataire", dateFait: jour(AUJOURDHUI), remplace: [], contenu: { kind: "commissaire-de-justice", nom: "SCP Harel et Sauvat", email: "etude@harel.example" } };
const DEPART: readonly FaitBrouillon[] = [
  CREANCIER, debiteur(), ETUDE, ouverture(), facture("a", "4 800,00", { numero: "F-26-0412" }), piece("k", "facture"), porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict(),
  poursuite("p", "injonction-de-payer", "2026-07-01", { nature: "commerciale", juridiction: "Tribunal de commerce de Lyon" }), jalon("j", "requete_injonction", "2026-07-06"),
];

let lance: LaunchedApp;
let reports: readonly string[];

beforeAll(async () => {
  ({ lance, reports } = await launchFiche(DEPART, AUJOURDHUI));
});
afterAll(() => lance.dispose());

describe("J5, l’ordonnance est rendue, puis payée par l’étude", () => {
  test("partielle, du 31 août 2026\u00A0: la coupe se voit et l’ancien délai la garde jusqu’au 1er mars 2027\u00A0; du lendemain, le nouveau la garde jusqu’au 1er décembre", async () => {
    const { page } = lance;
    await openRoute(lance, `#/dossiers/${id("d")}/procedures`);
    await noteEtape(lance, /^Ordonnance d’injonction/, "31/08/2026", { "Somme accordée ou saisie": "4 500" });
    await page.getByText(/accordé 4.500,00/).first().waitFor();
    await waitTexte(lance, /Signifier l’ordonnance[^]*01\/03\/2027|Signifier l’ordonnance[^]*1er mars/);
    // The same order, one day later, falls under the decree of 16 February 2026 (three months).
    await page.keyboard.press("Control+z");
    await page.getByText(/accordé 4.500,00/).first().waitFor({ state: "detached" });
    await noteEtape(lance, /^Ordonnance d’injonction/, "01/09/2026", { "Somme accordée ou saisie": "4 500" });
    await waitTexte(lance, /Signifier l’ordonnance[^]*01\/12\/2026|Signifier l’ordonnance[^]*1er déc/);
  });

  test("l’étude reçoit son mandat, signifie, et le délai d’opposition court", async () => {
    const { page } = lance;
    await openRoute(lance, `#/dossiers/${id("d")}/mandats`);
    await page.getByRole("button", { name: /Confier un mandat/ }).click();
    const mandat = page.getByRole("form", { name: "Nouveau mandat" });
    await mandat.getByRole("combobox", { name: "Confié à" }).click();
    await page.getByRole("option", { name: /Harel/ }).click();
    await mandat.getByLabel("Mission").fill("Signifier l’ordonnance, puis exécuter.");
    await mandat.getByRole("button", { name: "Confier le mandat" }).click();
    await mandat.waitFor({ state: "detached" });
    await openRoute(lance, `#/dossiers/${id("d")}/procedures`);
    await noteEtape(lance, /^Signification de l’ordonnance/, "20/11/2026");
    await page.getByText("Ordonnance signifiée, opposition possible").waitFor();
  });

  test("ce que l’étude encaisse s’impute, reste à reverser, et son décompte se contrôle", async () => {
    const { page } = lance;
    await openRoute(lance, `#/dossiers/${id("d")}/decompte`);
    await page.getByRole("table", { name: "Décompte par facture" }).waitFor();
    await page.keyboard.press("r");
    const volet = page.getByRole("form", { name: "Ajouter au dossier" });
    await volet.getByLabel("Montant").fill("9 000");
    await volet.getByLabel("Montant").press("Tab");
    await volet.getByText(/Ce règlement dépasse de/).waitFor();
    expect(await volet.getByRole("button", { name: "Enregistrer" }).isDisabled()).toBe(true);
    await volet.getByLabel("Montant").fill("1 000");
    await volet.getByLabel("Montant").press("Tab");
    await volet.getByText("Par l’étude").click();
    await volet.getByLabel("Reversement attendu le").fill("20/11/2026");
    await volet.getByLabel("Reversement attendu le").press("Tab");
    await volet.getByRole("button", { name: "Enregistrer" }).click();
    await volet.waitFor({ state: "detached" });
    await openRoute(lance, "#/journee");
    await page.getByText("Réclamer le reversement à SCP Harel et Sauvat").waitFor();
    await openRoute(lance, `#/dossiers/${id("d")}/contre-decompte`);
    const releve = page.getByRole("form", { name: "Décompte de l’étude" });
    await releve.getByRole("textbox").fill("Arrêté au;21/11/2026;\n;Principal;4 800,00\n;Intérêts;100,00\n;Indemnité;40,00\n21/11/2026;Versement du débiteur;600,00\n;Total;4 340,00");
    await releve.getByRole("button", { name: "Comparer" }).click();
    await page.getByText(/Règlement de 1.000,00.€ du 21\/11\/2026.: absent de votre décompte/).first().waitFor();
    await takeImage(lance, "contre-decompte");
    await openRoute(lance, `#/dossiers/${id("d")}/encaissements`);
    await page.getByText(/devait reverser/).waitFor();
    await takeImage(lance, "encaissements");
    await page.getByRole("button", { name: "C’est reçu" }).click();
    await page.getByRole("form", { name: "Reversement reçu" }).getByRole("button", { name: "Enregistrer le reversement" }).click();
    await page.getByText(/devait reverser/).waitFor({ state: "detached" });
  });

  test("un plan suit les seuls paiements, et sa rupture rend l’étape d’avant", async () => {
    const { page } = lance;
    await openRoute(lance, `#/dossiers/${id("d")}/amiable`);
    const negociation = page.getByRole("region", { name: "Négociation" });
    await negociation.getByRole("button", { name: "Suivre ces promesses" }).click();
    const plan = page.getByRole("region", { name: "Plan d’apurement" });
    await plan.getByText("plan tenu").waitFor();
    await takeImage(lance, "plan");
    await plan.getByRole("button", { name: "Y mettre fin d’un commun accord" }).click();
    await plan.getByText("plan abandonné", { exact: true }).waitFor();
  });
});

describe("J9, le débiteur tombe en procédure collective", () => {
  test("l’annonce du jour gèle les intérêts et ouvre le compte à rebours de la déclaration", async () => {
    const { page } = lance;
    await openRoute(lance, "#/import");
    await page.getByLabel("Fichier à importer").setInputFiles({ name: "bodacc.json", mimeType: "application/json", buffer: Buffer.from(BODACC_LIQUIDATION) });
    await page.getByRole("button", { name: /Enregistrer 1.changement/ }).click();
    await page.getByLabel("Fichier à importer").waitFor({ state: "attached" });
    await openRoute(lance, `#/dossiers/${id("d")}`);
    await page.getByText("Liquidation judiciaire", { exact: true }).waitFor();
    await page.getByText(/^0,00.€$/).first().waitFor();
    // Two months from the publication of 02/10/2026 (C. com., art. R622-24).
    await openRoute(lance, "#/journee");
    await page.getByText("Déclarer la créance au mandataire judiciaire").waitFor();
    await waitTexte(lance, /2\sdéc/);
    await openRoute(lance, `#/dossiers/${id("d")}/documents`);
    await page.getByText("Déclaration de créance").first().waitFor();
  });

  test("sans espoir de paiement, on ne clôt qu’une fois tout terminé, avec sa raison, ses lettres et sa conservation", async () => {
    const { page } = lance;
    await openRoute(lance, `#/dossiers/${id("d")}`);
    await page.getByRole("button", { name: "Clore le dossier…" }).click();
    const formulaire = page.getByRole("form", { name: "Clore le dossier" });
    await formulaire.getByRole("combobox", { name: "Motif" }).click();
    await page.getByRole("option", { name: "Créance irrécouvrable" }).click();
    await formulaire.getByText(/n’est pas terminée/).waitFor();
    await takeImage(lance, "cloture");
    expect(await formulaire.getByRole("button", { name: "Clore", exact: true }).isDisabled()).toBe(true);
    await formulaire.getByRole("button", { name: "Y aller" }).first().click();
    await page.getByRole("tab", { name: /Procédures/, selected: true }).waitFor();
    expect(reports).toEqual([]);
  });
});
