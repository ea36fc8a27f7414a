import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { render } from "@testing-library/react";
import { TachesView } from "../../../renderer/components/TachesView.tsx";
import { Cadre, closeFenetre, openPoste } from "../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID } from "../../support/fiche-inventee.ts";

afterEach(closeFenetre);

test("une tâche s’ajoute, se coche et se rouvre", async () => {
  const { portefeuille } = await openPoste(createFicheInventee());
  render(<Cadre portefeuille={portefeuille}><TachesView dossierId={FICHE_ID} /></Cadre>);
  const utilisateur = userEvent.setup();
  expect(await screen.findByText("Rien à faire de noté dans ce dossier.")).toBeTruthy();
  await utilisateur.click(screen.getByRole("button", { name: "Ajouter une tâche" }));
  await utilisateur.type(screen.getByRole("textbox", { name: "À faire" }), "Appeler le greffe");
  await utilisateur.type(screen.getByRole("textbox", { name: "Avant le" }), "20/11/2026{Tab}");
  await utilisateur.click(screen.getByRole("button", { name: "Ajouter" }));
  const liste = await screen.findByRole("list", { name: "Tâches à faire" });
  expect(await within(liste).findByText(/en retard de 1/)).toBeTruthy();
  await utilisateur.click(within(liste).getByRole("checkbox", { name: /Appeler le greffe/ }));
  await utilisateur.click(await screen.findByRole("button", { name: /Voir les tâches faites/ }));
  expect(within(screen.getByRole("list", { name: "Tâches faites" })).getByText("faite le 21/11/2026")).toBeTruthy();
  await utilisateur.click(screen.getByRole("checkbox", { name: /Rouvrir/ }));
  expect(await within(await screen.findByRole("list", { name: "Tâches à faire" })).findByText("Appeler le greffe")).toBeTruthy();
});
