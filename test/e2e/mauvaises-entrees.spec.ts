import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { createMauvaisFichier, type MauvaisFichier } from "../support/mauvais-fichiers.ts";
import {
  addMandat, addPieces, answerDialogues, confirmEcheances, createFichiers, DEBITEUR, FEC, findCellule, importFichier,
  openComptes, openDossier, openEntree, openTransmission, qualify, readFichier, setAujourdhui, waitContenu, writeDebiteur, writeSociete,
} from "../support/parcours.ts";

const JOUR = "2026-11-21";
let folder: string;
let lance: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-entrees-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("un fichier que l’on a pris pour un autre", () => {
  beforeAll(async () => {
    await start();
    await writeSociete(lance.page);
  });
  afterAll(() => lance.dispose());

  test.each<readonly [MauvaisFichier, RegExp]>([
    ["vide", /^« vide\.txt » : .*vide/],
    ["xlsx", /^« balance\.xlsx » : .*(Excel|classeur)/i],
    ["fatras", /^« fatras\.txt » : /],
  ])("%s : une phrase, rien de créé, un autre fichier peut être choisi", async (sorte, phrase) => {
    const { page } = lance;
    const path = await createMauvaisFichier(folder, sorte);
    await choose(path);
    const refus = page.getByRole("main").getByRole("alert");
    await refus.waitFor({ timeout: 60_000 });
    const texte = plain(await refus.textContent());
    console.log(`${sorte} : ${texte}`);
    expect(texte).toMatch(phrase);
    expect(texte).toMatch(/\.$/);
    expect(texte).not.toMatch(/undefined|null|Error|\/tmp/);
    await expectAucunDossier();
    await rm(path);
  });

  test("pdf : il attend dans la liste de ce qui arrive, rien de créé, un autre fichier peut être choisi", async () => {
    const { page } = lance;
    const path = await createMauvaisFichier(folder, "pdf");
    await choose(path);
    const ligne = page.getByRole("table", { name: "Ce qui arrive" }).getByRole("row").filter({ hasText: "facture.txt" });
    expect(plain(await ligne.textContent())).toMatch(/PDF/);
    await expectAucunDossier();
    await rm(path);
  });

  test("un FEC coupé au milieu d’une ligne : la ligne est mise de côté, le reste se lit, rien n’est écrit", async () => {
    const { page } = lance;
    await choose(await createMauvaisFichier(folder, "coupe"));
    const cote = page.getByRole("complementary", { name: "Lignes mises de côté" });
    await cote.getByText("non lue").first().waitFor();
    expect(plain(await cote.textContent())).toMatch(/Ligne 65/);
    await expectAucunDossier();
  });

  test("plus de faits qu’un enregistrement n’en tient : plusieurs parties, interrompues, dites, retirées d’un geste", async () => {
    const { page } = lance;
    await openEntree(page, "Import");
    await page.keyboard.press("Escape");
    await choose(await createMauvaisFichier(folder, "immense"));
    await page.getByRole("button", { name: /^Importer/ }).click({ timeout: 60_000 });
    await page.getByText(/faits sur/).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Interrompre" }).click();
    const arret = page.getByRole("alert").filter({ hasText: "s’est arrêté à la partie" });
    await arret.waitFor({ timeout: 60_000 });
    expect(plain(await arret.textContent())).toContain("Déposez de nouveau ce fichier pour finir, ou annulez-le ci-dessous.");
    const ligne = page.getByRole("row").filter({ hasText: "inachevé" });
    await ligne.getByRole("button", { name: /^Annuler l’import/ }).click();
    await ligne.waitFor({ state: "detached", timeout: 120_000 });
    await expectAucunDossier();
  });

  test("un FEC en UTF-16 se lit ; l’import qui suit tous ces refus réussit", async () => {
    const { page } = lance;
    await choose(await createMauvaisFichier(folder, "utf-16"));
    await page.getByText("Encours après").waitFor();
    expect(plain(await page.getByRole("group", { name: "Effet de l’import sur l’encours" }).textContent())).toContain("13 630,50");
    await importFichier(page);
    expect(plain(await page.getByRole("heading", { name: /importés/ }).textContent())).toBe("7 dossiers importés.");
  });

  test("le FEC de l’année suivante, qui reporte les mêmes factures, n’ouvre rien de plus", async () => {
    const { page } = lance;
    await choose(await createMauvaisFichier(folder, "suivant"));
    await page.getByText("Encours après").waitFor();
    expect(await page.getByRole("button", { name: /^Importer 0/ }).isDisabled()).toBe(true);
    await page.getByText("Déjà connus").first().waitFor();
    await page.keyboard.press("Escape");
    await choose(FEC);
    // The same invoices in another encoding are the same invoices.
    expect(await page.getByRole("button", { name: /^Importer 0/ }).isDisabled()).toBe(true);
  });
});

describe("une destination qui refuse", () => {
  beforeAll(async () => {
    await start();
    await answerDialogues(lance.app, join(folder, "sorties"));
    await prepareTransmission();
  });
  afterAll(() => lance.dispose());

  test("un dossier porte déjà ce nom : une phrase, rien n’est dit transmis, un autre essai réussit", async () => {
    const { page } = lance;
    const nom = "transmission-2026-0003-2026-11-21.zip";
    await mkdir(join(folder, "sorties", nom), { recursive: true });
    await page.getByRole("button", { name: /Produire le dossier/ }).click();
    const refus = page.getByRole("alert").filter({ hasText: "L’archive n’a pas été écrite" });
    await refus.waitFor({ timeout: 15_000 });
    const texte = plain(await refus.textContent());
    console.log(`destination : ${texte}`);
    expect(texte).not.toContain(folder);
    expect(texte).toMatch(/Un dossier porte déjà ce nom : rien n’a été écrit\. .*Rien n’est perdu/);
    expect(await readdir(join(folder, "sorties"))).toEqual([nom]);
    await rm(join(folder, "sorties", nom), { recursive: true });
    await page.getByRole("button", { name: /Produire le dossier/ }).click();
    await page.getByText(/^transmission-.*\.zip$/).first().waitFor();
    expect((await readdir(join(folder, "sorties"))).toSorted()).toEqual([nom.replace(/zip$/, "eml"), nom]);
  });
});

