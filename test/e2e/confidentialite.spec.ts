// What a person types is nowhere in clear once the application is closed: profile, vault, backups, caches, temporary files.
import { zipSync } from "fflate";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMarqueurs, findFuites, listFichiers } from "../support/fuites.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { DEBITEUR, FEC, importFichier, openDossier, openEntree, openOnglet, readFichier, setAujourdhui } from "../support/parcours.ts";
import { createPdf } from "../support/pdf-invente.ts";

const marqueurs = createMarqueurs();
const TEXTE = `${marqueurs.simple} ${marqueurs.accentue}`;
/** Fields that hold a day, an amount or a number: a word is refused there. */
const SAISIES_BORNEES = /SIREN|Date|Montant|Budget|attendu|Reçu le|Code postal/i;
/** All that the application may write, its temporary files and the system's caches included, and what the test gives it, apart. */
let monde: string;
let sources: string;
let lance: LaunchedApp;
let isFerme = false;

beforeAll(async () => {
  monde = await mkdtemp(join(tmpdir(), "exigible-clair-"));
  sources = await mkdtemp(join(tmpdir(), "exigible-sources-"));
  const [profil, temporaire, caches] = ["profil", "temporaire", "caches"].map((nom) => join(monde, nom)) as [string, string, string];
  await Promise.all([profil, temporaire, caches].map((folder) => mkdir(folder)));
  const env = { TMPDIR: temporaire, TEMP: temporaire, TMP: temporaire, XDG_CACHE_HOME: caches, XDG_CONFIG_HOME: caches, XDG_DATA_HOME: caches };
  lance = await launchApp({ userFolder: profil, env });
  lance.page.setDefaultTimeout(20_000);
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  await setAujourdhui(lance.page, "2026-11-21");
});

afterAll(async () => {
  if (!isFerme) await lance.close();
  await Promise.all([monde, sources].map((folder) => rm(folder, { recursive: true, force: true })));
});

test("la recherche trouve un mot en clair, dans chaque encodage et sous chaque compression", async () => {
  const octets = Buffer.from(`avant ${TEXTE} après`);
  const temoins: Readonly<Record<string, Uint8Array>> = {
    "utf8.log": octets, "utf16.ldb": Buffer.from(` ${TEXTE}`, "utf16le"), "latin1.txt": Buffer.from(TEXTE, "latin1"), "majuscules.txt": Buffer.from(marqueurs.simple.toUpperCase()), "base64.json": Buffer.from(octets.toString("base64")),
    "zlib.bin": deflateSync(octets), "brut.bin": deflateRawSync(octets), "gzip.gz": gzipSync(octets), "brotli.br": brotliCompressSync(octets), "dedans.bin": Buffer.concat([Buffer.alloc(40, 1), deflateSync(octets), Buffer.alloc(40, 2)]), "archive.zip": zipSync({ "a.txt": octets }),
    [`nom ${marqueurs.accentue}.txt`]: new Uint8Array(),
  };
  const folder = join(sources, "temoins");
  await mkdir(folder);
  for (const [nom, contenu] of Object.entries(temoins)) await writeFile(join(folder, nom), contenu);
  await writeFile(join(folder, "innocent.txt"), gzipSync("rien à voir"));
  const trouves = new Set((await findFuites(folder, marqueurs)).map(({ fichier }) => fichier));
  expect([...trouves].toSorted()).toEqual(Object.keys(temoins).toSorted());
  await rm(folder, { recursive: true });
});

