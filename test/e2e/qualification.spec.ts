// J2 of the department's journeys, « Qualifier un dossier », in the real application and by the keyboard alone: no gesture of a mouse.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countSouris, goTo, pressAt, tabTo, typeIn, watchSouris } from "../support/clavier.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { setAujourdhui, waitContenu } from "../support/parcours.ts";
import { createPdf } from "../support/pdf-invente.ts";

const JOUR = "2026-11-23";
const NOM = "Grandval Bâtiment SAS";
const LISTE = ["Code client;Raison sociale;N° pièce;Date pièce;Date échéance;Montant TTC;Solde dû", "411GRANDVAL;Grandval Bâtiment SAS;F-26-0101;01/07/2026;31/07/2026;14 400,50;14 400,50"].join("\r\n");
const PIECES: Readonly<Record<string, readonly string[]>> = {
  "2026-06-12 Bon de commande.pdf": ["Bon de commande", "Charpente, lot n° 2", "Bon pour accord, Grandval Bâtiment"],
  "2026-07-01 Facture F-26-0101.pdf": ["Facture F-26-0101", "Charpente, lot n° 2", "Montant : 14 400,50 € TTC"],
  "2026-06-28 BL signé F-26-0101.pdf": ["Bon de livraison", "Reçu en bon état, Paul Grandval"],
  "2026-09-14 Mise en demeure LRAR.pdf": ["Mise en demeure", "Nous vous mettons en demeure de payer 14 400,50 €."],
  // Its words say nothing: a person says what it is.
  "scan0042.pdf": ["Document numérisé"],
};

let folder: string;
let lance: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-qualification-"));
  await writeFile(join(folder, "balance-2026-11.csv"), Buffer.from(LISTE, "latin1"));
  lance = await launchApp();
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  lance.page.setDefaultTimeout(20_000);
  await setAujourdhui(lance.page, JOUR);
  await watchSouris(lance.page);
});

afterAll(async () => {
  await lance.dispose();
  await rm(folder, { recursive: true, force: true });
});

