import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

test("le journal d’un jour montre les échéances nées ce jour-là, par qui ; la veille n’en a pas", async () => {
  await renderFenetre("#/journal/2026-11-21", createFicheInventee());
  const rangee = (await screen.findByRole("link", { name: "Grandval Bâtiment SAS" })).closest("tr");
  expect(readTexte(rangee)).toContain("Prescription de la facture n° F-25-0412");
  expect(within(screen.getByRole("region", { name: "Échéances du jour" })).getAllByText("à relire").length).toBeGreaterThan(0);
  await userEvent.setup().click(screen.getByRole("button", { name: "Jour précédent" }));
  expect(await screen.findByText("Aucune échéance n’a bougé ce jour-là.")).toBeTruthy();
});
