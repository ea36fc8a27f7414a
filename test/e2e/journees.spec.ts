// Journeys of the department, told step by step in the real application: Monday's arrears (J1), the last amicable chance (J3).
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatCamt, formatEntree } from "../support/banque-builder.ts";
import { listParagraphes, readPartie } from "../support/docx-lecture.ts";
import { type LaunchedApp, launchApp } from "../support/launch.ts";
import { answerDialogues, openDossier, openEntree, openOnglet, setAujourdhui, waitContenu, writeSociete } from "../support/parcours.ts";

const JOUR = "2026-11-23";
/** An export of accounts as they come: semicolons, Windows-1252, decimal commas, spaces between thousands. */
const LISTE = [
  "Code client;Raison sociale;N° pièce;Date pièce;Date échéance;Montant TTC;Solde dû",
  "411GRANDVAL;Grandval Bâtiment SAS;F-26-0101;01/07/2026;31/07/2026;12 000,00;12 000,00",
  "411GRANDVAL;Grandval Bâtiment SAS;F-26-0144;01/08/2026;31/08/2026;2 400,50;2 400,50",
  "411DOUVRE;Menuiserie Douvré;F-26-0150;01/09/2026;01/10/2026;830,00;830,00",
  "411RECENT;Récent SARL;F-26-0310;01/11/2026;20/11/2026;500,00;500,00",
].join("\r\n");

let folder: string;
let lance: LaunchedApp;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "exigible-journees-"));
  await writeFile(join(folder, "balance-2026-11.csv"), Buffer.from(LISTE, "latin1"));
  lance = await launchApp();
  await lance.page.setViewportSize({ width: 1440, height: 900 });
  lance.page.setDefaultTimeout(20_000);
  await setAujourdhui(lance.page, JOUR);
  await answerDialogues(lance.app, join(folder, "sorties"));
  await writeSociete(lance.page);
});

afterAll(async () => {
  await lance.dispose();
  await rm(folder, { recursive: true, force: true });
});

