import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, formatAdresseFiche } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

async function openChronologie() {
  const ecran = await renderFenetre(formatAdresseFiche("chronologie"), createFicheInventee());
  await screen.findByRole("toolbar", { name: "Filtres de la chronologie" });
  return ecran;
}

test("raconte les faits par mois, et se filtre par famille", async () => {
  await openChronologie();
  expect(screen.getByRole("heading", { name: "mars 2026" })).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: /Règlements et avoirs/ }));
  expect(screen.getByText(/Règlement de 5\s000,00\s€/)).toBeDefined();
  expect(screen.queryByText("Dossier ouvert")).toBeNull();
});

test("une note interne s’ajoute au clavier et se dit interne", async () => {
  await openChronologie();
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByLabelText("Texte de la note"), "Chèque promis pour vendredi.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  // The text typed is on screen before it is saved: the field that closes says that it was.
  await waitFor(() => expect(screen.queryByLabelText("Texte de la note")).toBeNull());
  expect(await screen.findByText("Chèque promis pour vendredi.")).toBeDefined();
  expect(screen.getByText("interne")).toBeDefined();
});

test("une note à demi écrite se retrouve au retour", async () => {
  await openChronologie();
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByLabelText("Texte de la note"), "À demi");
  await userEvent.click(screen.getByRole("tab", { name: /Synthèse/ }));
  await userEvent.click(await screen.findByRole("tab", { name: /Chronologie/ }));
  await screen.findByRole("toolbar", { name: "Filtres de la chronologie" });
  await userEvent.keyboard("n");
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Texte de la note").value).toBe("À demi"));
});
