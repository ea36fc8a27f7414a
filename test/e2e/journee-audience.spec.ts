// J6 in the real application: a hearing is recorded, its pack and its appointment leave, it is moved, called, and its outcome fixes the next one.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseZip } from "#shared/formats/zip.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { CREANCIER, debiteur } from "../support/connaissances-builder.ts";
import { listParagraphes, readPartie } from "../support/docx-lecture.ts";
import { brouillon, facture, id, jalon, ouverture, porte, poursuite, verdict } from "../support/dossier-builder.ts";
import { launchFiche, openRoute, takeImage } from "../support/fiche-pilotee.ts";
import type { LaunchedApp } from "../support/launch.ts";
import { addPieces, answerDialogues, setAujourdhui } from "../support/parcours.ts";
import { createPdf } from "../support/pdf-invente.ts";

const FICHE = `#/dossiers/${id("d")}/procedures`;
const LIEU = [["Chambre", "3e chambre"], ["Salle", "B2"], ["Numéro RG", "2026F01234"], ["Avocat, ou qui s’y rend", "Me Sorbier"], ["Objet", "Plaidoirie, provision, art. 873"]] as const;
const PIECES = [["2026-03-01 Facture F-26-0412.pdf", ["Facture F-26-0412", "Montant\u00A0: 4 800,00\u00A0€ TTC"]], ["2026-11-20 Conclusions.pdf", ["Conclusions", "Plaise au tribunal"]]] as const;
const DEPART: readonly FaitBrouillon[] = [
  CREANCIER, debiteur(), ouverture(), facture("a", "4 800,00", { numero: "F-26-0412" }), porte("exigible"), porte("documentee"), porte("non-prescrite"), verdict(),
  poursuite("p", "refere-provision", "2026-09-28", { nature: "commerciale", juridiction: "Tribunal de commerce de Lyon" }), jalon("j", "assignation", "2026-10-05"),
  // The house sends its pièces a week before each hearing.
  brouillon("adoption", "2026-09-28", { poursuiteId: id("p"), version: 1, usage: { kind: "refere-provision", noms: [], delais: [], documents: [], demarches: [{ demarcheUsageId: id("v"), nom: "Envoyer les pièces à l’avocat", depuis: "audience", delai: { nombre: 7, unite: "jours" }, isAvant: true }] } }),
];

let folder: string;
let lance: LaunchedApp;
let reports: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-audience-"));
  ({ lance, reports } = await launchFiche(DEPART, "2026-11-23"));
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  await answerDialogues(lance.app, join(folder, "sorties"));
});
afterAll(async () => {
  await lance.dispose();
  await rm(folder, { recursive: true, force: true });
});

// One journey: each test continues where the one before it stopped.
test("l’audience s’inscrit avec sa chambre, son RG, sa salle, son heure, son avocat et son objet, et ouvre ses délais", async () => {
  const { page } = lance;
  await openRoute(lance, FICHE);
  await page.getByRole("region", { name: "Référé-provision" }).waitFor();
  await page.keyboard.press("a");
  const formulaire = page.getByRole("form", { name: "Inscrire une audience" });
  expect(await formulaire.getByLabel("Juridiction").inputValue()).toBe("Tribunal de commerce de Lyon");
  await page.keyboard.type("10/12/2026");
  await page.keyboard.press("Tab");
  await page.keyboard.type("9h30");
  await page.keyboard.press("Tab");
  for (const [nom, valeur] of LIEU) await formulaire.getByLabel(nom, { exact: true }).fill(valeur);
  // Eight whole days before the hearing at the latest (CPC, art. 857); the house's own day beside it.
  const delais = formulaire.getByRole("region", { name: "Ce que cela change aux délais" });
  await delais.getByRole("listitem").filter({ hasText: /Remettre l’assignation au greffe.*01\/12\/2026/ }).waitFor();
  await delais.getByRole("listitem").filter({ hasText: /Envoyer les pièces à l’avocat.*03\/12\/2026/ }).waitFor();
  await takeImage(lance, "audience-formulaire");
  await formulaire.getByRole("button", { name: "Inscrire" }).click();
  await formulaire.waitFor({ state: "detached" });
  await page.getByText("Audience, 9\u00A0h\u00A030").waitFor();
  await page.getByText("Tribunal de commerce de Lyon, 3e chambre, salle B2, Me Sorbier, Plaidoirie, provision, art. 873").waitFor();
});

test("une heure qui n’existe pas se dit, et l’audience garde la sienne", async () => {
  const { page } = lance;
  await page.getByRole("button", { name: "Modifier l’audience du jeu. 10/12/2026" }).click();
  const formulaire = page.getByRole("form", { name: "Audience", exact: true });
  await formulaire.getByRole("textbox", { name: "Heure" }).fill("25h");
  await formulaire.getByRole("textbox", { name: "Heure" }).press("Enter");
  await formulaire.getByText("Heure non reconnue", { exact: false }).waitFor();
  await formulaire.getByRole("button", { name: "Annuler" }).click();
  await page.getByText("Audience, 9\u00A0h\u00A030").waitFor();
});

