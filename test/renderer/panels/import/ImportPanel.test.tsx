import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { OptionsLecture } from "#shared/imports/lecture.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { readFichierParPortions } from "../../../../renderer/workers/import-lecture.ts";
import type { SuiviImport } from "../../../../renderer/workers/import-client.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { stubFichiers } from "../../../support/fichier-jsdom.ts";
import { formatFec } from "../../../support/fec-builder.ts";
import { brouillon, createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";
import { jour } from "#shared/kernel/jour.ts";

// jsdom has no worker: the same reading, on the test's own thread.
vi.mock("../../../../renderer/workers/import-client.ts", () => ({
  readFichier: (fichier: File, options: OptionsLecture = {}, { signal, onProgression }: SuiviImport = {}) =>
    readFichierParPortions(fichier, options, { isInterrompu: () => signal?.aborted === true, onProgression: (progression) => onProgression?.(progression) }),
}));

const FEC = formatFec([
  { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-1", date: "20250110", debit: "1200,00" },
  { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-2", date: "20250210", debit: "300,50", numero: "2" },
  { client: "C2", nom: "GARAGE IMAGINAIRE", piece: "FA-3", date: "20250310", debit: "80,00", numero: "3" },
  { client: "C3", nom: "HOTEL CRÉDITEUR", piece: "AV-1", date: "20250310", credit: "50,00", numero: "4" },
]);
const LIGNE_FAUSSE = `${FEC}VE\tVentes\t9\t20251345\t411000\tClients\tC9\tDATE FAUSSE\tFA-9\t20251345\tFacture\t10,00\t0,00\t\t\t20260131\t\t\n`;

function fichier(texte: string, nom = "732829320FEC20251231.txt"): File {
  return new File([texte], nom);
}

async function deposer(contenu: File): Promise<void> {
  await userEvent.upload(await screen.findByLabelText("Fichier à importer"), contenu);
}

const montant = (texte: string) => (_: string, element: Element | null) => element?.textContent?.replace(/\s/g, " ") === texte;

beforeEach(stubFichiers);
afterEach(closeFenetre);

describe("importer un FEC", () => {
  test("montre des chiffres dont les parties font la somme, et n’écrit rien avant « Importer »", async () => {
    const { fake } = await renderFenetre("#/import", createPortefeuilleInvente());
    const avant = fake.lots.length;
    await deposer(fichier(FEC));
    const effet = await screen.findByRole("group", { name: "Effet de l’import sur l’encours" });
    expect(within(effet).getAllByText(montant("1 580,50")).length).toBeGreaterThan(0);
    const table = screen.getByRole("table", { name: "Ce que l’import changerait" });
    expect(within(table).getByText("MENUISERIE FICTIVE")).toBeDefined();
    expect(within(table).getByText("HOTEL CRÉDITEUR")).toBeDefined();
    expect(fake.lots).toHaveLength(avant);
  });

  test("importe ce qui est coché, une facture à la fois s’il le faut", async () => {
    const { portefeuille } = await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(FEC));
    await userEvent.click(await screen.findByRole("button", { name: "Déplier MENUISERIE FICTIVE" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Importer FA-2" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Importer GARAGE IMAGINAIRE" }));
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("heading", { name: /1\sdossier importé\./ })).toBeDefined();
    const ligne = portefeuille.read().lignes.find(({ debiteur }) => debiteur === "MENUISERIE FICTIVE");
    expect(ligne?.principal).toBe(120_000);
    expect(portefeuille.read().lignes.some(({ debiteur }) => debiteur === "GARAGE IMAGINAIRE")).toBe(false);
  });

  test("le même fichier deux fois le dit, et n’apporte rien", async () => {
    const { portefeuille } = await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(FEC));
    await userEvent.click(await screen.findByRole("button", { name: /Importer 2\sdossiers/ }));
    await screen.findByRole("heading", { name: /2\sdossiers importés\./ });
    const dossiers = portefeuille.read().lignes.length;
    await deposer(fichier(FEC));
    expect(await screen.findByText(/Ce fichier a déjà été importé/)).toBeDefined();
    expect(screen.getByRole("button", { name: /Importer 0\sdossier/ }).hasAttribute("disabled")).toBe(true);
    expect(portefeuille.read().lignes).toHaveLength(dossiers);
  });

  test("s’annule en entier, mais garde et nomme un dossier travaillé depuis", async () => {
    const { portefeuille } = await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(FEC));
    await userEvent.click(await screen.findByRole("button", { name: /Importer 2\sdossiers/ }));
    await screen.findByRole("heading", { name: /2\sdossiers importés\./ });
    const garde = portefeuille.read().lignes.find(({ debiteur }) => debiteur === "GARAGE IMAGINAIRE");
    await portefeuille.append({ brouillons: [brouillon("note", createSujetId("dossier", garde?.id ?? ""), jour("2026-11-21"), { texte: "Appel", portee: "interne" })] });
    await userEvent.click(screen.getByRole("button", { name: "Annuler l’import de 732829320FEC20251231.txt" }));
    await waitFor(() => expect(portefeuille.read().lignes.some(({ debiteur }) => debiteur === "MENUISERIE FICTIVE")).toBe(false));
    expect(portefeuille.read().lignes.some(({ debiteur }) => debiteur === "GARAGE IMAGINAIRE")).toBe(true);
    expect(await screen.findByText(new RegExp(`Travaillés depuis l’import.*${garde?.reference ?? "?"}`))).toBeDefined();
  });

  test("sans société enregistrée, demande laquelle avant d’importer", async () => {
    const { portefeuille } = await renderFenetre("#/import");
    await deposer(fichier(FEC));
    await userEvent.type(await screen.findByLabelText("Dénomination de la société créancière"), "Ardenne Matériaux{Enter}");
    await waitFor(() => expect(portefeuille.read().creanciers.map(({ denomination, siren }) => [denomination, siren])).toEqual([["Ardenne Matériaux", "732829320"]]));
    await waitFor(() => expect(screen.queryByLabelText("Dénomination de la société créancière")).toBeNull());
    await userEvent.click(await screen.findByRole("button", { name: /Importer 2\sdossiers/ }));
    expect(await screen.findByRole("heading", { name: /2\sdossiers importés\./ })).toBeDefined();
  });
});

