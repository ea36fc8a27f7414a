import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { formatFec } from "../../../support/fec-builder.ts";
import { brouillon, createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";
import { jour } from "#shared/kernel/jour.ts";

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

/** A file on a disk that answers when it is told to. */
function createFichierLent(texte: string): { readonly lent: File; readonly release: () => void } {
  let open: () => void = () => undefined;
  const barriere = new Promise<void>((resolve) => { open = resolve; });
  const lent = fichier(texte);
  const cut = lent.slice.bind(lent);
  Object.defineProperty(lent, "slice", { value: (debut: number, fin: number) => ({ arrayBuffer: () => barriere.then(() => cut(debut, fin).arrayBuffer()) }) });
  return { lent, release: () => open() };
}

function readCourante(): string {
  return document.querySelector("tr[data-courante]")?.textContent ?? "";
}

const montant = (texte: string) => (_: string, element: Element | null) => element?.textContent?.replace(/\s/g, " ") === texte;

afterEach(closeFenetre);

describe("importer un FEC", () => {
  test("montre des chiffres dont les parties font la somme, et n’écrit rien avant « Importer »", async () => {
    const { fake } = await renderFenetre("#/import", createPortefeuilleInvente());
    const avant = fake.lots.length;
    await deposer(fichier(FEC));
    const effet = await screen.findByRole("group", { name: "Effet de l’import sur l’encours" });
    expect(within(effet).getAllByText(montant("1 580,50")).length).toBeGreaterThan(0);
    const table = screen.getByRole("treegrid", { name: "Ce que l’import changerait" });
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

describe("réimporter la comptabilité", () => {
  const SUITE = formatFec([
    { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-1", date: "20250110", debit: "1200,00" },
    { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-1", date: "20250420", journal: "BQ", credit: "450,00", numero: "9" },
    { client: "C1", nom: "MENUISERIE FICTIVE", piece: "FA-2", date: "20250210", debit: "300,50", numero: "2" },
  ]);

  test("ne double rien ; une baisse et une facture qui n’est plus ouverte s’appliquent si on les coche, et s’annulent ensemble", async () => {
    const { portefeuille } = await renderFenetre("#/import", createPortefeuilleInvente());
    const findSolde = (nom: string) => portefeuille.read().lignes.find(({ debiteur }) => debiteur === nom)?.principal;
    await deposer(fichier(FEC));
    await userEvent.click(await screen.findByRole("button", { name: /Importer 2\sdossiers/ }));
    await screen.findByRole("heading", { name: /2\sdossiers importés\./ });
    const nombre = portefeuille.read().lignes.length;
    await deposer(fichier(SUITE, "732829320FEC20261231.txt"));
    await userEvent.click(await screen.findByRole("checkbox", { name: "Importer MENUISERIE FICTIVE" }));
    expect(screen.getByText(/règlements datés/)).toBeDefined();
    await userEvent.click(screen.getByRole("checkbox", { name: "Importer GARAGE IMAGINAIRE" }));
    await userEvent.click(screen.getByRole("button", { name: /Appliquer 2\sbaisses/ }));
    await waitFor(() => expect(findSolde("MENUISERIE FICTIVE")).toBe(105_050));
    expect(findSolde("GARAGE IMAGINAIRE")).toBe(0);
    expect(portefeuille.read().lignes).toHaveLength(nombre);
    await screen.findByRole("heading", { name: "Baisses appliquées." });
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(findSolde("MENUISERIE FICTIVE")).toBe(150_050));
    expect(findSolde("GARAGE IMAGINAIRE")).toBe(8000);
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

describe("au clavier", () => {
  test("flèches, X pour écarter et reprendre, → et ← pour déplier et replier, jusqu’à « Importer »", async () => {
    const { portefeuille } = await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(FEC));
    const table = await screen.findByRole("treegrid", { name: "Ce que l’import changerait" });
    await waitFor(() => expect(document.activeElement).toBe(table));
    expect(readCourante()).toContain("MENUISERIE FICTIVE");
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowDown}");
    expect(readCourante()).toContain("FA-2");
    await userEvent.keyboard("x");
    expect(screen.getByRole("checkbox", { name: "Importer FA-2" }).getAttribute("aria-checked")).toBe("false");
    expect(screen.getByRole("checkbox", { name: "Importer MENUISERIE FICTIVE" }).getAttribute("aria-checked")).toBe("mixed");
    await userEvent.keyboard("{ArrowLeft}");
    expect(readCourante()).toContain("MENUISERIE FICTIVE");
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.queryByRole("checkbox", { name: "Importer FA-2" })).toBeNull();
    await userEvent.keyboard("{ArrowDown}x");
    expect(readCourante()).toContain("GARAGE IMAGINAIRE");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("heading", { name: /1\sdossier importé\./ });
    expect(portefeuille.read().lignes.filter(({ debiteur }) => debiteur === "MENUISERIE FICTIVE").map(({ principal }) => principal)).toEqual([120_000]);
  });

  test("X sur un titre écarte tout le groupe, puis le reprend", async () => {
    await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(FEC));
    await screen.findByRole("button", { name: /Importer 2\sdossiers/ });
    await userEvent.keyboard("{Home}x");
    expect(screen.getByRole("button", { name: /Suivre sans importer/ }).hasAttribute("disabled")).toBe(false);
    await userEvent.keyboard("x");
    expect(screen.getByRole("button", { name: /Importer 2\sdossiers/ })).toBeDefined();
  });

  test("Entrée ouvre le dossier d’un débiteur connu", async () => {
    const { portefeuille } = await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(FEC));
    await userEvent.click(await screen.findByRole("button", { name: /Importer 2\sdossiers/ }));
    await screen.findByRole("heading", { name: /2\sdossiers importés\./ });
    await deposer(fichier(FEC));
    await screen.findByText(/Ce fichier a déjà été importé/);
    await userEvent.keyboard("{Enter}");
    const connu = portefeuille.read().lignes.find(({ debiteur }) => debiteur === "MENUISERIE FICTIVE");
    await waitFor(() => expect(window.location.hash).toBe(`#/dossiers/${connu?.id ?? ""}`));
  });

  test("Tab mène aux lignes mises de côté, C les copie pour la comptabilité, Échap revient à la table", async () => {
    const copies: string[] = [];
    Object.assign(document, { execCommand: () => copies.push(document.querySelector<HTMLTextAreaElement>("textarea.vh")?.value ?? "") > 0 });
    await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier(LIGNE_FAUSSE));
    const volet = await screen.findByRole("complementary", { name: "Lignes mises de côté" });
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("treegrid"));
    await userEvent.tab();
    expect(document.activeElement).toBe(volet);
    await userEvent.keyboard("c");
    expect(within(volet).getByText(/^Copié/)).toBeDefined();
    expect(copies[0]).toMatch(/^732829320FEC20251231\.txt\s: \d+\slignes à revoir\n\n/);
    expect(copies[0]).toMatch(/\nLigne 6, colonne \S+\s: .*20251345.*\n {4}VE/);
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.getAttribute("role")).toBe("treegrid");
  });
});

describe("un fichier que l’on ne comprend pas seul, ou trop long", () => {
  test("des colonnes inconnues se désignent une à une, puis le fichier se lit", async () => {
    await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier("Qui;Quoi;Quand;Combien\nSCIERIE INVENTÉE;F-77;05/01/2025;1250,00\nSCIERIE INVENTÉE;F-78;05/02/2025;90,00\n", "ouvertes.csv"));
    await screen.findByRole("heading", { name: /Que contiennent les colonnes/ });
    const lire = screen.getByRole("button", { name: /Lire le fichier/ });
    expect(screen.getByText(/Reste à désigner/).textContent).toContain("le client, le numéro de facture, la date de facture et le montant");
    for (const [colonne, sens] of [["Qui", "Nom du client"], ["Quoi", "Numéro de facture"], ["Quand", "Date de facture"], ["Combien", "Reste dû"]] as const) {
      expect(lire.hasAttribute("disabled")).toBe(true);
      await userEvent.click(screen.getByRole("combobox", { name: `Sens de la colonne ${colonne}` }));
      await userEvent.click(await screen.findByRole("option", { name: sens }));
    }
    expect(await screen.findByRole("group", { name: "Ce que donnent ces colonnes" })).toBeDefined();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("treegrid", { name: "Ce que l’import changerait" });
    expect(screen.getAllByText(montant("1 340,00")).length).toBeGreaterThan(0);
  });

  test("ce qui a été dit d’une liste se retient avec l’import : la suivante est lue sans question, accents et casse mis à part", async () => {
    await renderFenetre("#/import", createPortefeuilleInvente());
    await deposer(fichier("Qui;Quoi;Quand;Reçu\nSCIERIE INVENTÉE;F-77;05/01/2025;1250,00\n", "ouvertes.csv"));
    for (const [colonne, sens] of [["Qui", "Nom du client"], ["Quoi", "Numéro de facture"], ["Quand", "Date de facture"], ["Reçu", "Reste dû"]] as const) {
      await userEvent.click(await screen.findByRole("combobox", { name: `Sens de la colonne ${colonne}` }));
      await userEvent.click(await screen.findByRole("option", { name: sens }));
    }
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("treegrid", { name: "Ce que l’import changerait" });
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("heading", { name: /1\sdossier importé\./ });
    await userEvent.click(screen.getByRole("button", { name: /fichier/i }));
    await deposer(fichier("QUI;Quoi;Quand;RECU\nSCIERIE INVENTÉE;F-99;05/02/2025;90,00\n", "mars.csv"));
    await screen.findByRole("treegrid", { name: "Ce que l’import changerait" });
    expect(screen.getAllByText(montant("90,00")).length).toBeGreaterThan(0);
  });

  test("« Interrompre » arrête la lecture, le dit, et n’importe rien", async () => {
    const { fake } = await renderFenetre("#/import", createPortefeuilleInvente());
    const avant = fake.lots.length;
    const { lent, release } = createFichierLent(FEC);
    await deposer(lent);
    await userEvent.click(await screen.findByRole("button", { name: "Interrompre" }));
    release();
    expect((await screen.findByRole("alert")).textContent).toMatch(/a été interrompue\. Rien n’est importé\./);
    expect(fake.lots).toHaveLength(avant);
    await deposer(fichier(FEC));
    expect(await screen.findByText("MENUISERIE FICTIVE")).toBeDefined();
  });
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

  test("un PDF n’est pas une erreur : il attend dans la liste, à garder comme pièce", async () => {
    const { fake } = await renderFenetre("#/import", createPortefeuilleInvente());
    const avant = fake.lots.length;
    await deposer(fichier("%PDF-1.7 …", "contrat.txt"));
    expect(await screen.findByRole("button", { name: "Garder contrat.txt comme pièce" })).toBeDefined();
    expect(fake.lots).toHaveLength(avant);
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
