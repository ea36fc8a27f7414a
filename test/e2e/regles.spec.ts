import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { formatFichier, listTauxInventes } from "../support/paquet-builder.ts";
import { createDossier, createIdInvente } from "../support/portefeuille-invente.ts";

/** Invented rates, marked as such in the file; dated so that the test does not depend on the day it runs. */
const PAQUET = formatFichier(listTauxInventes("2024-01-01"), { publieLe: "2024-01-02", auteur: "Essai, taux inventés" });
const RANG = 7;
const DOSSIER = `#/dossiers/${createIdInvente("e", RANG)}/decompte`;
const ATTENTE = 10_000;

let lance: LaunchedApp;

beforeAll(async () => {
  lance = await launchApp();
  await append(createDossier(RANG, "Pelagrin Bâtiment SAS", 1_000_000));
  await lance.page.reload();
});
afterAll(() => lance.dispose());

test("un semestre sans taux est refusé ; un paquet accepté le rend calculable ; l’annulation rend le refus, et le redémarrage n’y change rien", async () => {
  const { page } = lance;
  await openDecompte("15/01/2027");
  await page.getByRole("heading", { name: "Pas de décompte à cette date." }).waitFor({ timeout: ATTENTE });
  expect(await page.getByText("1er semestre 2027").count()).toBeGreaterThan(0);

  await openRoute("#/regles");
  await page.getByLabel("Paquet de règles").setInputFiles({ name: "taux-inventes-2027-s1.json", mimeType: "application/json", buffer: Buffer.from(PAQUET) });
  await page.getByRole("grid", { name: "Dossiers changés au 01/01/2027" }).getByText("Pelagrin Bâtiment SAS").waitFor({ timeout: ATTENTE });
  await page.getByText("désormais calculable", { exact: false }).waitFor({ timeout: ATTENTE });
  await page.getByRole("button", { name: "Accepter ce paquet" }).click();
  await page.getByText("taux-inventes-2027-s1.json accepté", { exact: false }).waitFor({ timeout: ATTENTE });

  await openDecompte("15/01/2027");
  // 10 000,00 € at 12,15 % for 150 days (499,32), 12,40 % for 184 (625,10), 13,00 % of the invented rate for 15 (53,42), and 40,00 €.
  const total = page.getByRole("row", { name: /^Total dû au/ });
  await total.waitFor({ timeout: ATTENTE });
  expect((await total.innerText()).replaceAll(/[\s\u00A0\u202F]/g, "")).toContain("11217,84");

  // In the field, Ctrl Z belongs to the field.
  await page.getByLabel("Arrêté au").blur();
  await page.keyboard.press("Control+z");
  await page.getByText("Annulé", { exact: true }).waitFor({ timeout: ATTENTE });
  await page.getByRole("heading", { name: "Pas de décompte à cette date." }).waitFor({ timeout: ATTENTE });
  await page.reload();
  await openRoute("#/regles/interets%2Ftaux-bce");
  await page.getByRole("complementary", { name: /Taux de la BCE/ }).waitFor({ timeout: ATTENTE });
  expect(await page.getByText("taux-inventes-2027-s1.json").count()).toBe(0);
});

async function openRoute(hash: string): Promise<void> {
  await lance.page.evaluate((adresse) => void (location.hash = adresse), hash);
}

async function openDecompte(jour: string): Promise<void> {
  await openRoute(DOSSIER);
  const champ = lance.page.getByLabel("Arrêté au");
  await champ.fill(jour, { timeout: ATTENTE });
  await champ.press("Enter");
}

/** Facts written in the real vault, as a page sends them. */
async function append(brouillons: readonly FaitBrouillon[]): Promise<void> {
  const reply = await lance.page.evaluate(async (demande) => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ readonly ok: boolean; readonly detail?: string }>>;
    return bridge["journal:append"]!({ brouillons: JSON.parse(demande) as unknown });
  }, JSON.stringify(brouillons));
  if (!reply.ok) throw new Error(reply.detail);
}
