// J8, to its end, in the real application: the title is recorded, the statement follows it, the bank's file is matched, the étude passes money on and is checked, a plan is kept, everything is paid and closed.
import { afterAll, beforeAll, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { formatCamt, formatEntree } from "../support/banque-builder.ts";
import { CREANCIER, debiteur } from "../support/connaissances-builder.ts";
import { brouillon, euros, facture, id, jalon, ouverture, piece, porte, poursuite, verdict } from "../support/dossier-builder.ts";
import { launchFiche, noteEtape, openRoute, takeImage, waitTexte } from "../support/fiche-pilotee.ts";
import type { LaunchedApp } from "../support/launch.ts";

const AUJOURDHUI = "2026-11-21";
const ETUDE: FaitBrouillon = { sujet: createSujetId("mandataire", id("h")), type: "mandataire", dateFait: jour(AUJOURDHUI), remplace: [], contenu: { kind: "commissaire-de-justice", nom: "SCP Harel et Sauvat", email: "etude@harel.example" } };
const DEPART: readonly FaitBrouillon[] = [
  CREANCIER, debiteur(), ETUDE, ouverture(), facture("a", "4 800,00", { numero: "F-26-0412" }), piece("k", "facture"), porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict(),
  poursuite("p", "assignation-fond", "2026-02-02", { nature: "commerciale", juridiction: "Tribunal de commerce de Lyon" }), jalon("j", "jugement", "2026-06-02", { isDefaut: false }), jalon("n", "notification_jugement", "2026-06-15"), jalon("e", "decision_executoire", "2026-07-20"),
  brouillon("mandat", "2026-07-21", { mandatId: id("m"), mandataireId: id("h"), mission: "Exécuter le jugement." }),
  brouillon("reglement", "2026-11-10", { reglementId: id("q"), montant: euros("900,00"), canal: "etude", mandataireId: id("h"), reversementPour: jour("2026-11-20"), libelle: "Saisie-attribution" }),
];
const pay = (nom: string, montant: string, libelle: string) => formatEntree({ montant, date: "2026-11-18", details: `<TxDtls><RltdPties><Dbtr><Pty><Nm>${nom}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${libelle}</Ustrd></RmtInf></TxDtls>` });
const CAMT = formatCamt([pay("CAFE DES HALLES", "600.00", "VIREMENT F-26-0412"), pay("CAFE DES HALLES", "90000.00", "VIREMENT F-26-0412 BIS")]);

let lance: LaunchedApp;
let reports: readonly string[];

beforeAll(async () => {
  ({ lance, reports } = await launchFiche(DEPART, AUJOURDHUI));
});
afterAll(() => lance.dispose());

test("le jugement noté donne son titre, et le décompte suit ce qu’il ordonne", async () => {
  const { page } = lance;
  await openRoute(lance, `#/dossiers/${id("d")}/titres`);
  await page.getByRole("button", { name: "Enregistrer ce titre" }).click();
  const titre = page.getByRole("form", { name: "Enregistrer un titre" });
  for (const [nom, saisie] of [["Principal", "4 500"], ["Article 700", "500"], ["Dépens", "120"], ["Intérêts à compter du", "03/06/2026"]] as const) {
    await titre.getByLabel(nom, { exact: true }).fill(saisie);
    await titre.getByLabel(nom, { exact: true }).press("Tab");
  }
  await titre.getByText("Légal", { exact: true }).click();
  await takeImage(lance, "titre-formulaire");
  await titre.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await titre.waitFor({ state: "detached" });
  await openRoute(lance, `#/dossiers/${id("d")}/decompte`);
  await page.getByText(/^Principal, jugement du 02\/06\/2026/).waitFor();
  await page.getByText(/^Article 700, jugement du 02\/06\/2026/).waitFor();
  // Enforceable on 20/07/2026: five points from 21/09/2026 on (CMF, art. L313-3).
  await page.getByText(/7,75.%/).first().waitFor();
  await page.getByRole("region", { name: "Avant et après le titre" }).getByText("4 500,00".replace(" ", "\u202F")).first().waitFor();
  await takeImage(lance, "decompte-titre");
});

test("le relevé de la banque se rapproche, ce qui dépasse toute la dette demande un accord", async () => {
  const { page } = lance;
  await openRoute(lance, "#/reglements");
  await page.getByLabel("Relevé à lire").setInputFiles({ name: "releve.xml", mimeType: "application/xml", buffer: Buffer.from(CAMT) });
  await page.getByRole("group", { name: "Ce que devient le relevé" }).waitFor();
  await page.getByRole("row", { name: /90.000,00/ }).click();
  const trop = page.getByRole("group", { name: "Trop-perçu" });
  await trop.getByText(/de plus que tout ce que doit le dossier/).waitFor();
  await takeImage(lance, "trop-percu");
  expect(await page.getByRole("button", { name: /^Accepter/ }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: /^Plus tard/ }).click();
  await page.getByRole("row", { name: /600,00.*[Jj]ugement du 02\/06\/2026/ }).click();
  // The payer names an invoice; the title took its place: interest first, then principal (C. civ., art. 1343-1).
  const ordre = page.getByLabel("Dans l’ordre du décompte");
  await ordre.getByText("intérêts").waitFor();
  await ordre.getByText("principal").waitFor();
  await takeImage(lance, "imputation-titre");
  const accepter = page.getByRole("button", { name: /^Accepter/ });
  if (await accepter.isVisible()) await accepter.click();
  await page.getByRole("button", { name: /Enregistrer 1/ }).click();
  await waitTexte(lance, /1\srèglement affecté/);
  await openRoute(lance, `#/dossiers/${id("d")}/decompte`);
  await page.getByText(/sur intérêts au taux légal/).first().waitFor();
});

test("ce que l’étude encaisse se reverse, et son décompte se contrôle contre le titre", async () => {
  const { page } = lance;
  await openRoute(lance, `#/dossiers/${id("d")}/encaissements`);
  await page.getByRole("button", { name: "C’est reçu" }).click();
  await page.getByRole("form", { name: "Reversement reçu" }).getByRole("button", { name: "Enregistrer le reversement" }).click();
  await page.getByText(/devait reverser/).waitFor({ state: "detached" });
  await openRoute(lance, `#/dossiers/${id("d")}/contre-decompte`);
  const releve = page.getByRole("form", { name: "Décompte de l’étude" });
  await releve.getByRole("textbox").fill("Arrêté au;21/11/2026;\n;Principal;4 500,00\n;Intérêts;60,00\n;Article 700;500,00\n;Dépens;120,00\n10/11/2026;Versement du débiteur;900,00\n;Total;4 280,00");
  await releve.getByRole("button", { name: "Comparer" }).click();
  await page.getByText(/Règlement de 600,00.€ du 18\/11\/2026.: absent de votre décompte/).first().waitFor();
  await takeImage(lance, "contre-decompte-titre");
});

test("un plan convenu suspend les intérêts, et sa fin rend la main", async () => {
  const { page } = lance;
  await openRoute(lance, `#/dossiers/${id("d")}/amiable`);
  await page.getByRole("region", { name: "Négociation" }).getByRole("button", { name: "Suivre ces promesses" }).click();
  const plan = page.getByRole("region", { name: "Plan d’apurement" });
  await plan.getByText("plan tenu").waitFor();
  await takeImage(lance, "plan-titre");
  await plan.getByRole("button", { name: "Y mettre fin d’un commun accord" }).click();
  await plan.getByText("plan abandonné", { exact: true }).waitFor();
});

test("tout payé, le dossier se clôt avec ses lettres et ses deux durées de conservation", async () => {
  const { page } = lance;
  await openRoute(lance, `#/dossiers/${id("d")}/decompte`);
  const du = (await page.locator("[data-total]").innerText()).replace(/\s/gu, "");
  await page.getByRole("table", { name: "Décompte par facture" }).waitFor();
  await page.keyboard.press("r");
  const volet = page.getByRole("form", { name: "Ajouter au dossier" });
  await volet.getByLabel("Montant").fill(du);
  await volet.getByLabel("Montant").press("Tab");
  await takeImage(lance, "reglement-formulaire");
  await volet.getByRole("button", { name: "Enregistrer" }).click();
  await volet.waitFor({ state: "detached" });
  await page.locator("[data-total]", { hasText: /^0,00$/ }).waitFor();
  await openRoute(lance, `#/dossiers/${id("d")}/procedures`);
  await noteEtape(lance, /^Paiement intégral/, "21/11/2026");
  await openRoute(lance, `#/dossiers/${id("d")}`);
  await page.getByRole("button", { name: "Clore le dossier…" }).click();
  const cloture = page.getByRole("form", { name: "Clore le dossier" });
  await cloture.getByRole("combobox", { name: "Motif" }).click();
  await page.getByRole("option", { name: "Paiement de la totalité" }).click();
  await cloture.getByText(/^Pièces comptables.*21\/11\/2036/).waitFor();
  await takeImage(lance, "cloture-titre");
  await cloture.getByRole("button", { name: "Clore", exact: true }).click();
  await page.getByText(/^À conserver jusqu’au \d/).waitFor();
  expect(reports).toEqual([]);
});