describe("un coffre qui ne peut plus écrire", () => {
  test("disque plein pendant l’import : une phrase, rien de créé, et l’import réussit dès qu’il y a de la place", async (contexte) => {
    const userFolder = await mkdtemp(join(tmpdir(), "exigible-plein-"));
    const coffre = join(userFolder, "coffre");
    await mkdir(coffre);
    if (!mount(coffre)) {
      console.log("ignoré : ce poste ne permet pas de monter un petit disque (tmpfs)");
      return contexte.skip();
    }
    try {
      await start(userFolder);
      const { page } = lance;
      await writeSociete(page);
      await readFichier(page, FEC);
      await expect(writeFile(join(coffre, "remplissage"), Buffer.alloc(2 * 1024 * 1024))).rejects.toThrow(/ENOSPC/);
      await page.keyboard.press("Control+Enter");
      const refus = page.getByRole("alert").filter({ hasText: "Rien n’a été enregistré" });
      await refus.waitFor();
      expect(plain(await refus.textContent())).toMatch(/Le disque est plein.*Libérez de la place puis recommencez\. Votre saisie est toujours là\./);
      await openEntree(page, "Dossiers");
      await page.getByText("Aucun dossier pour l’instant.").waitFor();
      await rm(join(coffre, "remplissage"));
      await openEntree(page, "Import");
      await importFichier(page);
      await lance.close();
      await start(userFolder);
      await openEntree(lance.page, "Dossiers");
      await findCellule(lance.page, DEBITEUR).waitFor();
      await lance.close();
    } finally {
      unmount(coffre);
      await rm(userFolder, { recursive: true, force: true });
    }
  });
});

describe("l’application tuée pendant un import", () => {
  test("après le redémarrage : tout ou rien, jamais une partie, et l’import peut se refaire", async () => {
    const userFolder = await mkdtemp(join(tmpdir(), "exigible-tue-"));
    let attendus = 0;
    for (const delai of [0, 15, 60]) {
      await start(userFolder);
      const { page } = lance;
      if (attendus === 0 && (await page.getByRole("banner").getByText("Claire Aubry").count()) === 0) await writeSociete(page);
      await readFichier(page, FEC);
      if (await page.getByRole("button", { name: /^Importer 0/ }).count() > 0) attendus = 7;
      const mort = new Promise((resolve) => lance.app.process().once("exit", resolve));
      // The application dies while it answers: that is the point.
      void page.keyboard.press("Control+Enter").then(undefined, () => "tuée");
      await new Promise((resolve) => setTimeout(resolve, delai));
      lance.app.process().kill("SIGKILL");
      await mort;
      await start(userFolder);
      const nombre = await countDossiers();
      console.log(`tué ${delai} ms après « Importer » : ${nombre} dossiers`);
      expect([attendus, 7]).toContain(nombre);
      attendus = nombre;
      await lance.close();
    }
    await start(userFolder);
    await readFichier(lance.page, FEC);
    if (attendus === 0) await importFichier(lance.page);
    else expect(await lance.page.getByRole("button", { name: /^Importer 0/ }).isDisabled()).toBe(true);
    expect(await countDossiers()).toBe(7);
    await lance.dispose();
  });
});

async function start(userFolder?: string): Promise<void> {
  lance = await launchApp(userFolder === undefined ? {} : { userFolder });
  lance.page.setDefaultTimeout(20_000);
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  await setAujourdhui(lance.page, JOUR);
  await waitContenu(lance.page);
}

async function choose(path: string): Promise<void> {
  await openEntree(lance.page, "Import");
  const champ = lance.page.getByLabel("Fichier à importer");
  const autre = lance.page.getByRole("button", { name: /^Autre fichier/ });
  await champ.or(autre).first().waitFor({ state: "attached" });
  // A preview may still be there: the file before it is left.
  if ((await champ.count()) === 0) await autre.click();
  await champ.setInputFiles(path);
}

async function expectAucunDossier(): Promise<void> {
  expect(await countDossiers()).toBe(0);
}

async function countDossiers(): Promise<number> {
  await openEntree(lance.page, "Dossiers");
  const vide = lance.page.getByText("Aucun dossier pour l’instant.");
  const liste = lance.page.getByRole("grid", { name: "Dossiers" });
  await vide.or(liste).waitFor();
  return (await vide.count()) > 0 ? 0 : Number(await liste.getAttribute("aria-rowcount")) - 1;
}

async function prepareTransmission(): Promise<void> {
  const { page } = lance;
  await openComptes(page);
  await openDossier(page, DEBITEUR);
  await confirmEcheances(page);
  await writeDebiteur(page);
  await addPieces(page, await createFichiers(join(folder, "pieces")));
  await qualify(page);
  await addMandat(page);
  await openTransmission(page);
}

/** A disk of two megabytes for the vault alone; root on Linux only. */
function mount(path: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", path], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function unmount(path: string): void {
  execFileSync("umount", ["-l", path], { stdio: "ignore" });
}

function plain(texte: string | null): string {
  return (texte ?? "").replace(/[\u00A0\u202F]/g, " ");
}
