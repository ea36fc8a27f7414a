// What arrives goes to the right dossiers and comes back out of them: books, a message, an agenda. Statements and notices have their own journeys.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEml, createMultiparties } from "../support/courriel-builder.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { createPdf } from "../support/pdf-invente.ts";
import { DEBITEUR, FEC, findCellule, importFichier, openEntree, setAujourdhui, writeSociete } from "../support/parcours.ts";

let lance: LaunchedApp;
let reference = "";

beforeAll(async () => {
  lance = await launchApp();
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  lance.page.setDefaultTimeout(20_000);
  await setAujourdhui(lance.page, "2026-02-21");
  await writeSociete(lance.page);
});

afterAll(() => lance.dispose());

// One journey: each test continues where the one before it stopped.
test("des écritures reçues ouvrent leurs dossiers, et l’annulation les retire", async () => {
  const { page } = lance;
  await importRecu();
  await openEntree(page, "Dossiers");
  await findCellule(page, DEBITEUR).waitFor();
  await page.keyboard.press("Control+z");
  await findCellule(page, DEBITEUR).waitFor({ state: "detached" });
  await importRecu();
  await openEntree(page, "Dossiers");
  await findCellule(page, DEBITEUR).waitFor();
  const rangee = page.getByRole("row").filter({ has: findCellule(page, DEBITEUR) });
  reference = /\d{4}-\d{4}/.exec((await rangee.first().textContent()) ?? "")?.[0] ?? "";
  expect(reference).not.toBe("");
});

test("un courriel qui cite un dossier attend dans la boîte, s’y classe, et l’annulation l’y rend", async () => {
  const { page } = lance;
  const message = createEml({ From: "compta@martin.invalid", To: "contentieux@exemple.invalid", Subject: `Dossier ${reference}`, Date: "Thu, 12 Feb 2026 10:15:00 +0100", "Message-ID": "<1@martin.invalid>" }, "Nous revenons vers vous.\n");
  await receive({ name: "reponse.eml", mimeType: "message/rfc822", buffer: Buffer.from(message) });
  await page.getByRole("button", { name: "Garder reponse.eml comme pièce" }).click();
  await page.getByRole("link", { name: "Ouvrir la boîte d’arrivée" }).click();
  const volet = page.getByRole("complementary", { name: "reponse.eml" });
  await volet.getByText(/référence citée/).waitFor();
  await volet.getByRole("button", { name: /Classer au dossier/ }).click();
  await volet.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await volet.waitFor();
});

test("des écritures, un relevé, une annonce et un courriel déposés ensemble vont chacun à leur revue, et ce que porte le courriel se prend à part", async () => {
  const { page } = lance;
  const bodacc = JSON.stringify({ total_count: 1, results: [{ id: "A20260010100", familleavis: "collective", typeavis: "annonce", dateparution: "2026-01-15", commercant: "INCONNUE", registre: ["842525388"], jugement: { date: "2026-01-06", nature: "Jugement d'ouverture de liquidation judiciaire" } }] });
  const piece = Buffer.from(createPdf(["Bon de livraison", `Dossier ${reference}`])).toString("base64");
  const message = createMultiparties({ From: "a@b.invalid", Subject: "Pièces" }, "mixed", ["Content-Type: text/plain\r\n\r\nBonjour", `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="bl.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${piece}`]);
  await page.evaluate(() => void (location.hash = "#/reception"));
  await page.getByLabel("Fichiers à recevoir").setInputFiles([
    { name: "fec.txt", mimeType: "text/plain", buffer: await readFile(FEC) }, { name: "releve.xml", mimeType: "text/xml", buffer: await readFile("test/fixtures/banque/releve-2026-01.xml") },
    { name: "bodacc.json", mimeType: "application/json", buffer: Buffer.from(bodacc) }, { name: "pieces.eml", mimeType: "message/rfc822", buffer: Buffer.from(message) },
  ]);
  for (const nom of ["Examiner fec.txt", "Rapprocher releve.xml", "Examiner bodacc.json", "Garder pieces.eml comme pièce"]) await page.getByRole("button", { name: nom }).waitFor();
  await page.getByRole("button", { name: /Voir 1.pièce jointe de pieces.eml/ }).click();
  await page.getByRole("button", { name: "Garder bl.pdf comme pièce" }).click();
  // An earlier file of this session keeps its line: only that of bl.pdf tells.
  await page.getByRole("row", { name: /^bl.pdf/ }).getByText("Gardé dans la boîte d’arrivée.").waitFor();
  await page.evaluate(() => void (location.hash = "#/boite"));
  await page.getByRole("gridcell", { name: "bl.pdf" }).first().click();
  const volet = page.getByRole("complementary", { name: "bl.pdf" });
  await volet.getByText(/Lu dans.*Bon de livraison/).first().waitFor();
  await volet.getByText(/référence citée/).waitFor();
});

test("une audience d’un agenda rejoint le dossier qu’elle cite\u00A0; relue elle est connue, annulée elle est de nouveau proposée", async () => {
  const { page } = lance;
  const liste = await reviewAgenda();
  await liste.getByText("proposé", { exact: true }).waitFor();
  await page.getByRole("button", { name: /Enregistrer 1.changement/ }).click();
  await page.getByLabel("Fichier à importer").waitFor({ state: "attached" });
  await (await reviewAgenda()).getByText("déjà connu", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Abandonner" }).click();
  await page.getByLabel("Fichier à importer").waitFor({ state: "attached" });
  await page.keyboard.press("Control+z");
  await page.getByRole("status").filter({ hasText: /^Annulé.*agenda\.ics/ }).waitFor();
  await (await reviewAgenda()).getByText("proposé", { exact: true }).waitFor();
});

async function receive(fichier: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }): Promise<void> {
  await lance.page.evaluate(() => void (location.hash = "#/reception"));
  await lance.page.getByLabel("Fichiers à recevoir").setInputFiles(fichier);
}

async function importRecu(): Promise<void> {
  await receive(FEC);
  await lance.page.getByRole("button", { name: /^Examiner 732829320FEC/ }).last().click();
  await lance.page.getByText("Encours après").waitFor();
  await importFichier(lance.page);
}

async function reviewAgenda() {
  const { page } = lance;
  const agenda = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1@x", "DTSTART:20260327T080000Z", `SUMMARY:Audience TJ Lyon, dossier ${reference}`, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
  await openEntree(page, "Import");
  await page.getByLabel("Fichier à importer").setInputFiles({ name: "agenda.ics", mimeType: "text/calendar", buffer: Buffer.from(agenda) });
  const liste = page.getByRole("list", { name: "Changements proposés" });
  await liste.waitFor();
  return liste;
}
