import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { createPortefeuillePilotage } from "../../../support/portefeuille-pilotage.ts";
import { AUJOURDHUI, closeFenetre, renderFenetre } from "../../../support/ecran.tsx";

afterEach(closeFenetre);

test("une liste se définit sur une vue, avec son rappel, et se supprime", async () => {
  const { portefeuille } = await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 3));
  const utilisateur = userEvent.setup();
  await utilisateur.click(await screen.findByRole("button", { name: "Listes à établir" }));
  const dialogue = await screen.findByRole("dialog", { name: "Listes à établir" });
  await utilisateur.type(within(dialogue).getByRole("textbox", { name: "Nom" }), "Prescriptions de la semaine");
  await utilisateur.selectOptions(within(dialogue).getByRole("combobox", { name: "Vue" }), "prescription");
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Ajouter la liste" }));
  await screen.findByText(/Liste « Prescriptions de la semaine » ajoutée/);
  expect(portefeuille.read().creanciers[0]?.rapports).toMatchObject([{ vueId: "prescription", rythme: "lundi" }]);
  await utilisateur.click(await within(dialogue).findByRole("button", { name: "Supprimer Prescriptions de la semaine" }));
  await screen.findByText(/Liste « Prescriptions de la semaine » supprimée/);
  expect(portefeuille.read().creanciers[0]?.rapports).toBeUndefined();
});
