import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OptionsLecture } from "#shared/imports/lecture.ts";
import { readCorrespondances } from "../../../../renderer/db/connus.ts";
import type { SuiviImport } from "../../../../renderer/workers/import-client.ts";
import { readFichierParPortions } from "../../../../renderer/workers/import-lecture.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { stubFichiers } from "../../../support/fichier-jsdom.ts";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

// jsdom has no worker: the same reading, on the test's own thread.
vi.mock("../../../../renderer/workers/import-client.ts", () => ({
  readFichier: (fichier: File, options: OptionsLecture = {}, { signal, onProgression }: SuiviImport = {}) =>
    readFichierParPortions(fichier, options, { isInterrompu: () => signal?.aborted === true, onProgression: (progression) => onProgression?.(progression) }),
}));

const RELEVE = "Banque des Quais;;\nQuand;Quoi;Combien\n15/01/2026;VIR ALTIVOIE TRANSPORTS;1200,00\n16/01/2026;FRAIS;-12,00\nabsurde;X;1,00\n";

beforeEach(stubFichiers);
afterEach(closeFenetre);

async function designate(colonne: string, sens: string): Promise<void> {
  await userEvent.click(await screen.findByRole("combobox", { name: `Sens de la colonne ${colonne}` }));
  await userEvent.click(await screen.findByRole("option", { name: sens }));
}

test("un relevé dont les colonnes sont inconnues se désigne, ses totaux font la somme, puis il se rapproche et se reconnaît la fois suivante", async () => {
  const { portefeuille } = await renderFenetre("#/reglements", createPortefeuilleInvente());
  await userEvent.upload(await screen.findByLabelText("Relevé à lire"), new File([RELEVE], "banque.csv"));
  expect(await screen.findByText(/Reste à désigner/)).toBeDefined();
  await designate("Quand", "Date de l’opération");
  await designate("Quoi", "Libellé");
  await designate("Combien", "Montant");
  const essai = await screen.findByRole("group", { name: "Ce que donnent ces colonnes" });
  expect(essai.textContent.replace(/\s/g, " ")).toMatch(/Lues2.*Mises de côté1.*Au fichier3.*Entrées1 200,00.*Sorties12,00.*Net du relevé1 188,00/);
  await userEvent.click(screen.getByRole("button", { name: /Lire le fichier/ }));
  const totaux = await screen.findByRole("group", { name: "Ce que devient le relevé" });
  expect(within(totaux).getByText(/1\s188,00/)).toBeDefined();
  await userEvent.click(await screen.findByRole("button", { name: /^Enregistrer/ }));
  await waitFor(async () => expect(await readCorrespondances(portefeuille)).toMatchObject([{ cle: "quand|quoi|combien", releve: {} }]));
});

test("un en-tête reconnu se corrige, l’essai suit, et l’on revient à l’aperçu sans rien perdre", async () => {
  await renderFenetre("#/import", createPortefeuilleInvente());
  await userEvent.upload(await screen.findByLabelText("Fichier à importer"), new File(["Client;Facture;Date;Échéance;Reste dû;Montant initial\nA;F1;01/02/2026;01/03/2026;10,00;30,00\n"], "liste.csv"));
  await userEvent.click(await screen.findByRole("button", { name: /Corriger les colonnes/ }));
  const essai = await screen.findByRole("group", { name: "Ce que donnent ces colonnes" });
  await waitFor(() => expect(essai.textContent).toMatch(/Reste dû au fichier10,00/));
  await designate("Montant initial", "Reste dû");
  await waitFor(() => expect(screen.getByRole("group", { name: "Ce que donnent ces colonnes" }).textContent).toMatch(/Reste dû au fichier30,00/));
  await userEvent.click(screen.getByRole("button", { name: /Revenir à l’aperçu/ }));
  expect(await screen.findByRole("group", { name: "Effet de l’import sur l’encours" })).toBeDefined();
});