describe("J1, lundi matin\u00A0: les impayés arrivent", () => {
  test("la liste se lit malgré ses accents et ses virgules, ligne par ligne, et rien n’est écrit avant «\u00A0Suivre\u00A0»", async () => {
    const { page } = lance;
    await openEntree(page, "Import");
    await page.getByLabel("Fichier à importer").setInputFiles(join(folder, "balance-2026-11.csv"));
    await page.getByRole("treegrid", { name: "Ce que l’import changerait" }).waitFor();
    expect(plain(await page.getByRole("group", { name: "Effet de l’import sur l’encours" }).textContent())).toContain("15 730,50");
    await page.getByText("Menuiserie Douvré").first().waitFor();
  });

  test("les règles proposent ceux qui sont en retard, pas celui d’avant-hier", async () => {
    const { page } = lance;
    // Nothing is opened at once: every debtor is followed, and the rules sort them.
    await page.keyboard.press("Control+a");
    for (const nom of ["Grandval Bâtiment SAS", "Menuiserie Douvré", "Récent SARL"]) {
      const boite = page.getByRole("checkbox", { name: `Importer ${nom}` });
      if ((await boite.getAttribute("aria-checked")) !== "false") await boite.click();
    }
    await page.getByRole("button", { name: /Suivre sans importer/ }).click();
    await openEntree(page, "À qualifier");
    const liste = page.getByRole("grid", { name: "À qualifier" });
    await liste.waitFor();
    const texte = plain(await liste.textContent());
    expect(texte).toContain("Grandval Bâtiment SAS");
    expect(texte).toContain("Menuiserie Douvré");
    expect(texte).not.toContain("Récent SARL");
  });

  test("le dossier s’ouvre en deux touches, et la comptabilité reçoit la liste des relances à arrêter", async () => {
    const { page } = lance;
    await page.getByRole("gridcell", { name: "Grandval Bâtiment SAS" }).first().click();
    await page.keyboard.press("o");
    await page.getByRole("dialog").getByRole("button", { name: "Ouvrir", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Relances à arrêter…" }).click();
    await page.getByRole("menuitem", { name: "Texte (.csv)" }).click();
    await page.getByText(/Écrite dans .*\.csv/).waitFor();
    const [nom = ""] = (await readdir(join(folder, "sorties"))).filter((fichier) => fichier.endsWith(".csv"));
    expect(await readFile(join(folder, "sorties", nom), "utf8")).toContain("F-26-0101");
  });
});

describe("J3, la dernière chance amiable", () => {
  test("l’appel se note en deux touches, avec sa promesse", async () => {
    const { page } = lance;
    await openEntree(page, "Dossiers");
    await page.getByRole("gridcell", { name: "Grandval Bâtiment SAS" }).filter({ hasText: "Grandval" }).first().dblclick();
    await page.getByRole("heading", { name: "Grandval Bâtiment SAS", level: 1 }).waitFor();
    await page.keyboard.press("e");
    const formulaire = page.getByRole("form", { name: "Noter un échange" });
    await formulaire.waitFor();
    await page.keyboard.press("a");
    await page.keyboard.type("Inès Vauquier demande à payer en plusieurs fois");
    await formulaire.getByLabel("Il promet").fill("1 000");
    await formulaire.getByLabel("Pour le").fill("20/11");
    await formulaire.getByLabel("Pour le").press("Tab");
    await page.keyboard.press("Control+Enter");
    await formulaire.waitFor({ state: "detached" });
    await openOnglet(page, "Amiable");
    await page.getByRole("region", { name: "Échanges" }).getByText(/Une relance n’interrompt pas la prescription/).waitFor();
    await page.getByRole("region", { name: "Promesses" }).getByText("rompue", { exact: true }).waitFor();
  });

  test("pendant l’appel, le curseur change la mensualité et l’échéancier, au centime", async () => {
    const { page } = lance;
    await openOnglet(page, "Créances et décompte");
    await setQualite();
    await openOnglet(page, "Amiable");
    const negociation = page.getByRole("region", { name: "Négociation" });
    const curseur = negociation.getByRole("slider");
    await curseur.focus();
    for (let pas = 0; pas < 3; pas += 1) await page.keyboard.press("ArrowRight");
    await negociation.getByText(/^6\sversements/).waitFor();
    const lignes = await negociation.getByRole("region", { name: "Échéancier" }).getByRole("row").allTextContents();
    expect(lignes).toHaveLength(7);
    expect(plain(lignes.at(-1) ?? "")).toMatch(/0,00$/);
  });

  test("le plan se suit, et l’acte s’ouvre avec ses réponses", async () => {
    const { page } = lance;
    const negociation = page.getByRole("region", { name: "Négociation" });
    await negociation.getByRole("button", { name: "Suivre ces promesses" }).click();
    await page.getByRole("region", { name: "Plan d’apurement" }).getByText("attendue").nth(5).waitFor();
    await negociation.getByRole("button", { name: "Écrire le plan d’apurement" }).click();
    await waitContenu(page);
    await page.getByRole("article").getByText(/en six versements/).waitFor();
    await page.getByRole("button", { name: "Brouillon Word, manques visibles" }).click();
    const trouve = async () => (await readdir(join(folder, "sorties"))).find((fichier) => fichier.startsWith("brouillon-plan-apurement"));
    await expect.poll(trouve, { timeout: 20_000 }).toBeDefined();
    const docx = await readFile(join(folder, "sorties", (await trouve()) ?? ""));
    expect(plain(listParagraphes(readPartie(docx, "word/document.xml")).map(({ texte }) => texte).join("\n"))).toContain("en six versements");
  });

  test("une promesse rompue commande la suite\u00A0: mettre en demeure, puis qualifier", async () => {
    const { page } = lance;
    await openOnglet(page, "Amiable");
    await page.getByRole("region", { name: "Promesses" }).getByRole("link", { name: "Mettre en demeure" }).click();
    await waitContenu(page);
    await page.getByRole("article").getByText(/mise en demeure/i).first().waitFor();
  });

  test("le relevé CAMT.053 de la banque affecte les virements\u00A0: la promesse rompue se tient en retard, la première échéance du plan à son jour", async () => {
    const { page } = lance;
    await openOnglet(page, "Amiable");
    const plan = page.getByRole("region", { name: "Plan d’apurement" });
    const [, jj = "", mm = "", aaaa = "", somme = ""] = /(\d\d)\/(\d\d)\/(\d{4}) ?([\d ]+,\d\d)/.exec(plain(await plan.getByRole("listitem").first().textContent())) ?? [];
    const echeance = `${aaaa}-${mm}-${jj}`;
    await setAujourdhui(page, echeance);
    await openEntree(page, "Règlements");
    const camt = formatCamt([formatVirement("1000.00", "2026-11-24", "PROMESSE DU 23/11 F-26-0101"), formatVirement(somme.replace(/ /g, "").replace(",", "."), echeance, "PLAN 1/6 F-26-0101")]);
    await page.getByLabel("Relevé à lire").setInputFiles({ name: "camt053-grandval.xml", mimeType: "application/xml", buffer: Buffer.from(camt) });
    await page.getByRole("group", { name: "Ce que devient le relevé" }).waitFor();
    expect(plain(await page.getByRole("grid", { name: "Mouvements du relevé" }).textContent())).toContain("Grandval Bâtiment SAS");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: /2\srèglements affectés/ }).waitFor();
    await openDossier(page, "Grandval Bâtiment SAS");
    await openOnglet(page, "Amiable");
    await page.getByRole("region", { name: "Promesses" }).getByText("tenue en retard", { exact: true }).waitFor();
    await plan.getByRole("listitem").first().getByText(`payée le ${jj}/${mm}/${aaaa}`).waitFor();
    await plan.getByRole("listitem").nth(1).getByText("attendue").waitFor();
    await openOnglet(page, "Créances et décompte");
    await page.getByText(/VIR.*PLAN 1\/6|PLAN 1\/6/).first().waitFor();
  });

  test("fermée avec une saisie en cours, la fenêtre la rend au retour", async () => {
    await openOnglet(lance.page, "Amiable");
    await lance.page.keyboard.press("e");
    await lance.page.getByRole("form", { name: "Noter un échange" }).getByLabel("Ce qui s’est dit").fill("Rappeler mardi");
    await lance.close();
    lance = await launchApp({ userFolder: lance.userFolder });
    lance.page.setDefaultTimeout(20_000);
    await lance.page.setViewportSize({ width: 1440, height: 900 });
    await setAujourdhui(lance.page, JOUR);
    await openEntree(lance.page, "Dossiers");
    await lance.page.getByRole("gridcell", { name: "Grandval Bâtiment SAS" }).filter({ hasText: "Grandval" }).first().dblclick();
    await lance.page.getByRole("heading", { name: "Grandval Bâtiment SAS", level: 1 }).waitFor();
    await lance.page.keyboard.press("e");
    await expect.poll(() => lance.page.getByRole("form", { name: "Noter un échange" }).getByLabel("Ce qui s’est dit").inputValue(), { timeout: 20_000 }).toBe("Rappeler mardi");
  });
});

/** A transfer of the debtor, as his bank's statement says it. */
function formatVirement(montant: string, date: string, libelle: string): string {
  return formatEntree({ montant, date, details: `<TxDtls><RltdPties><Dbtr><Pty><Nm>GRANDVAL BATIMENT SAS</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${libelle}</Ustrd></RmtInf></TxDtls>` });
}

/** The figures wait for the debtor's quality: asked where they are missing. */
async function setQualite(): Promise<void> {
  const bouton = lance.page.getByRole("button", { name: "Professionnel", exact: true });
  if ((await bouton.count()) > 0) await bouton.click();
}

function plain(texte: string | null): string {
  return (texte ?? "").replace(/[\s\u00A0\u202F]+/g, " ");
}
