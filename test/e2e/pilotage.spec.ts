import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { readClasseur } from "#shared/formats/xlsx.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { createPortefeuillePilotage } from "../support/portefeuille-pilotage.ts";
import { answerDialogues, openEntree } from "../support/parcours.ts";

let lance: LaunchedApp;
let sorties: string;
const anomalies: string[] = [];

beforeAll(async () => {
  sorties = await mkdtemp(join(tmpdir(), "exigible-pilotage-"));
  lance = await launchApp();
  const { page } = lance;
  page.setDefaultTimeout(30_000);
  page.on("console", (message) => { if (message.type() === "error") anomalies.push(message.text()); });
  await page.setViewportSize({ width: 1440, height: 900 });
  await writeLots(page, createPortefeuillePilotage(readJour()));
  await page.reload();
  await openEntree(page, "Tableau de bord");
  await page.getByRole("region", { name: "Chiffres du service" }).waitFor();
  await answerDialogues(lance.app, sorties);
});

afterAll(async () => {
  await lance.dispose();
  await rm(sorties, { recursive: true, force: true });
});

/** What a department wrote over two years, given to the vault at once. */
async function writeLots(page: Page, lots: ReturnType<typeof createPortefeuillePilotage>): Promise<void> {
  await page.evaluate(async (suite) => {
    const bridge = Reflect.get(window, "bridge") as unknown as Record<string, (request: unknown) => Promise<{ readonly ok: boolean; readonly detail?: string }>>;
    for (const brouillons of suite) {
      const reply = await bridge["journal:append"]!({ brouillons });
      if (!reply.ok) throw new Error(reply.detail);
    }
  }, lots as unknown as readonly unknown[]);
}

function readJour() {
  const horloge = new Date();
  return jour(`${horloge.getFullYear()}-${String(horloge.getMonth() + 1).padStart(2, "0")}-${String(horloge.getDate()).padStart(2, "0")}`);
}

async function capture(nom: string): Promise<void> {
  const folder = process.env["EXIGIBLE_CAPTURES"];
  if (folder !== undefined) await lance.page.screenshot({ path: join(folder, `${nom}.png`) });
}

/** Euros, from « 810 080 € » or « 810 079,89 € ». */
function readSomme(texte: string | null): number {
  return Number((texte ?? "").replace(/[^\d,]/g, "").replace(",", "."));
}

test("a figure opens its dossiers, whose sum it is; the very set opens in the list", async () => {
  const { page } = lance;
  await capture("tableau");
  const chiffre = page.getByRole("button", { name: /^Encours en principal/ });
  const valeur = readSomme(await chiffre.textContent());
  await chiffre.click();
  const volet = page.getByRole("complementary", { name: /Encours en principal/ });
  const somme = volet.getByText(/^\d[\d\u202f]*,\d\d\u00a0€$/).first();
  await somme.waitFor();
  // The card rounds to the euro what the pane gives to the centime.
  expect(Math.round(readSomme(await somme.textContent()))).toBe(valeur);
  await capture("derriere");
  const nombre = /(\d[\d\u202f]*)\u00a0dossier/.exec((await volet.getByText(/^dans/).textContent()) ?? "")?.[1] ?? "";
  await volet.getByRole("button", { name: "Ouvrir dans Dossiers" }).click();
  await page.getByRole("tab", { name: /Encours en principal/, selected: true }).waitFor();
  await page.getByText(new RegExp(`^${nombre}.dossiers`)).first().waitFor();
  await openEntree(page, "Tableau de bord");
});

