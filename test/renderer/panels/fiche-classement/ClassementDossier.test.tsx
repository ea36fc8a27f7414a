import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { AUJOURDHUI, closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente, CREANCIER_ID } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

test("un mot et un champ écrits dans la fiche se lisent dans la liste", async () => {
  const champ = brouillon("libre", createSujetId("creancier", CREANCIER_ID), AUJOURDHUI, { libreId: createIdInvente("g", 1), nom: "Agence", kind: "texte" });
  const { portefeuille } = await renderFenetre(`#/dossiers/${FICHE_ID}`, [...createFicheInventee(), [champ]]);
  const classement = await screen.findByRole("region", { name: "Classement" });
  await userEvent.type(within(classement).getByRole("combobox", { name: "Étiquettes" }), "grand compte{Enter}");
  await waitFor(() => expect(portefeuille.read().lignes.find(({ id }) => id === FICHE_ID)?.etiquettes).toHaveLength(1));
  await userEvent.type(within(classement).getByRole("textbox", { name: "Agence" }), "Lyon{Enter}");
  await waitFor(() => expect(portefeuille.read().lignes.find(({ id }) => id === FICHE_ID)?.libres).toEqual({ [createIdInvente("g", 1)]: "Lyon" }));
});
