// The workshop of templates and the letterhead, in the real application, on the invented portfolio.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parsePaquet } from "#shared/word/validate-ooxml.ts";
import { readPartie } from "../support/docx-lecture.ts";
import { type LaunchedApp, launchApp, openDecouverte } from "../support/launch.ts";
import { buildModele, buildPapier, paragraphe, paragrapheCoupe, tableau } from "../support/papier-builder.ts";

let lance: LaunchedApp | undefined;
afterEach(async () => {
  await lance?.dispose();
  lance = undefined;
});

const MODELE = [
  paragraphe("Relance avant procédure"), paragrapheCoupe("Cher {{debi", "teur.nom}}", ","), paragraphe("Vous nous devez {{decompte.total}} au {{acte.date}}."),
  tableau(["Facture", "Reste dû"], ["[[pour chaque creance]]{{creance.reference}}", "{{creance.principalRestant}}[[fin]]"]), paragraphe("[[si debiteur.qualite = consommateur]]Vous pouvez saisir le médiateur.[[sinon]]Les pénalités courent chaque jour.[[fin]]"),
].join("");

test("a letterhead and a template come in, a field is written by its French name, the essay opens without repair", async () => {
  lance = await launchApp({ isVerrouille: true });
  const { page, app } = lance;
  const folder = await mkdtemp(join(tmpdir(), "exigible-modeles-"));
  const capture = async (nom: string): Promise<void> => {
    const cible = process.env["EXIGIBLE_CAPTURES"];
    if (cible === undefined) return;
    for (const [largeur, hauteur] of [[1280, 800], [1920, 1080]] as const) {
      await page.setViewportSize({ width: largeur, height: hauteur });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.evaluate((schema) => document.documentElement.setAttribute("data-mantine-color-scheme", schema), colorScheme);
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(cible, `${nom}-${largeur}-${colorScheme}.png`) });
      }
    }
  };
  await openDecouverte(page);
  await page.locator('nav a[href="#/reglages"]').click();
  await page.getByLabel("Document Word du papier à en-tête").setInputFiles({ name: "papier.docx", mimeType: "application/octet-stream", buffer: Buffer.from(buildPapier()) });
  await page.getByText("papier.docx").waitFor();
  await capture("reglages");
  await page.getByRole("link", { name: /Aperçu sur un dossier/ }).click();
  await page.getByRole("article").waitFor();
  await capture("papier");
  await page.getByLabel("Modèle à ajouter").setInputFiles({ name: "relance-avant-procedure.docx", mimeType: "application/octet-stream", buffer: Buffer.from(buildModele(MODELE)) });
  await page.getByRole("region", { name: "Texte du modèle" }).waitFor();
  await page.getByRole("button", { name: "Relance avant procédure" }).press("Enter");
  await page.getByLabel("Chercher un champ").fill("référence du dossier");
  await page.getByTitle("{{dossier.reference}}").click();
  await page.getByRole("button", { name: "Relance avant procédure{{dossier.reference}}" }).waitFor();
  await page.getByLabel("Chercher un champ").fill("");
  await capture("modele");
  await page.getByText("Aperçu", { exact: true }).click();
  await page.getByRole("region", { name: "Page de l’aperçu" }).waitFor();
  await capture("apercu");
  await app.evaluate(({ dialog }, chemin) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chemin });
  }, join(folder, "essai.docx"));
  await page.getByRole("button", { name: "Essai en Word…" }).click();
  const lu = await expect.poll(() => readFile(join(folder, "essai.docx")).catch(() => undefined), { timeout: 30_000 }).not.toBeUndefined().then(() => readFile(join(folder, "essai.docx")));
  expect(parsePaquet(new Uint8Array(lu))).toMatchObject({ kind: "valide" });
  expect(readPartie(new Uint8Array(lu), "word/document.xml")).not.toMatch(/\{\{|\[\[/);
  await rm(folder, { recursive: true, force: true });
});