test("le dossier d’audience part en une archive\u00A0: fiche, décompte arrêté à ce jour-là, bordereau, pièces et conclusions", async () => {
  const { page } = lance;
  await addPieces(page, await writePieces());
  await openRoute(lance, FICHE);
  await page.getByRole("button", { name: "Dossier d’audience" }).click();
  await page.getByText("Dossier d’audience écrit").waitFor();
  const archive = parseZip(await readSortie(/^audience-2026-0001-2026-12-10\.zip$/));
  if (!archive.ok) throw new Error(archive.motif);
  const fichiers = new Map(archive.entrees.map(({ nom, octets }) => [nom, octets]));
  const noms = [...fichiers.keys()];
  expect(noms).toEqual(expect.arrayContaining(["1-fiche-audience.docx", "2-decompte.xlsx", "3-bordereau.docx", "4-chronologie.docx"]));
  expect([noms.filter((nom) => nom.startsWith("pieces/")).length, noms.filter((nom) => nom.startsWith("conclusions/")).length]).toEqual([1, 1]);
  const fiche = readTexte(fichiers.get("1-fiche-audience.docx"));
  for (const attendu of ["10 décembre 2026 à 9 h 30", "Tribunal de commerce de Lyon, 3e chambre, salle B2", "2026F01234", "Me Sorbier", "Plaidoirie, provision, art. 873", "Total dû au 10 décembre 2026"]) expect(fiche).toContain(attendu);
  expect(new TextDecoder("latin1").decode(fichiers.get(noms.find((nom) => nom.startsWith("conclusions/")) ?? ""))).toMatch(/^%PDF/);
});

test("son rendez-vous part en .ics\u00A0; déplacée avec sa raison, elle y garde le même identifiant et une version de plus", async () => {
  const { page } = lance;
  const [avant] = await exportAudiences();
  expect(avant).toMatchObject({ debut: "2026-12-10T09:30:00", zone: "Europe/Paris", version: 0, lieu: "Tribunal de commerce de Lyon, 3e chambre, salle B2", description: "Café des Halles\nRG n° 2026F01234\nMe Sorbier", alarmes: ["-P1D", "-PT90M"] });
  await openRoute(lance, FICHE);
  await page.getByRole("button", { name: "Modifier l’audience du jeu. 10/12/2026" }).click();
  const formulaire = page.getByRole("form", { name: "Audience", exact: true });
  await formulaire.getByRole("textbox", { name: "Jour" }).fill("15/12/2026");
  await formulaire.getByRole("textbox", { name: "Heure" }).fill("14h");
  await formulaire.getByRole("textbox", { name: "Salle" }).focus();
  await formulaire.getByText("dire pourquoi", { exact: false }).waitFor();
  expect(await formulaire.getByRole("button", { name: "Enregistrer" }).isDisabled()).toBe(true);
  await formulaire.getByLabel("Pourquoi c’est juste").fill("Avis du greffe du 23 novembre");
  await formulaire.getByRole("button", { name: "Enregistrer" }).click();
  await formulaire.waitFor({ state: "detached" });
  const apres = await exportAudiences();
  expect(apres).toMatchObject([{ uid: avant?.uid, version: 1, debut: "2026-12-15T14:00:00" }]);
});

test("le rôle du jour réunit les affaires appelées, leur heure et leur RG", async () => {
  const { page } = lance;
  await setAujourdhui(page, "2026-12-15");
  await openRoute(lance, "#/calendrier/mois/2026-12-15");
  await page.getByRole("button", { name: "Journée d’audience" }).click();
  const reglages = page.getByRole("complementary", { name: "Réglages du lot" });
  await reglages.getByRole("combobox", { name: "Acte" }).click();
  await page.getByRole("option", { name: "Rôle d’audience" }).click();
  await page.getByRole("button", { name: /^Produire 1\sacte/ }).click();
  const role = readTexte(await findDocument(/role-audience/));
  for (const attendu of ["15 décembre 2026", "14 h", "2026F01234", "2026-0001", "Café des Halles", "Me Sorbier", "Plaidoirie, provision, art. 873"]) expect(role).toContain(attendu);
});

test("R, la date, Entrée\u00A0: le renvoi inscrit l’audience suivante, et les délais la suivent", async () => {
  const { page } = lance;
  const [appelee] = await exportAudiences();
  await openRoute(lance, "#/calendrier/mois/2026-12-15");
  const grille = page.getByRole("region", { name: /^Issues.*Tribunal de commerce de Lyon/ });
  await grille.waitFor();
  await page.keyboard.press("r");
  await page.keyboard.press("Enter");
  await page.keyboard.type("+21j");
  await page.keyboard.press("Enter");
  await takeImage(lance, "audience-issues");
  await page.keyboard.press("Enter");
  await grille.getByText(/renvoi au mar\. 05\/01\/2027/).waitFor();
  const audiences = await exportAudiences();
  expect(audiences).toMatchObject([{ uid: appelee?.uid, debut: "2026-12-15T14:00:00", version: 1 }, { debut: "2027-01-05T14:00:00", version: 0, lieu: "Tribunal de commerce de Lyon, 3e chambre, salle B2" }]);
  expect(audiences[1]?.uid).not.toBe(appelee?.uid);
  await openRoute(lance, FICHE);
  await page.getByText("Renvoi au mar. 05/01/2027").waitFor();
  await page.getByRole("row", { name: /Envoyer les pièces à l’avocat.*audience du 05\/01\/2027.*mar\. 29\/12\/2026/ }).waitFor();
  await takeImage(lance, "audience-renvoi");
});

