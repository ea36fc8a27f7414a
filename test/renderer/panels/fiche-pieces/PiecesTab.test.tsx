import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OptionsLecture } from "#shared/imports/lecture.ts";
import type { SuiviImport } from "../../../../renderer/workers/import-client.ts";
import { readFichierParPortions } from "../../../../renderer/workers/import-lecture.ts";
import { createEml } from "../../../support/courriel-builder.ts";
import { closeFenetre, openPoste, renderFenetre } from "../../../support/ecran.tsx";
import { stubFichiers } from "../../../support/fichier-jsdom.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";

// jsdom has no worker: the same reading, on the test's own thread.
vi.mock("../../../../renderer/workers/import-client.ts", () => ({
  readFichier: (fichier: File, options: OptionsLecture = {}, { signal }: SuiviImport = {}) => readFichierParPortions(fichier, options, { isInterrompu: () => signal?.aborted === true, onProgression: () => undefined }),
}));

beforeEach(stubFichiers);
afterEach(closeFenetre);

const fichier = (nom: string, contenu = `%PDF-1.4 ${nom}`) => new File([contenu], nom);

async function openPieces() {
  const ecran = await renderFenetre(formatAdresseFiche("pieces"), createFicheInventee());
  await screen.findByText(/Aucune pièce/);
  return ecran;
}

async function addFichiers(...fichiers: readonly File[]): Promise<void> {
  await userEvent.upload(screen.getByLabelText("Fichiers à ajouter"), [...fichiers]);
  await accept();
}

/** What was read is accepted as it is proposed. */
async function accept(): Promise<void> {
  const bouton = await screen.findByRole("button", { name: /^Ajouter \d+\spièces?/ });
  await waitFor(() => expect(bouton.hasAttribute("disabled")).toBe(false));
  await userEvent.click(bouton);
}

test("plusieurs fichiers entrent d’un coup, numérotés, leur nature devinée", async () => {
  await openPieces();
  await addFichiers(fichier("Facture F-25-0412.pdf"), fichier("2025-03-28 BL signé F-25-0412.pdf"));
  const table = await screen.findByRole("table", { name: "Pièces du dossier" });
  const [premiere, seconde] = within(table).getAllByRole("row").slice(1).map(readTexte);
  expect(premiere).toMatch(/^1Facture F-25-0412\.pdfFacturesans dateF-25-0412/);
  expect(seconde).toMatch(/^2.*Bon de livraison28\/03\/2025F-25-0412/);
  expect(await screen.findByText(/2\spièces ajoutées/)).toBeDefined();
});

test("le même fichier n’entre pas deux fois, et l’avis le dit", async () => {
  await openPieces();
  await addFichiers(fichier("CGV.pdf", "%PDF-1.4 conditions"));
  await screen.findByRole("table", { name: "Pièces du dossier" });
  await userEvent.upload(screen.getByLabelText("Fichiers à ajouter"), fichier("CGV copie.pdf", "%PDF-1.4 conditions"));
  expect(await screen.findByText(/déjà au dossier/)).toBeDefined();
  expect(within(screen.getByRole("table", { name: "Pièces du dossier" })).getAllByRole("row")).toHaveLength(2);
});

test("un fichier refusé le dit sans perdre les autres", async () => {
  const { fake } = await openPieces();
  fake.failNext("piece:begin", "disque-plein", "Le disque est plein.");
  await addFichiers(fichier("Refusé.pdf"), fichier("Kbis.pdf"));
  expect(await screen.findByText(/Le disque est plein/)).toBeDefined();
  expect(within(await screen.findByRole("table", { name: "Pièces du dossier" })).getByText("Extrait d’immatriculation")).toBeDefined();
});

