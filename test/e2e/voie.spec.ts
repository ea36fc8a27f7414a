// J4 of the department's journeys, « Choisir la voie et déposer une injonction de payer », in the real application: from the routes compared to the petition filed.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { listParagraphes, readPartie } from "../support/docx-lecture.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import {
  addPieces, answerDialogues, confirmEcheances, createFichiers, DEBITEUR, FACTURE, FEC, importFichier, noteRequete, openDossier, openOnglet, qualify, readFichier, setAujourdhui, waitContenu, writeDebiteur, writeSociete,
} from "../support/parcours.ts";

const JOUR = "2026-11-23";

let folder: string;
let lance: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-voie-"));
  lance = await launchApp();
  const { page } = lance;
  await page.setViewportSize({ width: 1440, height: 900 });
  page.setDefaultTimeout(20_000);
  await setAujourdhui(page, JOUR);
  await answerDialogues(lance.app, join(folder, "sorties"));
  await writeSociete(page);
  await readFichier(page, FEC);
  await importFichier(page);
  await openDossier(page, DEBITEUR);
  await confirmEcheances(page);
  await writeDebiteur(page);
  await addPieces(page, await createFichiers(join(folder, "pieces")));
  await qualify(page);
}, 300_000);

afterAll(async () => {
  await lance.dispose();
  await rm(folder, { recursive: true, force: true });
});

