// The main job in the real application, step by step, by French labels: the end-to-end test and the demo share it.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ElectronApplication, Locator, Page } from "playwright-core";
import { createPdf } from "./pdf-invente.ts";

export const FEC = "test/fixtures/fec/732829320FEC20251231.txt";
/** The debtor whose dossier is carried through: one invoice, paid in part. */
export const DEBITEUR = "BOULANGERIE MARTIN SARL";
export const FACTURE = "FA2025-014";
/** The company whose books the invented FEC holds, by the name of the file. */
const SIREN_CREANCIER = "732829320";
/** Nine digits that pass the check and belong to nobody. */
const SIREN_DEBITEUR = "999000110";

/** The window believes that it is this day, so that figures are the same on every machine. */
export async function setAujourdhui(page: Page, jour: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${jour}T10:24:00`));
  await page.reload();
  await page.getByRole("navigation", { name: "Navigation principale" }).waitFor();
}

/** Save dialogs answer at once with a file of this folder. */
export async function answerDialogues(app: ElectronApplication, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await app.evaluate(({ dialog }, destination) => {
    const answer = (options: unknown) => {
      const propose = typeof options === "object" && options !== null && "defaultPath" in options ? String(options.defaultPath) : "";
      return Promise.resolve({ canceled: false, filePath: `${destination}/${propose.split(/[\\/]/).at(-1) ?? "document"}` });
    };
    Object.assign(dialog, { showSaveDialog: (...saisies: unknown[]) => answer(saisies.at(-1)) });
  }, folder);
}

export async function openEntree(page: Page, nom: string): Promise<void> {
  await page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: nom }).click();
}

/** Who claims and who works here: what acts print. */
export async function writeSociete(page: Page): Promise<void> {
  await openEntree(page, "Réglages");
  await page.getByLabel("Dénomination").fill("Valdoré Équipements");
  await page.getByRole("button", { name: "Enregistrer la société" }).click();
  const champs: readonly (readonly [string, string])[] = [
    ["Forme juridique", "société par actions simplifiée"], ["Capital", "250 000 €"], ["SIREN", SIREN_CREANCIER], ["Ville du RCS", "Lyon"], ["Adresse", "14 quai des Tonneliers"], ["Code postal", "69009"], ["Ville", "Lyon"],
    ["Représentant", "Aurèle Valdoré"], ["Qualité", "président"],
  ];
  for (const [nom, valeur] of champs) {
    await page.getByLabel(nom, { exact: true }).fill(valeur);
    await page.getByLabel(nom, { exact: true }).press("Enter");
  }
  await page.getByLabel("Prénom et nom").fill("Claire Aubry");
  await page.getByLabel("Prénom et nom").press("Enter");
  await page.getByRole("banner").getByText("Claire Aubry").waitFor();
}

/** Chooses the file and stops in front of the preview. */
export async function readFichier(page: Page, fichier: string): Promise<void> {
  await openEntree(page, "Import");
  await page.getByLabel("Fichier à importer").setInputFiles(fichier);
  await page.getByText("Encours après").waitFor();
}

export async function importFichier(page: Page): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: /dossiers? importés?\./ }).waitFor();
}

/** The books of the invented company, its identity written first: what most journeys start from. */
export async function openComptes(page: Page): Promise<void> {
  await writeSociete(page);
  await readFichier(page, FEC);
  await importFichier(page);
}

export async function openDossier(page: Page, debiteur: string): Promise<void> {
  await openEntree(page, "Dossiers");
  await findCellule(page, debiteur).dblclick();
  await page.getByRole("heading", { name: debiteur, level: 1 }).waitFor();
}

/** The cell that holds the name, not the one that holds the box. */
export function findCellule(page: Page, debiteur: string): Locator {
  return page.getByRole("gridcell", { name: debiteur }).filter({ hasText: debiteur }).first();
}

/** What is on its way is there. */
export async function waitContenu(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".scene .etat-page .travail, .scene .demarrage") === null);
}

export async function openOnglet(page: Page, nom: string): Promise<void> {
  await page.getByRole("tab", { name: nom }).click();
  await waitContenu(page);
}

export async function writeDebiteur(page: Page): Promise<void> {
  await openOnglet(page, "Synthèse");
  await page.getByRole("complementary", { name: "Débiteur et derniers faits" }).getByRole("button", { name: "Modifier" }).click();
  const formulaire = page.getByRole("form", { name: "Identité du débiteur" });
  const champs: readonly (readonly [string, string])[] = [["Forme juridique", "société à responsabilité limitée"], ["SIREN", SIREN_DEBITEUR], ["Ville du RCS", "Villefranche-Tarare"], ["Adresse", "3 rue du Four"], ["Code postal", "69380"], ["Ville", "Chazay-d’Azergues"], ["Dirigeant", "Hélène Martin"]];
  for (const [nom, valeur] of champs) await formulaire.getByLabel(nom, { exact: true }).fill(valeur);
  await formulaire.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Hélène Martin").waitFor();
  await writeResume(page);
}

async function writeResume(page: Page): Promise<void> {
  await page.getByRole("button", { name: /résumer l’affaire/ }).click();
  const formulaire = page.getByRole("form", { name: "Résumé de l’affaire" });
  await formulaire.getByRole("textbox").fill("Sur commande écrite du 20 février 2025, nous avons livré un four à sole le 8 mars 2025, reçu sans réserve.\nUn avoir de 400 € a été consenti le 25 mars. Le débiteur n’a rien payé et n’a pas répondu à la mise en demeure du 12 mai 2025.");
  await formulaire.getByRole("button", { name: "Enregistrer" }).click();
  await formulaire.waitFor({ state: "detached" });
}

/** The due dates that the file did not give. */
export async function confirmEcheances(page: Page): Promise<void> {
  await openOnglet(page, "Créances et décompte");
  await page.getByRole("button", { name: "Confirmer les échéances…" }).click();
  await page.getByRole("form", { name: "Échéances à confirmer" }).getByRole("button", { name: /^Confirmer/ }).click();
  await page.getByText("ni pénalités ni indemnité comptées").waitFor({ state: "detached" });
}

/** Invented pièces of the sale, made on the spot. */
export async function createFichiers(folder: string): Promise<readonly string[]> {
  const pieces: Readonly<Record<string, readonly string[]>> = {
    "2025-02-20 Bon de commande.pdf": ["Bon de commande", "Four à sole, deux étages", "Bon pour accord, Boulangerie Martin"],
    [`2025-03-10 Facture ${FACTURE}.pdf`]: [`Facture ${FACTURE}`, "Four à sole, deux étages", "Montant : 2 400,00 € TTC"],
    [`2025-03-08 BL signé ${FACTURE}.pdf`]: ["Bon de livraison", "Reçu en bon état, Hélène Martin"],
    "2025-05-12 Mise en demeure LRAR.pdf": ["Mise en demeure", "Nous vous mettons en demeure de payer 2 000,00 €."],
    "Extrait de compte arrêté.pdf": ["Extrait de compte", "Solde débiteur : 2 000,00 €"],
  };
  await mkdir(folder, { recursive: true });
  return Promise.all(Object.entries(pieces).map(async ([nom, lignes]) => {
    await writeFile(join(folder, nom), createPdf(lignes));
    return join(folder, nom);
  }));
}

export async function addPieces(page: Page, fichiers: readonly string[]): Promise<void> {
  await openOnglet(page, "Pièces");
  await page.getByLabel("Fichiers à ajouter").setInputFiles([...fichiers]);
  await page.getByRole("button", { name: new RegExp(`^Ajouter ${fichiers.length}\\spièces?`) }).and(page.locator(":enabled")).click();
  await page.getByText(new RegExp(`${fichiers.length}\\spièces au bordereau`)).waitFor();
}

/** A person follows the rules gate by gate, then gives the verdict that they propose. */
export async function qualify(page: Page): Promise<void> {
  await openOnglet(page, "Qualification");
  for (const rang of [1, 2, 3]) {
    const porte = page.getByRole("region", { name: new RegExp(`^Porte ${rang}`) });
    await porte.getByRole("button", { name: "Décider" }).click();
    await porte.getByRole("button", { name: "Enregistrer la décision" }).click();
    await porte.getByText(/^Décidée/).waitFor();
  }
  await page.getByRole("radio", { name: "Sérieuse" }).click();
  await page.getByRole("button", { name: "Enregistrer le verdict" }).click();
  await page.getByRole("button", { name: "Enregistrer le verdict" }).waitFor({ state: "detached" });
}

/** A procedure before the commercial court, its petition filed this very day. */
export async function openProcedure(page: Page): Promise<void> {
  await openOnglet(page, "Procédures et délais");
  await page.getByRole("button", { name: "Ouvrir une procédure" }).click();
  const ouverture = page.getByRole("form", { name: "Ouvrir une procédure" });
  await ouverture.getByText("Commerciale").click();
  await ouverture.getByRole("button", { name: "Ouvrir" }).click();
  await ouverture.waitFor({ state: "detached" });
  await noteRequete(page);
}

/** The petition is filed: the step that follows the opening. */
export async function noteRequete(page: Page): Promise<void> {
  await page.getByRole("group", { name: "Étapes suivantes" }).getByRole("button", { name: /^Requête en injonction/ }).click();
  await page.getByRole("button", { name: "Noter l’étape" }).click();
  await page.getByRole("button", { name: "Noter l’étape" }).waitFor({ state: "detached" });
}

export async function addMandat(page: Page): Promise<void> {
  await openOnglet(page, "Mandats");
  await page.getByRole("button", { name: "Confier un mandat" }).click();
  await page.getByRole("combobox", { name: "Confié à" }).click();
  await page.getByRole("option", { name: "Ajouter un avocat ou une étude…" }).click();
  const formulaire = page.getByRole("form", { name: "Nouveau mandat" });
  await formulaire.getByLabel("Nom", { exact: true }).fill("Jeanne Ravier");
  await formulaire.getByLabel("Cabinet ou étude").fill("Ravier Associés");
  await formulaire.getByLabel("Barreau").fill("Lyon");
  await formulaire.getByLabel("Adresse").fill("2 place des Platanes");
  await formulaire.getByLabel("Code postal").fill("69002");
  await formulaire.getByLabel("Ville").fill("Lyon");
  await formulaire.getByLabel("Budget hors taxes").fill("1 500");
  await formulaire.getByLabel("Retour attendu le").fill("+2m");
  await formulaire.getByLabel("Mission").focus();
  await formulaire.getByRole("button", { name: "Confier le mandat" }).click();
  await page.getByRole("heading", { name: "Jeanne Ravier" }).waitFor();
}

/** The document as it will leave, and the checks. */
export async function openTransmission(page: Page): Promise<void> {
  await openOnglet(page, "Mandats");
  await page.getByRole("button", { name: /^Transmettre/ }).first().click();
  await page.getByRole("article").waitFor();
}

/** Writes the archive and the message where `answerDialogues` says; gives the name of the archive. */
export async function transmit(page: Page): Promise<string> {
  await page.getByRole("complementary", { name: "Contrôles avant envoi" }).getByRole("button", { name: /Produire le dossier/ }).click();
  const nom = page.getByText(/^transmission-.*\.zip$/);
  await nom.waitFor();
  return (await nom.first().textContent()) ?? "";
}
