import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, formatAdresseFiche, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

async function openPasse(au: string, selon: string, onglet = "chronologie") {
  const ecran = await renderFenetre(`${formatAdresseFiche(onglet)}?au=${au}&selon=${selon}`, createFicheInventee());
  await screen.findByRole("status", { name: "Lecture seule" });
  return ecran;
}

test("avant le virement, le dossier se lit sans lui, et l’on revient à aujourd’hui", async () => {
  await openPasse("2026-03-01", "survenu");
  await screen.findByText(/F-25-0412/);
  expect(screen.queryByText(/Règlement de 5\s000,00\s€/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: /Revenir à aujourd’hui/ }));
  expect(await screen.findByText(/Règlement de 5\s000,00\s€/)).toBeDefined();
  expect(screen.queryByRole("status", { name: "Lecture seule" })).toBeNull();
});

test("la veille de l’enregistrement, rien n’était connu, et c’est dit", async () => {
  await openPasse("2026-03-01", "connu");
  expect(await screen.findByText("Rien n’était enregistré de ce dossier au 01/03/2026.")).toBeDefined();
  await userEvent.click(screen.getByRole("radio", { name: "Ce qui était arrivé" }));
  expect(await screen.findByText(/F-25-0412/)).toBeDefined();
});

test("rien ne s’enregistre dans le passé, et la saisie reste", async () => {
  const { fake } = await openPasse("2026-03-01", "survenu");
  const avant = fake.lots.length;
  // The key belongs to the tab: it is heard once the tab is there.
  await screen.findByText(/F-25-0412/);
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByLabelText("Texte de la note"), "Hier");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(readTexte(await screen.findByRole("alert"))).toContain("on n’écrit pas dans le passé");
  expect(fake.lots).toHaveLength(avant);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Texte de la note").value).toBe("Hier");
});

test("le curseur de la synthèse mène au passé, au clavier", async () => {
  await renderFenetre(formatAdresseFiche(), createFicheInventee());
  (await screen.findByRole("slider", { name: "Jour" })).focus();
  await userEvent.keyboard("{ArrowLeft}");
  await waitFor(() => expect(screen.getByRole("status", { name: "Lecture seule" })).toBeDefined());
  expect(window.location.hash).toContain("?au=2026-11-20&selon=survenu");
});
