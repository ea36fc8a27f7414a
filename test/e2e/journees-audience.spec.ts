// Three journeys to their end in the real application: an order to its title (J5), a hearing with its pack and its appointment (J6), a protective measure to its conversion (J7).
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { createDossierFictif } from "#shared/fictif/portefeuille-fictif.ts";
import { readIcs } from "#shared/formats/ics.ts";
import { parseZip } from "#shared/formats/zip.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { addJours, type Jour } from "#shared/kernel/jour.ts";
import { splitSujetId } from "#shared/model/fait.ts";
import { createBaremes } from "#shared/paquets/socle.ts";
import { findJourFerme } from "#shared/suivi/jour-utile.ts";
import { type LaunchedApp, launchApp, openDecouverte } from "../support/launch.ts";
import { addPieces, answerDialogues, createFichiers, DEBITEUR, openComptes, openDossier, openOnglet, setAujourdhui } from "../support/parcours.ts";

let lance: LaunchedApp | undefined;
let folder: string;
afterEach(async () => {
  await lance?.dispose();
  lance = undefined;
  await rm(folder, { recursive: true, force: true });
});

interface Depart {
  readonly page: Page;
  readonly jour: Jour;
}

async function open(): Promise<Depart> {
  folder = await mkdtemp(join(tmpdir(), "exigible-audience-"));
  lance = await launchApp({ isVerrouille: true });
  const { page } = lance;
  page.setDefaultTimeout(60_000);
  await answerDialogues(lance.app, folder);
  await openDecouverte(page);
  return { page, jour: (await page.evaluate(() => new Date().toISOString().slice(0, 10))) as Jour };
}

/** A vault of its own, one dossier whose pièces are real: the invented portfolio keeps no file up to date. */
async function openVrai(): Promise<Depart> {
  const jour = "2026-11-23" as Jour;
  folder = await mkdtemp(join(tmpdir(), "exigible-audience-"));
  lance = await launchApp();
  const { app, page } = lance;
  page.setDefaultTimeout(60_000);
  await setAujourdhui(page, jour);
  await answerDialogues(app, folder);
  await app.evaluate(({ dialog }, lieu) => void Object.assign(dialog, { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [lieu] }) }), folder);
  await openComptes(page);
  await openDossier(page, DEBITEUR);
  await addPieces(page, await createFichiers(join(folder, "pieces")));
  await openOnglet(page, "Procédures et délais");
  await page.getByRole("heading", { name: "Aucune procédure." }).waitFor();
  return { page, jour };
}

function findOuvert(depuis: Jour, jours: number): Jour {
  let le = addJours(depuis, -jours);
  while (findJourFerme(le, "metropole") !== undefined) le = addJours(le, -1);
  return le;
}

const formatOuvert = (depuis: Jour, jours: number): string => formatJour(findOuvert(depuis, jours));

async function openFiche(page: Page, titre: string, jour: Jour): Promise<string> {
  const baremes = createBaremes();
  for (let rang = 0; rang < 300; rang += 1) {
    const { scenario, plume } = createDossierFictif(rang, jour, baremes);
    if (scenario.titre !== titre) continue;
    const { id } = splitSujetId(plume.dossier);
    await page.evaluate((dossier) => void (location.hash = `#/dossiers/${dossier}/procedures`), id);
    await page.getByRole("heading", { name: "Aucune procédure." }).waitFor();
    return id;
  }
  throw new Error(`Aucun dossier fictif ne joue «\u00A0${titre}\u00A0»`);
}

async function openProcedure(page: Page, nom: string): Promise<void> {
  await page.keyboard.press("p");
  const formulaire = page.getByRole("form", { name: "Ouvrir une procédure" });
  await formulaire.getByRole("combobox", { name: "Procédure" }).click();
  await page.getByRole("option", { name: nom, exact: true }).click();
  await formulaire.getByText("Commerciale").click();
  await formulaire.getByRole("button", { name: "Ouvrir" }).click();
  await page.getByRole("region", { name: nom }).waitFor();
}

interface Etape {
  readonly accorde?: string;
  readonly choix?: readonly [champ: string, valeur: string];
}

