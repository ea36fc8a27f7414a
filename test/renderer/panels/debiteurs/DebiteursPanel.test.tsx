import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

test("chaque débiteur se lit avec ses dossiers, sa note et ses raisons, chacune ouvrant son dossier", async () => {
  await renderFenetre("#/debiteurs", createFicheInventee());
  await screen.findByRole("grid", { name: "Débiteurs" });
  await userEvent.type(screen.getByRole("textbox", { name: "Chercher un débiteur" }), "grandval");
  const volet = await screen.findByRole("complementary", { name: "Grandval Bâtiment SAS" });
  await waitFor(() => expect(readTexte(within(volet).getByRole("region", { name: "Comment il paie" }))).toContain("5 000,00 € en 1 règlement"));
  const raison = within(within(volet).getByRole("region", { name: "Risque" })).getByRole("link", { name: /540\sjours de retard/ });
  expect(raison.getAttribute("href")).toBe(`#/dossiers/${FICHE_ID}`);
  expect(readTexte(within(volet).getByRole("region", { name: "Risque" }))).toContain("il ne décide de rien");
});

test("un consommateur n’est pas noté, et l’écran dit pourquoi", async () => {
  await renderFenetre("#/debiteurs", createFicheInventee({ qualite: "consommateur" }));
  await userEvent.type(await screen.findByRole("textbox", { name: "Chercher un débiteur" }), "grandval");
  const volet = await screen.findByRole("complementary", { name: "Grandval Bâtiment SAS" });
  expect(readTexte(volet)).toContain("n’est pas notée");
});

test("une caution ajoutée à la fiche se retrouve parmi les débiteurs, avec le dossier qu’elle garantit", async () => {
  await renderFenetre(formatAdresseFiche(), createFicheInventee());
  const section = await screen.findByRole("region", { name: "Codébiteurs et cautions" });
  await userEvent.click(within(section).getByRole("button", { name: "Ajouter" }));
  await userEvent.type(within(section).getByLabelText("Nom"), "Côme Grandval");
  await userEvent.click(within(within(section).getByRole("form")).getByRole("button", { name: "Ajouter" }));
  await userEvent.click(await within(section).findByRole("link", { name: "Côme Grandval" }));
  const volet = await screen.findByRole("complementary", { name: "Côme Grandval" });
  await waitFor(() => expect(readTexte(within(volet).getByRole("region", { name: "Codébiteur ou caution" }))).toContain("2026-0417"));
});

test("une solvabilité se note avec sa date et sa source", async () => {
  await renderFenetre("#/debiteurs", createFicheInventee());
  await userEvent.type(await screen.findByRole("textbox", { name: "Chercher un débiteur" }), "grandval");
  const section = await screen.findByRole("region", { name: "Solvabilité" });
  await userEvent.click(within(section).getByRole("button", { name: "Noter" }));
  await userEvent.type(within(section).getByLabelText("Source"), "comptes 2025 déposés");
  await userEvent.click(within(section).getByRole("button", { name: "Enregistrer" }));
  await waitFor(() => expect(readTexte(screen.getByRole("region", { name: "Solvabilité" }))).toContain("comptes 2025 déposés, relevé du 21/11/2026"));
});

test("sans débiteur, la page dit comment ils entrent", async () => {
  await renderFenetre("#/debiteurs");
  expect(await screen.findByText("Aucun débiteur.")).toBeDefined();
});
