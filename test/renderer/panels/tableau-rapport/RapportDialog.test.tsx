import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { createPortefeuillePilotage } from "../../../support/portefeuille-pilotage.ts";
import { AUJOURDHUI, closeFenetre, renderFenetre } from "../../../support/ecran.tsx";

afterEach(closeFenetre);

test("un mois clos : ce qui était su ce soir-là, ce qui l’a été depuis, et le classeur", async () => {
  await renderFenetre("#/tableau", createPortefeuillePilotage(AUJOURDHUI, 12));
  const utilisateur = userEvent.setup();
  await utilisateur.click(await screen.findByRole("button", { name: /Rapport mensuel/ }));
  const dialogue = await screen.findByRole("dialog", { name: "Rapport mensuel" });
  expect(await within(dialogue).findByText(/Aucun dossier n’était connu à la fin de ce mois/)).toBeTruthy();
  await utilisateur.click(within(dialogue).getByText("Ce qui était arrivé, su depuis"));
  expect(await within(dialogue).findByText("Ce qui fait la différence")).toBeTruthy();
  await utilisateur.click(within(dialogue).getByRole("button", { name: "Classeur (.xlsx)" }));
  expect(await screen.findByText("rapport-contentieux-2026-10.xlsx")).toBeTruthy();
});