async function addEtape(page: Page, nom: string, jour: string, { accorde, choix }: Etape = {}): Promise<void> {
  const bouton = page.getByRole("group", { name: "Étapes suivantes" }).getByRole("button", { name: new RegExp(`^${nom}`) }).first();
  if ((await bouton.count()) > 0) await bouton.click();
  else {
    await page.getByRole("button", { name: "Autre étape" }).first().click();
    await page.getByRole("menuitem", { name: nom, exact: true }).click();
  }
  const formulaire = page.locator("form").filter({ has: page.getByRole("textbox", { name: "Date", exact: true }) });
  await formulaire.getByRole("textbox", { name: "Date", exact: true }).fill(jour);
  await formulaire.getByRole("textbox", { name: "Date", exact: true }).press("Tab");
  if (accorde !== undefined) {
    await formulaire.getByRole("textbox", { name: "Somme accordée ou saisie" }).fill(accorde);
    await formulaire.getByRole("textbox", { name: "Somme accordée ou saisie" }).press("Tab");
  }
  if (choix !== undefined) await formulaire.getByRole("radiogroup", { name: choix[0] }).getByText(choix[1], { exact: true }).click();
  await formulaire.getByRole("textbox", { name: "Précision" }).focus();
  await formulaire.getByRole("button", { name: "Noter l’étape" }).click();
  await formulaire.waitFor({ state: "detached" });
}

async function waitSortie(motif: RegExp): Promise<Buffer> {
  const find = async () => (await readdir(folder)).find((nom) => motif.test(nom));
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  return readFile(join(folder, (await find()) ?? ""));
}

/** By another reader than ours. */
function readParIcal(octets: Buffer): readonly { readonly uid: string; readonly sequence: number; readonly debut: string; readonly titre: string }[] {
  const calendrier = new ICAL.Component(ICAL.parse(octets.toString("utf8")) as unknown[] as never);
  return calendrier.getAllSubcomponents("vevent").map((composant) => new ICAL.Event(composant)).map(({ uid, sequence, startDate, summary }) => ({ uid, sequence, debut: startDate.toString(), titre: summary }));
}

test("J5\u00A0: l’ordonnance partielle est signifiée, personne ne s’oppose, elle devient un titre", async () => {
  const { page, jour } = await open();
  await openFiche(page, "Qualifié, à confier", jour);
  await openProcedure(page, "Injonction de payer");
  await addEtape(page, "Requête en injonction de payer", formatOuvert(jour, 130));
  await addEtape(page, "Ordonnance d’injonction de payer", formatOuvert(jour, 110), { accorde: "100,00" });
  await page.getByText(/accordé 100,00/).first().waitFor();
  await page.getByRole("button", { name: /^Signifier l’ordonnance d’injonction de payer.*voir la preuve/ }).waitFor();
  await page.getByRole("link", { name: /mandat.*signif/ }).first().waitFor();
  await addEtape(page, "Signification de l’ordonnance d’injonction de payer", formatOuvert(jour, 80), { choix: ["Remise à la personne du débiteur", "Oui"] });
  // The debtor's delay is told with its end; served in person and left to run out, it closes by itself.
  await page.getByRole("row", { name: /Opposition du débiteur/ }).getByText("expiré pour l’autre").waitFor();
  await addEtape(page, "Absence d’opposition constatée", formatOuvert(jour, 10));
  await page.getByText("Ordonnance définitive").first().waitFor();
  await page.getByRole("link", { name: "enregistrer le titre" }).waitFor();
});