// One journey: each test continues where the one before it stopped.
describe("J2, qualifier un dossier sans souris", () => {
  test("la société, les deux personnes et le seuil de visa se disent au clavier", async () => {
    const { page } = lance;
    await goTo(page, "Réglages");
    await typeIn(page, page.getByLabel("Dénomination", { exact: true }), "Valdoré Équipements");
    await page.keyboard.press("Enter");
    await page.getByLabel("Forme juridique").waitFor();
    await typeIn(page, page.getByLabel("Prénom et nom"), "Hugo Marchetti");
    await page.keyboard.press("Enter");
    await page.getByRole("banner").getByText("Hugo Marchetti").waitFor();
    await pressAt(page, page.getByRole("button", { name: "Une autre personne…" }));
    await typeIn(page, page.getByLabel("Son prénom et son nom"), "Claire Aubry");
    await page.keyboard.press("Enter");
    await page.getByRole("banner").getByText("Claire Aubry").waitFor();
    await typeIn(page, page.getByLabel("À partir de, dû au jour"), "10 000");
    await page.keyboard.press("Tab");
    await pressAt(page, page.getByRole("button", { name: "Enregistrer le seuil" }));
    await page.getByText("Seuil de visa enregistré").first().waitFor();
  });

  test("le débiteur échu attend dans « À qualifier », et son dossier s’ouvre par une touche", async () => {
    const { page } = lance;
    await goTo(page, "Import");
    await page.getByLabel("Fichier à importer").setInputFiles(join(folder, "balance-2026-11.csv"));
    await page.getByRole("treegrid", { name: "Ce que l’import changerait" }).waitFor();
    const boite = page.getByRole("checkbox", { name: `Importer ${NOM}` });
    if ((await boite.getAttribute("aria-checked")) !== "false") await page.keyboard.press("x");
    await page.getByRole("button", { name: /Suivre sans importer/ }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("treegrid", { name: "Ce que l’import changerait" }).waitFor({ state: "detached" });
    await goTo(page, "À qualifier");
    await page.getByRole("grid", { name: "À qualifier" }).getByText(NOM).first().waitFor();
    await page.keyboard.press("o");
    const dialogue = page.getByRole("dialog", { name: "Ouvrir un dossier" });
    await dialogue.getByRole("button", { name: "Ouvrir", exact: true }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    await dialogue.waitFor({ state: "detached" });
    await goTo(page, NOM);
    await page.getByRole("heading", { name: NOM, level: 1 }).waitFor();
  });

  test("les pièces déposées sont reconnues ; celle qui ne dit rien reçoit sa nature", async () => {
    const { page } = lance;
    await openOngletAuClavier("Pièces");
    await page.getByLabel("Fichiers à ajouter").setInputFiles(await createPieces());
    const revue = page.getByRole("region", { name: "Pièces à accepter" });
    await revue.getByRole("button", { name: /^Ajouter 5\spièces/ }).and(page.locator(":enabled")).waitFor();
    const natures = await Promise.all(Object.keys(PIECES).map((nom) => revue.getByRole("combobox", { name: `Nature de ${nom}` }).inputValue()));
    expect(natures).toEqual(["Bon de commande", "Facture", "Bon de livraison", "Mise en demeure", "Autre pièce"]);
    await typeIn(page, revue.getByRole("combobox", { name: "Nature de scan0042.pdf" }), "Accusé");
    await page.getByRole("option", { name: "Accusé de réception" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await revue.getByRole("combobox", { name: "Nature de scan0042.pdf" }).inputValue()).toBe("Accusé de réception");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/5\spièces au bordereau/).waitFor();
    await page.getByRole("table", { name: "Pièces du dossier" }).getByRole("row", { name: /scan0042\.pdf.*Accusé de réception/ }).waitFor();
  });

  test("la matrice se remplit des pièces, et une cellule se juge à la barre d’espace", async () => {
    const { page } = lance;
    await openOngletAuClavier("Qualification");
    const matrice = page.getByRole("grid", { name: "Ce qu’il faut prouver, et par quoi" });
    await matrice.waitFor();
    expect(await matrice.getByRole("button", { name: /facture prouve$/ }).count()).toBeGreaterThan(0);
    const cellules = matrice.getByRole("button");
    await tabTo(page, cellules.first());
    const avant = await cellules.first().getAttribute("aria-label");
    await page.keyboard.press("Space");
    await expect.poll(() => cellules.first().getAttribute("aria-label"), { timeout: 20_000 }).toMatch(/jugé par une personne$/);
    await page.keyboard.press("ArrowRight");
    expect(await cellules.nth(1).evaluate((cellule) => cellule === document.activeElement)).toBe(true);
    await page.keyboard.press("Control+z");
    await expect.poll(() => cellules.first().getAttribute("aria-label"), { timeout: 20_000 }).toBe(avant);
  });

  test("les trois portes se décident d’une touche chacune, chacune signée", async () => {
    const { page } = lance;
    for (const rang of [1, 2, 3]) {
      const porte = page.getByRole("region", { name: new RegExp(`^Porte ${rang}`) });
      await page.keyboard.press("p");
      await porte.getByRole("radio", { checked: true }).and(page.locator(":focus")).waitFor();
      await page.keyboard.press("Control+Enter");
      await porte.getByText(/^Décidée/).waitFor();
      expect(plain(await porte.textContent())).toContain("Claire Aubry");
      await porte.getByRole("button", { name: "Revoir la décision" }).and(page.locator(":focus")).waitFor();
    }
  });

  test("le verdict propose sa phrase, cite les pièces et appelle un visa que son auteur ne peut donner", async () => {
    const { page } = lance;
    await page.keyboard.press("v");
    await page.getByRole("radio", { name: "Sérieuse" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.press("Enter");
    const motif = page.getByLabel("Motif, tel qu’il paraîtra au dossier transmis");
    await motif.and(page.locator(":focus")).waitFor();
    expect(await motif.inputValue()).toMatch(/Contrat ou commande \[1\].*Livraison ou exécution \[3\].*Facture \[2\].*Mise en demeure \[4\]/);
    await page.keyboard.press("Control+Enter");
    const visa = page.getByRole("region", { name: "Visa" });
    await visa.getByText(/^Visa attendu/).waitFor();
    expect(plain(await visa.textContent())).toContain("visa à partir de 10 000,00 €");
    expect(await visa.getByRole("button", { name: "Accorder le visa" }).count()).toBe(0);
    await visa.getByText(/le visa est celui d’une autre personne/).waitFor();
  });

  test("une seconde personne prend le poste et vise ; le dossier est qualifié", async () => {
    const { page } = lance;
    await goTo(page, "Réglages");
    await pressAt(page, page.getByRole("combobox", { name: "À ce poste" }), "ArrowDown");
    await chooseOption("Hugo Marchetti");
    await page.getByRole("banner").getByText("Hugo Marchetti").waitFor();
    await goTo(page, NOM);
    await page.getByRole("heading", { name: NOM, level: 1 }).waitFor();
    await openOngletAuClavier("Qualification");
    await pressAt(page, page.getByRole("button", { name: "Accorder le visa" }));
    const formulaire = page.getByRole("form", { name: "Accorder le visa" });
    await formulaire.getByLabel("Observation").and(page.locator(":focus")).waitFor();
    await page.keyboard.type("Commande et livraison vues");
    await page.keyboard.press("Control+Enter");
    const visa = page.getByRole("region", { name: "Visa" });
    await visa.getByText(/^Visa accordé le .* par Hugo Marchetti/).waitFor();
    await visa.getByText("Commande et livraison vues").waitFor();
    await page.getByText("Qualifié", { exact: true }).first().waitFor();
  });

  test("pas un geste de souris n’a été fait", async () => {
    expect(await countSouris(lance.page)).toBe(0);
  });
});

/** The tabs of the dossier have the digits, in their order. */
async function openOngletAuClavier(nom: string): Promise<void> {
  const { page } = lance;
  const onglets = await page.getByRole("tablist", { name: "Onglets du dossier" }).getByRole("tab").allTextContents();
  const rang = onglets.findIndex((titre) => titre.startsWith(nom));
  await page.keyboard.press(String((rang + 1) % 10));
  await page.getByRole("tab", { name: nom, selected: true }).waitFor();
  await waitContenu(page);
}

/** The arrows go through the list that is open; Enter takes what is lit. */
async function chooseOption(nom: string): Promise<void> {
  const { page } = lance;
  const option = page.getByRole("option", { name: nom });
  await option.waitFor();
  for (let pas = 0; (await option.getAttribute("data-combobox-selected")) === null; pas += 1) {
    if (pas > 40) throw new Error(`Les flèches n’atteignent pas « ${nom} »`);
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

async function createPieces(): Promise<string[]> {
  await mkdir(join(folder, "pieces"), { recursive: true });
  return Promise.all(Object.entries(PIECES).map(async ([nom, lignes]) => {
    await writeFile(join(folder, "pieces", nom), createPdf(lignes));
    return join(folder, "pieces", nom);
  }));
}

function plain(texte: string | null): string {
  return (texte ?? "").replace(/[\s\u00A0\u202F]+/g, " ");
}