test("l’aperçu et ses coches se retrouvent après un détour par la liste", async () => {
  await renderFenetre("#/import", createPortefeuilleInvente());
  await deposer(fichier(FEC));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Importer GARAGE IMAGINAIRE" }));
  await userEvent.click(screen.getByRole("link", { name: /Dossiers/ }));
  await screen.findByRole("grid", { name: "Dossiers" });
  await userEvent.click(screen.getByRole("link", { name: /Import/ }));
  expect(await screen.findByRole("button", { name: /Importer 1\sdossier/ })).toBeDefined();
});

describe("un fichier imparfait", () => {
  test("met de côté la ligne fautive, la montre, colore le coupable, et lit le reste", async () => {
    await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(LIGNE_FAUSSE));
    const volet = await screen.findByRole("complementary", { name: "Lignes mises de côté" });
    expect(within(volet).getByText(/Ligne 6/)).toBeDefined();
    expect(within(volet).getByText("20251345", { selector: "mark" })).toBeDefined();
    expect(screen.getByRole("button", { name: /Importer 2\sdossiers/ })).toBeDefined();
  });

  test.each([
    ["un PDF", "%PDF-1.7 …", /est un PDF/],
    ["un fichier vide", "", /vide/],
    ["une page web", "<!doctype html><html><body>Connexion</body></html>", /page web/],
  ])("%s : une phrase, et l’on peut en choisir un autre", async (_cas, texte, phrase) => {
    const { fake } = await renderFenetre("#/import", createPortefeuilleInvente());
    const avant = fake.lots.length;
    await deposer(fichier(texte, "quelconque.txt"));
    expect((await screen.findByRole("alert")).textContent).toMatch(phrase);
    expect(fake.lots).toHaveLength(avant);
    await deposer(fichier(FEC));
    expect(await screen.findByText("MENUISERIE FICTIVE")).toBeDefined();
  });

  test("un disque plein n’écrit rien et garde l’aperçu", async () => {
    const { fake, portefeuille } = await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(FEC));
    const dossiers = portefeuille.read().lignes.length;
    fake.failNext("journal:append", "disque-plein", "Le disque est plein.");
    await userEvent.click(await screen.findByRole("button", { name: /Importer 2\sdossiers/ }));
    expect(await screen.findByText(/Le disque est plein/)).toBeDefined();
    expect(portefeuille.read().lignes).toHaveLength(dossiers);
    expect(screen.getByText("MENUISERIE FICTIVE")).toBeDefined();
  });
});
