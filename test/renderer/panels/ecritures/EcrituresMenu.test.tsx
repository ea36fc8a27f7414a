import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

async function openDialog() {
  await renderFenetre("#/reglements", createFicheInventee());
  await userEvent.click(await screen.findByRole("button", { name: "Écritures comptables…" }));
  return screen.findByRole("form", { name: "Écritures comptables" });
}

test("les écritures d’une période s’exportent, équilibrées, ou disent qu’il n’y en a pas", async () => {
  const formulaire = await openDialog();
  await userEvent.click(within(formulaire).getByRole("button", { name: "Exporter" }));
  expect(await screen.findByText("Aucune écriture")).toBeDefined();
  const du = within(formulaire).getByLabelText("Du");
  await userEvent.clear(du);
  await userEvent.type(du, "1/1/2026");
  await userEvent.tab();
  await userEvent.click(within(formulaire).getByRole("button", { name: "Exporter" }));
  expect(await screen.findByText(/au débit comme au crédit/)).toBeDefined();
});

test("une période à l’envers ou un compte illisible ne s’exporte pas", async () => {
  const formulaire = await openDialog();
  const banque = within(formulaire).getByLabelText("Banque");
  await userEvent.clear(banque);
  await userEvent.type(banque, "banque");
  expect(within(formulaire).getByText("Trois à dix chiffres.")).toBeDefined();
  expect(within(formulaire).getByRole<HTMLButtonElement>("button", { name: "Exporter" }).disabled).toBe(true);
});
