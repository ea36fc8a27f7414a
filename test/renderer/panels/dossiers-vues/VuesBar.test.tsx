import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createPortefeuilleInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

test("une vue garde filtres et colonnes, pour soi ou partagée\u00A0; modifiée elle se rétablit ou s’enregistre\u00A0; supprimée elle revient par l’annulation", async () => {
  const { portefeuille } = await renderFenetre("#/dossiers", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Dossiers" });
  await userEvent.keyboard("/pelag");
  await screen.findByText(/sur 4/);
  await userEvent.click(screen.getByRole("button", { name: "Nouvelle vue" }));
  await userEvent.type(await screen.findByRole("textbox", { name: "Nom" }), "Pelagrin");
  await userEvent.click(screen.getByRole("radio", { name: "Partagée avec le service" }));
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer la vue" }));
  const onglet = await screen.findByRole("tab", { name: /Pelagrin/ });
  await waitFor(() => expect(onglet.getAttribute("aria-selected")).toBe("true"));
  expect(portefeuille.read().creanciers[0]?.vues).toMatchObject([{ nom: "Pelagrin", portee: "partagee", filtres: { texte: "pelag" } }]);
  expect(screen.queryByRole("button", { name: "Rétablir" })).toBeNull();
  await userEvent.clear(screen.getByLabelText("Chercher dans la liste"));
  await userEvent.click(await screen.findByRole("button", { name: "Rétablir" }));
  await screen.findByText(/sur 4/);
  await userEvent.click(screen.getByRole("button", { name: "Vue «\u00A0Pelagrin\u00A0»".replaceAll("«\u00A0", "«\u00A0").replaceAll(" »", "\u00A0»") }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Supprimer" }));
  await waitFor(() => expect(screen.queryByRole("tab", { name: /Pelagrin/ })).toBeNull());
  await userEvent.keyboard("{Control>}z{/Control}");
  await screen.findByRole("tab", { name: /Pelagrin/ });
});

test("chaque vue garde son réglage\u00A0: colonnes choisies et ordre reviennent en revenant à la liste", async () => {
  await renderFenetre("#/dossiers", createPortefeuilleInvente());
  await screen.findByRole("grid", { name: "Dossiers" });
  await userEvent.click(screen.getByRole("button", { name: "Colonnes" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Ouvert le" }));
  await userEvent.keyboard("{Escape}");
  await screen.findByRole("columnheader", { name: "Ouvert le" });
  window.location.hash = "#/reglages";
  await screen.findByRole("heading", { name: "Réglages" });
  window.location.hash = "#/dossiers";
  await screen.findByRole("columnheader", { name: "Ouvert le" });
});