test("le désistement annule l’audience à venir\u00A0: les agendas l’apprennent sous le même identifiant, dans le fichier exporté et dans celui tenu à jour", async () => {
  const { page } = lance;
  const avant = (await exportAudiences()).at(-1);
  const tenu = join(folder, "tenu");
  await mkdir(tenu);
  await lance.app.evaluate(({ dialog }, choisi) => void Object.assign(dialog, { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [choisi] }) }), tenu);
  await page.getByRole("button", { name: "Agenda .ics" }).click();
  await page.getByRole("menuitem", { name: "Tenir à jour dans un dossier…" }).click();
  await page.getByText("Agenda tenu à jour").waitFor();
  await openRoute(lance, FICHE);
  await page.getByRole("button", { name: "Autre étape" }).click();
  await page.getByRole("menuitem", { name: "Désistement" }).click();
  const etape = page.getByRole("form", { name: "Désistement" });
  await etape.getByRole("textbox", { name: "Date" }).fill("15/12/2026");
  await etape.getByRole("textbox", { name: "Date" }).press("Tab");
  await etape.getByText("annulée", { exact: true }).waitFor();
  await etape.getByRole("button", { name: "Noter l’étape" }).click();
  await etape.waitFor({ state: "detached" });
  await page.getByText("Audience annulée, 14\u00A0h").waitFor();
  const annulee = { uid: avant?.uid, version: 1, statut: "CANCELLED", alarmes: [] };
  expect((await exportAudiences()).at(-1)).toMatchObject(annulee);
  await expect.poll(async () => listAudiences(await readFile(join(tenu, "Exigible.ics"))).at(-1), { timeout: 20_000 }).toMatchObject(annulee);
  // Undone, the hearing takes place again: the same appointment, a later version.
  await openRoute(lance, FICHE);
  await page.keyboard.press("Control+z");
  await page.getByText("Audience annulée, 14\u00A0h").waitFor({ state: "detached" });
  expect((await exportAudiences()).at(-1)).toMatchObject({ uid: avant?.uid, version: 2, statut: "CONFIRMED" });
  expect(reports).toEqual([]);
});

async function writePieces(): Promise<readonly string[]> {
  return Promise.all(PIECES.map(async ([nom, lignes]) => {
    await writeFile(join(folder, nom), createPdf(lignes));
    return join(folder, nom);
  }));
}

/** Hearings of the exported calendar, in order of day, as another program reads them. */
async function exportAudiences() {
  const { page } = lance;
  await rm(join(folder, "sorties", "Exigible.ics"), { force: true });
  await openRoute(lance, "#/calendrier");
  await page.getByRole("button", { name: "Agenda .ics" }).click();
  await page.getByRole("menuitem", { name: "Exporter un fichier…" }).click();
  return listAudiences(await readSortie(/^Exigible\.ics$/));
}

function listAudiences(ics: Uint8Array) {
  const texte = new TextDecoder().decode(ics);
  const evenements = new ICAL.Component(ICAL.parse(texte) as unknown[] as never).getAllSubcomponents("vevent").map((composant) => new ICAL.Event(composant));
  return evenements.filter(({ startDate }) => !startDate.isDate).map(({ uid, sequence, startDate, location, description, component }) => ({
    uid, version: sequence, debut: startDate.toString(), statut: component.getFirstPropertyValue("status"), zone: component.getFirstProperty("dtstart")?.getParameter("tzid"), lieu: location, description,
    alarmes: component.getAllSubcomponents("valarm").map((alarme) => String(alarme.getFirstPropertyValue("trigger"))),
  })).toSorted((a, b) => (a.debut < b.debut ? -1 : 1));
}

/** A file that was saved, once it is whole: it is written beside, then takes its name. */
async function readSortie(motif: RegExp): Promise<Uint8Array> {
  const find = async () => (await readdir(join(folder, "sorties"))).find((nom) => motif.test(nom));
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  return readFile(join(folder, "sorties", (await find()) ?? ""));
}

/** The Word document of that name, alone or in the archive of a batch. */
async function findDocument(motif: RegExp): Promise<Uint8Array> {
  const octets = await readSortie(motif);
  const archive = parseZip(octets);
  return (archive.ok ? archive.entrees.find(({ nom }) => motif.test(nom) && nom.endsWith(".docx"))?.octets : undefined) ?? octets;
}

function readTexte(docx: Uint8Array | undefined): string {
  return listParagraphes(readPartie(docx ?? new Uint8Array(), "word/document.xml")).map(({ texte }) => texte).join("\n").replace(/[\u00A0\u202F]/g, " ");
}
