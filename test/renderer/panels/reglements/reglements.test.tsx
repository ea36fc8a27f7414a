import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import type { Portefeuille } from "../../../../renderer/db/portefeuille.ts";
import { formatCamt, formatEntree } from "../../../support/banque-builder.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

const pay = (nom: string, montant: string, libelle = "VIREMENT", reste: Parameters<typeof formatEntree>[0] = {}): string =>
  formatEntree({ montant, ...reste, details: `<TxDtls><RltdPties><Dbtr><Pty><Nm>${nom}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${libelle}</Ustrd></RmtInf></TxDtls>` });
const RELEVE = formatCamt([pay("ALTIVOIE TRANSPORTS", "1200.00"), pay("HOLDING INCONNUE", "300.00"), pay("M TRUC", "50.00"), pay("M MACHIN", "70.00", '=HYPERLINK("http://x")'), formatEntree({ montant: "9.00", sens: "DBIT" })]);

async function deposer(texte: string, nom = "releve.xml"): Promise<void> {
  await userEvent.upload(await screen.findByLabelText("Relevé à lire"), new File([texte], nom));
}

function findSolde(portefeuille: Portefeuille, nom: string): number {
  return portefeuille.read().lignes.find(({ debiteur }) => debiteur.startsWith(nom))?.solde ?? Number.NaN;
}

const totaux = async () => (await screen.findByRole("group", { name: "Ce que devient le relevé" })).textContent?.replace(/\s/g, " ") ?? "";

afterEach(closeFenetre);

describe("du relevé aux dossiers", () => {
  test("ce qui est sûr est prêt, le reste se décide, les totaux font la somme, et un seul lot écrit tout", async () => {
    const { fake, portefeuille } = await renderFenetre("#/reglements", createPortefeuilleInvente());
    const [avant, altivoie, borealux] = [fake.lots.length, findSolde(portefeuille, "Altivoie"), findSolde(portefeuille, "Boréalux")];
    await deposer(RELEVE);
    expect(await totaux()).toMatch(/Affectés1 200,00.*À rapprocher420,00.*Sans objet−9,00.*Au relevé1 611,00/);

    // The first that waits is under the hand: choose a dossier for it, then set the next one aside.
    await userEvent.click(screen.getByRole("combobox", { name: "Facture ou dossier" }));
    await userEvent.type(screen.getByRole("combobox", { name: "Facture ou dossier" }), "boreal F-3");
    await userEvent.click(await screen.findByRole("option", { name: /Boréalux Éclairage SAS, F-3/ }));
    await userEvent.click(screen.getByRole("button", { name: /^Accepter/ }));
    await userEvent.click(screen.getByRole("button", { name: /^Écarter/ }));
    await userEvent.click(within(screen.getByRole("form", { name: "Écarter ce mouvement" })).getByRole("button", { name: "Écarter" }));
    expect(await totaux()).toMatch(/Affectés1 500,00.*À rapprocher70,00.*Écartés50,00.*Sans objet−9,00.*Au relevé1 611,00/);
    expect(fake.lots).toHaveLength(avant);

    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("heading", { name: /2\srèglements affectés, 1\s500,00/ })).toBeDefined();
    expect(fake.lots).toHaveLength(avant + 1);
    expect(findSolde(portefeuille, "Altivoie")).toBeLessThan(altivoie - 100_000);
    expect(findSolde(portefeuille, "Boréalux")).toBeLessThan(borealux);
  });

  test("ce qui attend est gardé, se rapproche plus tard, et le relevé s’annule en entier", async () => {
    const { portefeuille } = await renderFenetre("#/reglements", createPortefeuilleInvente());
    const altivoie = findSolde(portefeuille, "Altivoie");
    await deposer(RELEVE);
    await totaux();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    const attentes = await screen.findByRole("region", { name: "Mouvements à rapprocher" });
    expect(attentes.textContent).toMatch(/3\smouvements attendent.*420,00/);
    await userEvent.click(within(attentes).getByRole("button", { name: /^Rapprocher/ }));
    expect(await totaux()).toMatch(/À rapprocher420,00.*En attente420,00/);
    await userEvent.keyboard("{Escape}");
    await userEvent.click(await screen.findByRole("button", { name: "Annuler le relevé releve.xml" }));
    await waitFor(() => expect(findSolde(portefeuille, "Altivoie")).toBe(altivoie));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Mouvements à rapprocher" })).toBeNull());
  });

  test("le même relevé une seconde fois ne compte rien deux fois", async () => {
    const { fake } = await renderFenetre("#/reglements", createPortefeuilleInvente());
    await deposer(RELEVE);
    await totaux();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("heading", { name: /1\srèglement affecté/ });
    const ecrits = fake.lots.length;
    await deposer(RELEVE);
    expect(await totaux()).toMatch(/Affectés0,00.*Déjà enregistrés1 620,00/);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Enregistrer/ }).disabled).toBe(true);
    expect(fake.lots).toHaveLength(ecrits);
  });

  test.each([
    ["a,b\n1,2\n", /rien n’est importé/i],
    [RELEVE.replace("BkToCstmrStmt>", "BkToCstmrStm>"), /mal formé/],
    ["", /vide/],
  ])("un fichier qui n’est pas un relevé est refusé en une phrase", async (texte, motif) => {
    const { fake } = await renderFenetre("#/reglements", createPortefeuilleInvente());
    const avant = fake.lots.length;
    await deposer(texte, "x.xml");
    expect((await screen.findByRole("alert")).textContent).toMatch(motif);
    expect(fake.lots).toHaveLength(avant);
  });

  test("un coffre qui refuse le fichier laisse les décisions", async () => {
    const { fake } = await renderFenetre("#/reglements", createPortefeuilleInvente());
    await deposer(RELEVE);
    await totaux();
    const avant = fake.lots.length;
    fake.failNext("piece:begin", "disque-plein", "Le disque est plein.");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText(/Vos décisions sont toujours là/)).toBeDefined();
    expect(fake.lots).toHaveLength(avant);
    expect(await totaux()).toMatch(/Affectés1 200,00/);
  });
});