test("J6\u00A0: l’audience part en archive, son rendez-vous est tenu dans un dossier et déplacé sans doublon", async () => {
  const { page, jour } = await openVrai();
  await openProcedure(page, "Référé-provision");
  await addEtape(page, "Assignation", formatOuvert(jour, 20));
  const [premier, second] = [findOuvert(addJours(jour, 40), 0), findOuvert(addJours(jour, 54), 0)];
  await page.keyboard.press("a");
  const audience = page.getByRole("form", { name: "Inscrire une audience" });
  await audience.getByRole("textbox", { name: "Jour" }).fill(formatJour(premier));
  await audience.getByRole("textbox", { name: "Jour" }).press("Tab");
  await audience.getByLabel("Heure").fill("09:30");
  await audience.getByRole("textbox", { name: "Juridiction" }).fill("Tribunal de commerce de Guéret");
  await audience.getByRole("textbox", { name: "Avocat, ou qui s’y rend" }).fill("Me Aurore Vidal");
  await audience.getByRole("button", { name: "Inscrire" }).click();
  await audience.waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Dossier d’audience" }).first().click();
  const archive = parseZip(new Uint8Array(await waitSortie(/^audience-.*\.zip$/)));
  const noms = archive.ok ? archive.entrees.map(({ nom }) => nom) : [];
  expect(noms).toContain("1-fiche-audience.docx");
  expect(noms).toContain("4-chronologie.docx");
  expect(noms.filter((nom) => nom.startsWith("pieces/")).length).toBeGreaterThan(0);

  await page.evaluate(() => void (location.hash = "#/calendrier"));
  await page.getByRole("button", { name: "Agenda .ics" }).click();
  await page.getByRole("menuitem", { name: "Tenir à jour dans un dossier…" }).click();
  const avant = readParIcal(await waitSortie(/^Exigible\.ics$/)).find(({ titre }) => titre.includes("Guéret"));
  expect(avant?.debut).toBe(`${premier}T09:30:00`);

  await page.goBack();
  await page.getByRole("button", { name: /^Modifier l’audience du/ }).click();
  const deplacee = page.getByRole("form", { name: "Audience", exact: true });
  await deplacee.getByRole("textbox", { name: "Jour" }).fill(formatJour(second));
  await deplacee.getByRole("textbox", { name: "Jour" }).press("Tab");
  await deplacee.getByRole("textbox", { name: "Pourquoi c’est juste" }).fill("renvoyée par le greffe");
  await deplacee.getByRole("button", { name: "Enregistrer" }).click();
  await deplacee.waitFor({ state: "detached" });
  // The live file follows by itself.
  const readApres = async () => readParIcal(await readFile(join(folder, "Exigible.ics"))).filter(({ titre }) => titre.includes("Guéret"));
  await expect.poll(async () => (await readApres())[0]?.debut, { timeout: 60_000 }).toBe(`${second}T09:30:00`);
  const apres = await readApres();
  expect(apres.map(({ uid, sequence }) => [uid, sequence])).toEqual([[avant?.uid, (avant?.sequence ?? 0) + 1]]);
  const relus = readIcs(new Uint8Array(await readFile(join(folder, "Exigible.ics")))).evenements;
  expect(relus.filter(({ titre }) => titre?.includes("Guéret")).map(({ uid }) => uid)).toEqual([avant?.uid]);
  expect(relus.length).toBe(readParIcal(await readFile(join(folder, "Exigible.ics"))).length);
});

test("J7\u00A0: la saisie conservatoire est dénoncée, le titre obtenu, la saisie convertie et payée", async () => {
  const { page, jour } = await open();
  await openFiche(page, "Qualifié, à confier", jour);
  await openProcedure(page, "Mesure conservatoire");
  await addEtape(page, "Requête aux fins de mesure conservatoire", formatOuvert(jour, 120));
  await addEtape(page, "Ordonnance autorisant une mesure conservatoire", formatOuvert(jour, 112));
  await addEtape(page, "Saisie conservatoire de créances", formatOuvert(jour, 100), { accorde: "100,00" });
  await addEtape(page, "Dénonciation de la saisie conservatoire au débiteur", formatOuvert(jour, 96));
  await addEtape(page, "Autre formalité pour obtenir un titre", formatOuvert(jour, 90));
  await addEtape(page, "Copie des diligences signifiée au tiers", formatOuvert(jour, 86));
  await addEtape(page, "Conversion dénoncée d’une saisie conservatoire de créances", formatOuvert(jour, 30));
  const section = page.getByRole("region", { name: "Mesure conservatoire" });
  await section.getByText("Saisie convertie, contestation possible").waitFor();
  const contestation = section.getByRole("button", { name: /contest.*conversion.*voir la preuve/i }).first();
  await contestation.click();
  await page.getByText("CPCE, art. R523", { exact: false }).first().waitFor();
  await page.keyboard.press("Escape");
  expect(await section.getByText("manqué").count()).toBe(0);
  await addEtape(page, "Paiement par le tiers saisi", formatOuvert(jour, 0));
  await section.getByText("Payé par le tiers").first().waitFor();
});
