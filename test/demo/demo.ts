// `npm run demo`: the main job in the real application, nobody at the keyboard; pictures and documents are left in demo/.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { launchApp } from "../support/launch.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import {
  addMandat, addPieces, answerDialogues, confirmEcheances, createFichiers, DEBITEUR, FEC, findCellule, importFichier, openDossier, openEntree, openOnglet, openTransmission, qualify, readFichier,
  setAujourdhui, transmit, waitContenu, writeDebiteur, writeSociete,
} from "../support/parcours.ts";

const DEMO = resolve("demo");
const SAMPLE = "../shared/samples/fec/syn_a/732829320FEC20251231.txt";
const JOUR = "2026-11-21";
const TAILLE = { width: 1440, height: 900 };
const AUTRES_TAILLES = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }];
/** Both themes, three sizes of window. */
const COMPLET = { isSombre: true, isPartout: true };

const travail = await mkdtemp(join(tmpdir(), "exigible-demo-"));
await rm(DEMO, { recursive: true, force: true });
await mkdir(DEMO, { recursive: true });
const lance = await launchApp();
try {
  await tell();
} finally {
  await lance.dispose();
  await rm(travail, { recursive: true, force: true });
}

async function tell(): Promise<void> {
  const { app, page } = lance;
  page.setDefaultTimeout(30_000);
  await page.setViewportSize(TAILLE);
  await setAujourdhui(page, JOUR);
  await answerDialogues(app, DEMO);
  say(1, `Exigible s’ouvre sans réseau, au ${JOUR}, sur un coffre vide.`);
  await writeSociete(page);
  await shoot(page, "01-reglages");
  say(2, "La société créancière et la personne sont nommées dans Réglages.");
  await importFec(page);
  await prepareDossier(page);
  await handOver(page);
  const fichiers = await readdir(DEMO);
  const documents = await Promise.all(fichiers.filter((nom) => /\.(docx|zip)$/.test(nom)).map(async (nom) => `${nom} (${Math.ceil((await stat(join(DEMO, nom))).size / 1024)} Ko)`));
  say(10, `Dans demo/\u00A0: ${documents.join(", ")}, et ${fichiers.filter((nom) => nom.endsWith(".png")).length} images.`);
}

async function importFec(page: Page): Promise<void> {
  const fichier = existsSync(SAMPLE) ? SAMPLE : FEC;
  await openEntree(page, "Import");
  await page.getByText("Déposez ici ce que la comptabilité, la banque ou le tribunal envoient.").waitFor();
  await shoot(page, "02-import");
  await readFichier(page, fichier);
  await shoot(page, "03-import-apercu", COMPLET);
  say(3, `Le FEC est lu hors de l’écran\u00A0: ${await readTexte(page, "group", "Effet de l’import sur l’encours")}.`);
  await importFichier(page);
  await shoot(page, "04-import-fini");
  say(4, `${await page.getByRole("heading", { name: /importés\./ }).textContent() ?? ""} Un seul geste peut tout annuler.`);
  await openEntree(page, "Dossiers");
  await findCellule(page, DEBITEUR).waitFor();
  await shoot(page, "05-dossiers", COMPLET);
}

async function prepareDossier(page: Page): Promise<void> {
  await openDossier(page, DEBITEUR);
  await confirmEcheances(page);
  await page.keyboard.press("ArrowDown");
  for (let rang = 0; rang < 3; rang += 1) await page.keyboard.press("ArrowDown");
  await page.getByRole("complementary", { name: "Preuve de la ligne" }).waitFor();
  await shoot(page, "06-decompte", COMPLET);
  say(5, `L’échéance de ${DEBITEUR} est confirmée\u00A0: ${await page.locator("[data-total]").textContent() ?? ""}\u00A0€ dus au jour, chaque ligne se prouve.`);
  await writeDebiteur(page);
  const pieces = await createFichiers(join(travail, "pieces"));
  await addPieces(page, pieces);
  await shoot(page, "07-pieces");
  say(6, `${pieces.length} pièces entrent au coffre, numérotées, leur nature devinée.`);
  await qualify(page);
  await shoot(page, "08-qualification", { isSombre: true });
  say(7, "Trois portes décidées, verdict signé\u00A0: le dossier passe à «\u00A0Qualifié\u00A0».");
}

async function handOver(page: Page): Promise<void> {
  await addMandat(page);
  await shoot(page, "09-mandats");
  say(8, "Un mandat est confié à une avocate, avec mission, limites, budget et date.");
  await openTransmission(page);
  await shoot(page, "10-transmission", { isSombre: true });
  const nom = await transmit(page);
  say(9, `Le dossier est produit\u00A0: ${nom} et son archive de pièces numérotées.`);
  await openOnglet(page, "Chronologie");
  await shoot(page, "11-chronologie");
  await openOnglet(page, "Synthèse");
  await page.getByText("Prochaine étape").waitFor();
  await shoot(page, "12-synthese", COMPLET);
  for (const [rang, entree] of ["Mandataires", "Règlements", "Boîte d’arrivée", "Règles et taux", "Sécurité"].entries()) {
    await openEntree(page, entree);
    await shoot(page, `${String(rang + 13)}-${foldTexte(entree).replace(/[^a-z]+/g, "-")}`, { isSombre: true });
  }
}

/** The notice of the last save hides nothing of the picture. */
async function shoot(page: Page, nom: string, { isSombre = false, isPartout = false } = {}): Promise<void> {
  await waitContenu(page);
  await page.evaluate(() => document.querySelectorAll("[data-mantine-shared-portal-node]").forEach((noeud) => noeud.toggleAttribute("hidden", true)));
  for (const theme of isSombre ? (["light", "dark"] as const) : (["light"] as const)) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await page.screenshot({ path: join(DEMO, `${nom}${theme === "dark" ? "-sombre" : ""}.png`) });
  }
  await page.emulateMedia({ colorScheme: "light" });
  for (const taille of isPartout ? AUTRES_TAILLES : []) {
    await page.setViewportSize(taille);
    await page.screenshot({ path: join(DEMO, `${nom}-${taille.width}.png`) });
  }
  if (isPartout) await page.setViewportSize(TAILLE);
  await page.evaluate(() => document.querySelectorAll("[data-mantine-shared-portal-node]").forEach((noeud) => noeud.toggleAttribute("hidden", false)));
}

async function readTexte(page: Page, role: "group", nom: string): Promise<string> {
  const termes = await page.getByRole(role, { name: nom }).locator("> div").allInnerTexts();
  return termes.slice(0, 3).map((terme) => terme.split("\n").slice(0, 2).join(" ").toLowerCase()).join(", ");
}

function say(rang: number, phrase: string): void {
  console.log(`${String(rang).padStart(2)}. ${phrase}`);
}
