import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseZip } from "#shared/formats/zip.ts";
import { listParagraphes, readPartie } from "../support/docx-lecture.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import {
  addMandat, addPieces, answerDialogues, confirmEcheances, createFichiers, DEBITEUR, FACTURE, FEC, importFichier, openDossier, openEntree, openOnglet, openTransmission, qualify, readFichier,
  setAujourdhui, transmit, writeDebiteur, writeSociete,
} from "../support/parcours.ts";

const JOUR = "2026-11-21";
let folder: string;
let lance: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-parcours-"));
  lance = await launchApp();
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  lance.page.setDefaultTimeout(20_000);
  await setAujourdhui(lance.page, JOUR);
  await answerDialogues(lance.app, join(folder, "sorties"));
});

afterAll(async () => {
  await lance.dispose();
  await rm(folder, { recursive: true, force: true });
});

// One journey, told step by step: each test continues where the one before it stopped.
describe("du fichier comptable au dossier de l’avocat", () => {
  test("la société et la personne se présentent", async () => {
    await writeSociete(lance.page);
  });

  test("le FEC se lit, et rien n’est écrit avant « Importer »", async () => {
    const { page } = lance;
    await readFichier(page, FEC);
    expect(plain(await page.getByRole("group", { name: "Effet de l’import sur l’encours" }).textContent())).toContain("13 630,50");
    await openEntree(page, "Dossiers");
    await page.getByText("Aucun dossier pour l’instant.").waitFor();
  });

  test("l’import ouvre sept dossiers ; le même fichier une seconde fois, aucun", async () => {
    const { page } = lance;
    // The preview waited while the list was looked at.
    await openEntree(page, "Import");
    await importFichier(page);
    expect(plain(await page.getByRole("heading", { name: /importés/ }).textContent())).toBe("7 dossiers importés.");
    await readFichier(page, FEC);
    await page.getByText("Ce fichier a déjà été importé").waitFor();
    expect(await page.getByRole("button", { name: /^Importer 0/ }).isDisabled()).toBe(true);
  });

  test("l’échéance confirmée fait courir pénalités et indemnité", async () => {
    const { page } = lance;
    await openDossier(page, DEBITEUR);
    await confirmEcheances(page);
    expect(await readTotal()).not.toBe("2 000,00");
    await page.getByText("Indemnité forfaitaire de recouvrement").waitFor();
  });

  test("les pièces entrent, la créance se qualifie, le mandat se confie", async () => {
    const { page } = lance;
    await writeDebiteur(page);
    await addPieces(page, await createFichiers(join(folder, "pieces")));
    await qualify(page);
    await addMandat(page);
  });

  test("l’archive et le message partent, les mêmes chiffres qu’à l’écran", async () => {
    const { page } = lance;
    await openOnglet(page, "Créances et décompte");
    const total = await readTotal();
    await openTransmission(page);
    const nom = await transmit(page);
    const archive = parseZip(await readFile(join(folder, "sorties", nom)));
    if (!archive.ok) throw new Error(archive.motif);
    const docx = archive.entrees.find((entree) => entree.nom === "dossier.docx")?.octets ?? new Uint8Array();
    const texte = plain(listParagraphes(readPartie(docx, "word/document.xml")).map((paragraphe) => paragraphe.texte).join("\n"));
    expect(texte).toContain(`${total} €`);
    expect(texte).toContain(FACTURE);
    expect(archive.entrees.map((entree) => entree.nom).toSorted()).toEqual(expect.arrayContaining([
      "decompte.xlsx", "dossier.docx", "echeances.ics", "fiche-de-retour.docx", "fiche-de-retour.xlsx", ...["01", "02", "03", "04", "05"].map((numero) => expect.stringMatching(new RegExp(`^pieces/Piece-${numero}_`))),
    ]));
    const message = await readFile(join(folder, "sorties", nom.replace(/zip$/, "eml")), "utf8");
    expect(message).toMatch(/^X-Unsent: 1\r\n/);
    expect(message).toContain(`filename="${nom}"`);
    expect((await readdir(join(folder, "sorties"))).toSorted()).toEqual([nom.replace(/zip$/, "eml"), nom]);
  });

  test("après un redémarrage, tout est là", async () => {
    const avant = await readTotalDuDossier();
    await lance.close();
    lance = await launchApp({ userFolder: lance.userFolder });
    await lance.page.setViewportSize({ width: 1440, height: 900 });
    lance.page.setDefaultTimeout(20_000);
    await setAujourdhui(lance.page, JOUR);
    await openDossier(lance.page, DEBITEUR);
    expect(await readTotalDuDossier()).toBe(avant);
    await openOnglet(lance.page, "Pièces");
    await lance.page.getByText(/5\spièces au bordereau/).waitFor();
    await openOnglet(lance.page, "Mandats");
    await lance.page.getByText(/^transmission-.*\.zip$/).waitFor();
  });
});

async function readTotalDuDossier(): Promise<string> {
  await openOnglet(lance.page, "Créances et décompte");
  return readTotal();
}

async function readTotal(): Promise<string> {
  const total = lance.page.locator("[data-total]");
  await total.waitFor();
  return plain(await total.textContent());
}

function plain(texte: string | null): string {
  return (texte ?? "").replace(/[\u00A0\u202F]/g, " ");
}
