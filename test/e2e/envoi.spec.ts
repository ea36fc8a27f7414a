import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseZip } from "#shared/formats/zip.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import {
  addMandat, addPieces, answerDialogues, confirmEcheances, createFichiers, DEBITEUR, openComptes,
  openDossier, openEntree, openOnglet, openTransmission, qualify, setAujourdhui, transmit, writeDebiteur,
} from "../support/parcours.ts";
import { readTextePdf } from "../support/recueil-builder.ts";
import { fillFiche } from "../support/retour-builder.ts";

const JOUR = "2026-11-21";
let folder: string;
let lance: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-envoi-"));
  lance = await launchApp();
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  lance.page.setDefaultTimeout(30_000);
  await setAujourdhui(lance.page, JOUR);
  await answerDialogues(lance.app, join(folder, "sorties"));
  await openComptes(lance.page);
  await openDossier(lance.page, DEBITEUR);
  await confirmEcheances(lance.page);
  await writeDebiteur(lance.page);
  await addPieces(lance.page, await createFichiers(join(folder, "pieces")));
  await qualify(lance.page);
  await addMandat(lance.page);
}, 300_000);

afterAll(async () => {
  await lance.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** A picture of the screen, in both themes and both sizes, when somebody asks for them. */
async function shoot(nom: string): Promise<void> {
  const { EXIGIBLE_IMAGES: images } = process.env;
  if (images === undefined) return;
  for (const [width, height] of [[1280, 800], [1920, 1080]] as const) {
    await lance.page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await lance.page.emulateMedia({ colorScheme });
      await lance.page.screenshot({ path: join(images, `${nom}-${width}-${colorScheme}.png`) });
    }
  }
  await lance.page.emulateMedia({ colorScheme: "light" });
  await lance.page.setViewportSize({ width: 1440, height: 900 });
}

async function listSorties(): Promise<readonly string[]> {
  return readdir(join(folder, "sorties")).catch(() => []);
}

async function waitSortie(motif: RegExp): Promise<string> {
  await expect.poll(async () => (await listSorties()).find((nom) => motif.test(nom)), { timeout: 60_000 }).toBeDefined();
  return (await listSorties()).find((nom) => motif.test(nom)) ?? "";
}

// One journey: each test continues where the one before it stopped.
describe("du bordereau à la fiche de retour", () => {
  test("les pièces se rangent au clavier, puis font un recueil paginé", async () => {
    const { page } = lance;
    await openOnglet(page, "Pièces");
    const table = page.getByRole("table", { name: "Pièces du dossier" });
    await table.waitFor();
    const premiere = await table.getByRole("row").nth(1).innerText();
    await table.getByRole("row").nth(2).click();
    await page.keyboard.press("Control+ArrowUp");
    await expect.poll(async () => (await table.getByRole("row").nth(2).innerText()).slice(1), { timeout: 20_000 }).toBe(premiere.slice(1));
    await shoot("pieces");
    await page.keyboard.press("r");
    await page.getByRole("complementary", { name: "Recueil de pièces" }).waitFor();
    await shoot("recueil");
    await page.getByRole("button", { name: /Produire le recueil/ }).click();
    const nom = await waitSortie(/^recueil-pieces-.*\.(?:pdf|zip)$/);
    const octets = new Uint8Array(await readFile(join(folder, "sorties", nom)));
    const archive = nom.endsWith(".zip") ? parseZip(octets) : undefined;
    const pdf = archive?.ok === true ? (archive.entrees.find((entree) => entree.nom.endsWith(".pdf"))?.octets ?? new Uint8Array()) : octets;
    const texte = await readTextePdf(pdf);
    expect(texte).toContain("BORDEREAU DES PIÈCES");
    expect(texte).toContain("Pièce n° 1");
    if (process.env["EXIGIBLE_IMAGES"] !== undefined) await writeFile(join(process.env["EXIGIBLE_IMAGES"], "recueil.pdf"), pdf);
    await page.keyboard.press("Escape");
  });

  test("le dossier part avec sa fiche de retour", async () => {
    await openTransmission(lance.page);
    await shoot("transmission");
    const nom = await transmit(lance.page);
    const archive = parseZip(await readFile(join(folder, "sorties", nom)));
    if (!archive.ok) throw new Error(archive.motif);
    const fiche = archive.entrees.find((entree) => entree.nom === "fiche-de-retour.docx")?.octets ?? new Uint8Array();
    await mkdir(join(folder, "retours"), { recursive: true });
    await writeFile(join(folder, "retours", "reponse.docx"), fillFiche(fiche, {
      "retour.rempliPar": "Me Jeanne Ravier", "retour.acte.nature": "assignation délivrée", "retour.acte.date": "21/11/2026", "retour.acte.rg": "26/01234", "retour.audience.date": "15/12/2026", "retour.audience.heure": "9h30",
      "retour.encaissement": "beaucoup", "retour.besoin": "le contrat signé",
    }));
    if (process.env["EXIGIBLE_IMAGES"] !== undefined) for (const entree of archive.entrees.filter((lue) => /\.(?:docx|xlsx)$/.test(lue.nom))) await writeFile(join(process.env["EXIGIBLE_IMAGES"], entree.nom), entree.octets);
  });

  test("remplie et déposée, la fiche propose ses faits, dit ce qu’elle ne comprend pas, et les écrit au dossier", async () => {
    const { page } = lance;
    await receiveRetour();
    const liste = page.getByRole("list", { name: "Changements proposés" });
    await liste.getByText("Assignation délivrée du 21/11/2026").waitFor();
    await liste.getByText(/«\s?beaucoup\s?» n’est pas un montant/).waitFor();
    await shoot("retour");
    await page.getByRole("button", { name: /^Enregistrer 3/ }).click();
    await openDossier(page, DEBITEUR);
    await openOnglet(page, "Chronologie");
    const chronologie = page.getByRole("main");
    await chronologie.getByText("Assignation", { exact: false }).first().waitFor();
    await chronologie.getByText(/26\/01234/).first().waitFor();
    await chronologie.getByText(/À fournir au mandataire|fournir au mandataire/i).first().waitFor();
  });

  test("la même fiche une seconde fois ne change rien", async () => {
    const { page } = lance;
    await receiveRetour();
    await page.getByRole("list", { name: "Changements proposés" }).getByText("déjà connu").first().waitFor();
    expect(await page.getByRole("button", { name: "Rien à enregistrer" }).isDisabled()).toBe(true);
  });

  test("les documents produits se retrouvent, le lot dit quoi choisir", async () => {
    const { page } = lance;
    await openEntree(page, "Documents");
    await page.getByRole("grid", { name: "Documents produits" }).getByText(/^transmission-/).waitFor();
    await shoot("documents");
    await page.getByRole("tab", { name: "Produire un lot" }).click();
    await page.getByRole("heading", { name: "Aucun dossier n’est choisi." }).waitFor();
    await shoot("lot-vide");
  });
});

/** The form comes back like any file; its name says nothing. */
async function receiveRetour(): Promise<void> {
  const { page } = lance;
  await page.evaluate(() => void (window.location.hash = "#/reception"));
  await page.getByLabel("Fichiers à recevoir").setInputFiles(join(folder, "retours", "reponse.docx"));
  await page.getByRole("button", { name: "Examiner reponse.docx" }).last().click();
}