// One journey: each test continues where the one before it stopped.
describe("J4, choisir la voie et déposer une injonction de payer", () => {
  test("les voies se comparent sur les mêmes lignes, et le choix se signe", async () => {
    const { page } = lance;
    await openOnglet(page, "Stratégie");
    const table = page.getByRole("table", { name: "Comparaison des voies" });
    await table.waitFor();
    expect(await table.getByRole("columnheader").first().textContent()).toContain("Injonction de payer");
    await table.getByRole("row", { name: /^Juridiction/ }).getByRole("cell").first().getByText("Tribunal de commerce de Villefranche-sur-Saône").waitFor();
    await table.getByText("Exécution forcée d’un titre").waitFor();
    await page.getByRole("radiogroup", { name: /titre exécutoire/ }).getByText("Non").click();
    await table.getByText("Exécution forcée d’un titre").waitFor({ state: "detached" });
    await table.getByRole("button", { name: "Choisir" }).first().click();
    const choix = page.getByRole("form", { name: /^Choisir/ });
    await choix.getByLabel("Motif").fill("Créance facturée et livrée, sans contestation");
    await page.keyboard.press("Control+Enter");
    await choix.waitFor({ state: "detached" });
    const decision = plain(await page.getByRole("complementary", { name: "Décision et circonstances" }).textContent());
    expect(decision).toContain("Claire Aubry");
    expect(decision).toContain("Injonction de payer, sur 2 441,28 €");
  });

  test("la procédure s’ouvre sur la voie choisie, devant le tribunal que la comparaison propose", async () => {
    const { page } = lance;
    await openOnglet(page, "Procédures et délais");
    await page.getByText(/La voie choisie est/).waitFor();
    await page.getByRole("button", { name: "Ouvrir une procédure" }).click();
    const ouverture = page.getByRole("form", { name: "Ouvrir une procédure" });
    await ouverture.getByRole("button", { name: "Tribunal de commerce de Villefranche-sur-Saône" }).click();
    expect(await ouverture.getByLabel("Nom de la juridiction").inputValue()).toBe("Tribunal de commerce de Villefranche-sur-Saône");
    expect(await ouverture.getByRole("radio", { name: "Commerciale" }).isChecked()).toBe(true);
    await ouverture.getByRole("button", { name: "Ouvrir" }).click();
    await ouverture.waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Injonction de payer" }).waitFor();
  });

  test("la requête ne part pas tant qu’une mention manque, puis se produit en Word", async () => {
    const { page } = lance;
    await page.getByRole("link", { name: /requête en injonction de payer, tribunal de commerce/ }).click();
    await waitContenu(page);
    const controles = page.getByRole("complementary", { name: "Contrôles avant envoi" });
    const produire = controles.getByRole("button", { name: "Produire l’acte" });
    await controles.getByText(/5\sblocages à lever/).waitFor();
    expect(await produire.isDisabled()).toBe(true);
    for (const [champ, reponse] of [["Motif de la commercialité du débiteur", "est une société commerciale par sa forme"], ["Qualité du signataire", "responsable du service contentieux"]] as const) {
      await controles.getByLabel(champ, { exact: true }).fill(reponse);
      await controles.getByLabel(champ, { exact: true }).press("Enter");
    }
    await controles.getByText(/1\sblocage à lever/).waitFor();
    expect(await produire.isDisabled()).toBe(true);
    const annuaire = controles.getByRole("listitem").filter({ hasText: "Aucune vérification du répertoire" });
    await annuaire.getByLabel("Motif de la dérogation").fill("BODACC consulté ce jour, rien de publié");
    await annuaire.getByRole("button", { name: "Déroger" }).click();
    await annuaire.getByText(/Dérogation de Claire Aubry/).waitFor();
    await produire.click();
    await page.getByRole("navigation", { name: "Actes" }).getByText("1\u00A0dérogation").waitFor();
  });

  test("relue, la requête dit son juge, sa somme au centime et ses pièces, numérotées comme au dossier", async () => {
    const [nom = ""] = (await readdir(join(folder, "sorties"))).filter((fichier) => /^requete.*\.docx$/.test(fichier));
    const docx = new Uint8Array(await readFile(join(folder, "sorties", nom)));
    expect(parsePaquet(docx)).toMatchObject({ kind: "valide" });
    const texte = plain(listParagraphes(readPartie(docx, "word/document.xml")).map((paragraphe) => paragraphe.texte).join("\n"));
    expect(texte).toContain("président du tribunal de commerce de Villefranche-sur-Saône");
    expect(texte).toContain("injonction de payer la somme de 2 441,28 €");
    expect(texte).toContain("2 000,00 € en principal ; 401,28 € au titre des intérêts de retard arrêtés au 23 novembre 2026");
    expect(texte).toContain(`facture n° ${FACTURE} du 10 mars 2025, d’un montant de 2 400,00 € TTC, exigible le 9 avril 2025 (pièce n° 2)`);
    expect(texte).toMatch(/1 20\/02\/2025 Bon de commande .* 2 10\/03\/2025 Facture n° FA2025-014 .* 3 08\/03\/2025 Bon de livraison .* 4 12\/05\/2025 Mise en demeure .* 5 s\. d\. Extrait de compte .* Total : 5 pièces\./);
    expect(texte).not.toMatch(/\{\{|\[\[|à compléter/i);
  });

  test("déposée, elle est au dossier avec le délai qu’elle ouvre et sa preuve", async () => {
    const { page } = lance;
    await openOnglet(page, "Procédures et délais");
    await noteRequete(page);
    const poursuite = page.getByRole("region", { name: "Injonction de payer" });
    await poursuite.getByText("Requête déposée").waitFor();
    const delai = poursuite.getByRole("row", { name: /^Consigner les frais de la requête au greffe du tribunal de commerce/ });
    expect(plain(await delai.textContent())).toMatch(/caducité de la demande.*mar\. 08\/12\/2026.*dans 15 jours/);
    await delai.getByRole("button", { name: /voir la preuve/ }).click();
    await page.getByRole("complementary").getByText(/CPC, art\. 1425/).first().waitFor();
    await openOnglet(page, "Chronologie");
    const chronologie = plain(await page.getByRole("main").textContent());
    expect(chronologie).toContain("Requête en injonction de payer, tribunal de commerce");
    expect(chronologie).toMatch(/demandé 2 441,28 €/);
  });
});

function plain(texte: string | null): string {
  return (texte ?? "").replace(/[\s\u00A0\u202F]+/g, " ");
}