test("a chart is read by the arrows, as a table, as a picture", async () => {
  const { page } = lance;
  const carte = page.getByRole("region", { name: "Encours par étape et ancienneté", exact: true });
  const dessin = carte.getByRole("group");
  await dessin.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("t");
  await carte.getByRole("table").getByRole("rowheader", { name: "Amiable" }).waitFor();
  await carte.getByRole("button", { name: "Voir le graphique" }).click();
  await carte.getByRole("button", { name: "Image du graphique (.png)" }).click();
  await page.getByText("Image du graphique enregistrée.").waitFor();
  const png = await readFile(join(sorties, "Encours par étape et ancienneté.png"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  if (process.env["EXIGIBLE_CAPTURES"] !== undefined) await writeFile(join(process.env["EXIGIBLE_CAPTURES"], "graphique.png"), png);
});

test("the month is closed: report, workbook and entries in one click each, the same when asked again", async () => {
  const { page } = lance;
  await page.keyboard.press("m");
  const dialogue = page.getByRole("dialog", { name: "Rapport mensuel" });
  const rapport = dialogue.getByRole("button", { name: "Rapport (.docx)" });
  await dialogue.getByText("Aucun dossier n’était connu à la fin de ce mois").waitFor();
  await dialogue.getByText("Ce qui était arrivé, su depuis", { exact: true }).click();
  await dialogue.getByRole("combobox", { name: "Mois clos" }).selectOption({ index: 1 });
  await dialogue.getByRole("columnheader", { name: "Écart" }).waitFor();
  await capture("rapport");
  for (const nom of ["Rapport (.docx)", "Classeur (.xlsx)", "Écritures (.csv)"]) {
    await dialogue.getByRole("button", { name: nom }).click();
    await page.getByText("Il dit ce qui est su aujourd’hui de ce mois.").first().waitFor();
    await rapport.and(page.locator(":enabled")).waitFor();
  }
  const fichiers = (await readdir(sorties)).toSorted();
  const docx = fichiers.find((nom) => nom.endsWith(".docx")) ?? "";
  const premier = await readFile(join(sorties, docx));
  const classeur = readClasseur(new Uint8Array(await readFile(join(sorties, fichiers.find((nom) => nom.endsWith(".xlsx")) ?? ""))));
  expect(classeur.ok && classeur.feuilles.map(({ nom }) => nom)).toEqual(["Encours", "Flux", "Variation", "Voies", "Délais", "Mandataires", "Collectives", "Surendettement", "Dépréciations", "Écritures proposées", "Conformité", "Dérogations", "Prévisions", "Définitions"]);
  expect((await readFile(join(sorties, fichiers.find((nom) => nom.endsWith(".csv")) ?? ""), "utf8")).split("\r\n")[0]).toContain("Débit;Crédit");
  await dialogue.getByRole("button", { name: "Fermer" }).click();
  await dialogue.waitFor({ state: "detached" });
  await rm(join(sorties, docx));
  await page.keyboard.press("m");
  await dialogue.getByText("Ce qui était arrivé, su depuis", { exact: true }).click();
  await dialogue.getByRole("combobox", { name: "Mois clos" }).selectOption({ index: 1 });
  await dialogue.getByRole("columnheader", { name: "Écart" }).waitFor();
  await rapport.and(page.locator(":enabled")).waitFor();
  await rapport.click();
  await page.getByText(docx).first().waitFor();
  await dialogue.getByRole("button", { name: "Fermer" }).click();
  await dialogue.waitFor({ state: "detached" });
  expect((await readFile(join(sorties, docx))).equals(premier)).toBe(true);
  if (process.env["EXIGIBLE_CAPTURES"] !== undefined) await writeFile(join(process.env["EXIGIBLE_CAPTURES"], "rapport.docx"), premier);
});

test("a past evening is read again; the page of a profile and the hypotheses are kept", async () => {
  const { page } = lance;
  await page.getByRole("combobox", { name: "Page de" }).selectOption("comptabilite");
  await page.getByRole("region", { name: "Provisions proposées" }).waitFor();
  await capture("comptabilite");
  await page.getByRole("button", { name: "Hypothèses" }).click();
  await page.getByRole("textbox", { name: "Titre obtenu" }).fill("40");
  await page.getByRole("button", { name: "Enregistrer les hypothèses" }).click();
  await page.getByText("taux réglés par la société").waitFor();
  await page.getByRole("combobox", { name: "Page de" }).selectOption("direction");
  await page.evaluate(() => document.documentElement.setAttribute("data-mantine-color-scheme", "dark"));
  await capture("sombre");
});

test("nothing of the screen met the policy of the page, nor an error", () => {
  expect(anomalies).toEqual([]);
});