// One journey: each test continues where the one before it stopped.
describe("un mot saisi partout", () => {
  test("société, personne et fichier importé", async () => {
    const { page } = lance;
    await openEntree(page, "Réglages");
    await page.getByLabel("Dénomination").fill(TEXTE);
    await page.getByRole("button", { name: "Enregistrer la société" }).click();
    await page.getByLabel("Forme juridique").waitFor();
    expect(await fillTextes(page.getByRole("main"), true)).toBeGreaterThan(8);
    await page.getByRole("banner").getByText(TEXTE).waitFor();
    const fichier = join(sources, "732829320FEC20251231.txt");
    await writeFile(fichier, (await readFile(FEC, "latin1")).replaceAll(DEBITEUR, TEXTE), "latin1");
    await readFichier(page, fichier);
    await importFichier(page);
  });

  test("débiteur, résumé, mandat, pièce ouverte", async () => {
    const { page, app } = lance;
    await openDossier(page, TEXTE);
    await page.getByRole("complementary", { name: "Débiteur et derniers faits" }).getByRole("button", { name: "Modifier" }).click();
    await fillForm("Identité du débiteur", "Enregistrer");
    await page.getByRole("button", { name: /résumer l’affaire/ }).click();
    await fillForm("Résumé de l’affaire", "Enregistrer");
    await openOnglet(page, "Mandats");
    await page.getByRole("button", { name: "Confier un mandat" }).click();
    await page.getByRole("combobox", { name: "Confié à" }).click();
    await page.getByRole("option", { name: "Ajouter un avocat ou une étude…" }).click();
    await fillForm("Nouveau mandat", "Confier le mandat");
    const piece = join(sources, `${TEXTE}.pdf`);
    await writeFile(piece, createPdf([TEXTE]));
    await app.evaluate(({ shell }) => {
      shell.openPath = () => Promise.resolve("");
    });
    await openOnglet(page, "Pièces");
    await page.getByLabel("Fichiers à ajouter").setInputFiles(piece);
    await page.getByRole("button", { name: /^Ajouter 1\spièce/ }).and(page.locator(":enabled")).click();
    await page.getByRole("row", { name: new RegExp(marqueurs.simple) }).click();
    await fillForm("Pièce 1", "Enregistrer", false);
    await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
    // The copy that the reader shows is in clear as long as the application runs: the search sees it where it lies.
    await expect.poll(async () => (await findFuites(monde, marqueurs)).filter(({ fichier }) => fichier.includes("ouvertures")).length).toBeGreaterThan(0);
  });

  test("note, brouillons laissés, recherches, sauvegarde", async () => {
    const { page } = lance;
    await openOnglet(page, "Chronologie");
    await page.getByRole("button", { name: /^Ajouter une note/ }).click();
    await fillForm("Nouvelle note", "Enregistrer");
    await page.getByRole("button", { name: /^Ajouter une note/ }).click();
    await page.getByLabel("Texte de la note").fill(`Laissée : ${TEXTE}`);
    await openOnglet(page, "Créances et décompte");
    await page.keyboard.press("r");
    await page.getByRole("form", { name: "Ajouter au dossier" }).getByLabel("Libellé").fill(TEXTE);
    await openOnglet(page, "Chronologie");
    await page.getByLabel("Chercher dans la chronologie").fill(TEXTE);
    await openEntree(page, "Dossiers");
    await page.getByLabel("Chercher dans la liste").fill(TEXTE);
    await page.keyboard.press("Control+k");
    await page.getByLabel("Rechercher", { exact: true }).fill(TEXTE);
    await page.keyboard.press("Escape");
    await openEntree(page, "Sécurité");
    await page.getByRole("button", { name: "Sauvegarder maintenant" }).click();
    await page.getByText("Sauvegarde faite et vérifiée").waitFor();
  });

  test("l’application fermée, il n’est en clair nulle part\u00A0; rouverte, il est là", async () => {
    await lance.close();
    isFerme = true;
    const fichiers = await listFichiers(monde);
    console.log(`${fichiers.length} fichiers fouillés après la fermeture`);
    for (const attendu of [/coffre.journal/, /sauvegardes/, /IndexedDB/, /Local Storage|Session Storage/]) expect(fichiers.some((fichier) => attendu.test(fichier)), String(attendu)).toBe(true);
    expect(await findFuites(monde, marqueurs)).toEqual([]);
    lance = await launchApp({ userFolder: lance.userFolder });
    isFerme = false;
    await openDossier(lance.page, TEXTE);
    await openOnglet(lance.page, "Chronologie");
    await lance.page.getByRole("button", { name: /^Ajouter une note/ }).click();
    await expect.poll(() => lance.page.getByLabel("Texte de la note").inputValue()).toBe(`Laissée : ${TEXTE}`);
  });
});

async function fillForm(nom: string, bouton: string, isFermant = true): Promise<void> {
  const formulaire = lance.page.getByRole("form", { name: nom });
  expect(await fillTextes(formulaire)).toBeGreaterThan(0);
  await formulaire.getByRole("button", { name: bouton }).click();
  if (isFermant) await formulaire.waitFor({ state: "detached" });
}

/** Every text field that is there and takes words; gives how many. */
async function fillTextes(cadre: Locator, isValide = false): Promise<number> {
  let remplis = 0;
  const champs = await cadre.locator("input[type=text]:not([role=combobox]), input[type=email], input[type=tel], input:not([type]), textarea:not([aria-hidden])").all();
  // From the last one: a save may add a field, which moves those after it.
  for (const champ of champs.toReversed()) {
    if (!(await champ.isVisible()) || !(await champ.isEditable())) continue;
    const { label, type } = await champ.evaluate((element: HTMLInputElement) => ({ label: element.labels?.[0]?.textContent ?? element.ariaLabel ?? "", type: element.type }));
    if (SAISIES_BORNEES.test(label)) continue;
    await champ.fill(type === "email" ? `${marqueurs.simple}@exemple.fr` : TEXTE);
    if (isValide) await champ.press("Enter");
    remplis += 1;
  }
  return remplis;
}