test("une pièce retirée revient par l’annulation, avec son numéro", async () => {
  await openPieces();
  await addFichiers(fichier("Facture F-25-0412.pdf"), fichier("Kbis.pdf"));
  const table = await screen.findByRole("table", { name: "Pièces du dossier" });
  await userEvent.click(within(table).getByText("Kbis.pdf"));
  await userEvent.click(await screen.findByRole("button", { name: "Retirer du dossier" }));
  await waitFor(() => expect(within(table).queryByText("Kbis.pdf")).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
  await waitFor(() => expect(within(table).getAllByRole("row").map(readTexte)[2]).toMatch(/^2Kbis\.pdf/));
});

test("nature et intitulé se corrigent\u00A0; le numéro ne bouge pas", async () => {
  await openPieces();
  await addFichiers(fichier("scan0001.pdf"), fichier("Kbis.pdf"));
  const table = await screen.findByRole("table", { name: "Pièces du dossier" });
  await userEvent.click(within(table).getByText("scan0001.pdf"));
  const volet = await screen.findByRole("form", { name: "Pièce 1" });
  await userEvent.type(within(volet).getByLabelText("Intitulé au bordereau"), "Devis signé");
  await userEvent.click(within(volet).getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(within(table).getAllByRole("row").map(readTexte)[1]).toMatch(/^1Devis signé/));
});

test("trois cents pièces se montrent toutes, numérotées de suite", async () => {
  const pieces = Array.from({ length: 300 }, (_vide, rang) =>
    brouillon("piece", createSujetId("dossier", FICHE_ID), jour("2026-11-20"), { pieceId: createIdInvente("p", rang + 2), nom: `scan-${rang}.pdf`, nature: "autre", empreinte: String(rang).padStart(64, "0"), taille: 1, mime: "application/pdf", creanceIds: [] }),
  );
  await renderFenetre(formatAdresseFiche("pieces"), [...createFicheInventee(), pieces]);
  const table = await screen.findByRole("table", { name: "Pièces du dossier" });
  expect([...table.querySelectorAll("tbody tr td:first-child")].map(readTexte)).toEqual(Array.from({ length: 300 }, (_vide, rang) => String(rang + 1)));
});

test("ce qu’un courriel dit est proposé avec son passage\u00A0; ce qui n’est pas coché attend dans la boîte, et tout s’annule ensemble", async () => {
  const { portefeuille } = await openPieces();
  const octets = createEml({ From: "a@b.invalid", Subject: "Facture F-25-0412", Date: "Thu, 12 Feb 2026 10:15:00 +0100" }, "Nous contestons cette facture.\n");
  await userEvent.upload(screen.getByLabelText("Fichiers à ajouter"), [new File([new Uint8Array(octets)], "message.eml"), fichier("divers.txt", "sans rapport")]);
  const revue = await screen.findByRole("region", { name: "Pièces à accepter" });
  expect(await within(revue).findByText(/Nature, lu dans.*contestons/)).toBeDefined();
  await userEvent.click(await within(revue).findByRole("checkbox", { name: "Ajouter divers.txt" }));
  await accept();
  const table = await screen.findByRole("table", { name: "Pièces du dossier" });
  expect(within(table).getAllByRole("row").slice(1).map(readTexte)).toEqual([expect.stringMatching(/message\.emlContestation.*12\/02\/2026F-25-0412/)]);
  expect(portefeuille.read().arrivees.map(({ nom }) => nom)).toEqual(["divers.txt"]);
  await userEvent.click(screen.getByRole("button", { name: "Annuler" }));
  await waitFor(() => expect(portefeuille.read().arrivees).toEqual([]));
});

test("une pièce se déplace au clavier, les numéros suivent, et l’ordre s’annule", async () => {
  await openPieces();
  await addFichiers(fichier("Facture F-25-0412.pdf"), fichier("2025-03-28 BL signé F-25-0412.pdf"));
  const table = await screen.findByRole("table", { name: "Pièces du dossier" });
  const readOrdre = () => within(table).getAllByRole("row").slice(1).map((rangee) => readTexte(rangee).slice(0, 8));
  await waitFor(() => expect(readOrdre()).toEqual(["1Facture", "22025-03"]));
  await userEvent.click(within(table).getByText(/BL signé/));
  await userEvent.keyboard("{Control>}{ArrowUp}{/Control}");
  await waitFor(() => expect(readOrdre()).toEqual(["12025-03", "2Facture"]));
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(readOrdre()).toEqual(["1Facture", "22025-03"]));
});

test("le recueil s’ouvre par sa touche et dit ce qu’il fera", async () => {
  await openPieces();
  await addFichiers(fichier("Facture F-25-0412.pdf"));
  await screen.findByRole("table", { name: "Pièces du dossier" });
  await userEvent.keyboard("r");
  const volet = await screen.findByRole("complementary", { name: "Recueil de pièces" });
  expect(within(volet).getByRole<HTMLInputElement>("checkbox", { name: /page de garde/ }).checked).toBe(true);
  expect(within(volet).getByRole<HTMLInputElement>("textbox", { name: /Taille d’un fichier/ }).value).toBe("10");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("complementary", { name: "Recueil de pièces" })).toBeNull());
});

test("une pièce partagée dit ce qui en est arrivé, et le dossier se garde hors ligne", async () => {
  const piece = brouillon("piece", createSujetId("dossier", FICHE_ID), jour("2026-11-20"), { pieceId: createIdInvente("p", 1), nature: "facture", nom: "facture.pdf", empreinte: "ab".repeat(32), taille: 18_000_000, mime: "application/pdf", creanceIds: [] });
  await renderFenetre(formatAdresseFiche("pieces"), [], await openPoste([...createFicheInventee(), [piece]], undefined, "equipe"));
  expect(await screen.findByText("pas encore arrivée (2 sur 5)")).toBeDefined();
  await userEvent.click(screen.getByRole("switch", { name: /Garder hors ligne/ }));
  await waitFor(() => expect(screen.queryByText(/pas encore arrivée/)).toBeNull());
  expect(screen.getByRole("switch", { name: /Garder hors ligne/ })).toHaveProperty("checked", true);
});
