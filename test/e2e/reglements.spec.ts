import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { findCellule, openComptes, openEntree, setAujourdhui } from "../support/parcours.ts";

const RELEVE = "test/fixtures/banque/releve-2026-01.xml";
const DEBITEURS = ["BOULANGERIE MARTIN SARL", "GARAGE DE L'ÉTOILE SAS", "SCI LES TILLEULS", "WILSON IMPORT INC", "MENUISERIE NOËL", "DUPOND & FILS"] as const;
const AVANT = ["2 000,00", "2 600,00", "1 800,00", "920,50", "310,00", "1 000,00"];
const APRES = ["0,00", "1 600,00", "1 800,00", "0,00", "0,00", "1 000,00"];
let lance: LaunchedApp;

beforeAll(async () => {
  lance = await launchApp();
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  lance.page.setDefaultTimeout(20_000);
  await setAujourdhui(lance.page, "2026-02-21");
  await openComptes(lance.page);
});

afterAll(() => lance.dispose());

// One journey: each test continues where the one before it stopped.
describe("du relevé de la banque aux bons dossiers", () => {
  test("un CAMT déposé dans Import s’ouvre en revue dans Règlements\u00A0; rien n’est écrit", async () => {
    const { page } = lance;
    expect(await listSoldes()).toEqual(AVANT);
    await openEntree(page, "Import");
    await page.getByLabel("Fichier à importer").setInputFiles(RELEVE);
    const totaux = page.getByRole("group", { name: "Ce que devient le relevé" });
    await totaux.waitFor();
    expect(plain(await totaux.textContent())).toMatch(/Affectés6 030,50.*Retours−1 800,00.*À rapprocher539,50.*Sans objet1 487,50.*Au relevé6 257,50.*Soldes équilibrés/);
    expect(await listSoldes()).toEqual(AVANT);
  });

  test("enregistré, les soldes des dossiers sont ceux du scénario", async () => {
    const { page } = lance;
    await openEntree(page, "Règlements");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: /5\s*règlements affectés/ }).waitFor();
    expect(await listSoldes()).toEqual(APRES);
  });

  test("annulé, tout est comme avant\u00A0; rétabli puis relu, rien ne compte deux fois", async () => {
    const { page } = lance;
    await page.keyboard.press("Control+z");
    await page.getByText("Annulé", { exact: true }).waitFor();
    expect(await listSoldes()).toEqual(AVANT);
    await openEntree(page, "Règlements");
    await page.getByLabel("Relevé à lire").setInputFiles(RELEVE);
    await page.getByRole("button", { name: /^Enregistrer 5/ }).click();
    await page.getByRole("heading", { name: /5\s*règlements affectés/ }).waitFor();
    await page.getByLabel("Relevé à lire").setInputFiles(RELEVE);
    const totaux = page.getByRole("group", { name: "Ce que devient le relevé" });
    await totaux.waitFor();
    expect(plain(await totaux.textContent())).toMatch(/Affectés0,00/);
    expect(await page.getByRole("button", { name: /^Enregistrer/ }).isDisabled()).toBe(true);
    expect(await listSoldes()).toEqual(APRES);
  });
});

async function listSoldes(): Promise<readonly string[]> {
  const { page } = lance;
  await openEntree(page, "Dossiers");
  const soldes: string[] = [];
  for (const debiteur of DEBITEURS) {
    const rangee = page.getByRole("row").filter({ has: findCellule(page, debiteur) });
    const texte = plain(await rangee.first().textContent());
    soldes.push(/([\d ]+,\d{2})/.exec(texte.replace(/.*?(?=[\d ]+,\d{2})/, ""))?.[1]?.trim() ?? texte);
  }
  return soldes;
}

function plain(texte: string | null): string {
  return (texte ?? "").replace(/[\s\u00A0\u202F]+/g, " ");
}
