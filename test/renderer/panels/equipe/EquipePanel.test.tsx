import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { createSujetId } from "#shared/model/fait.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";
import { AUJOURDHUI, closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

const affecte = (dossierId: string, nom: string) => brouillon("champ", createSujetId("dossier", dossierId), AUJOURDHUI, { champ: "gestionnaire", valeur: nom });

test("les dossiers d’un absent passent à un autre, puis lui reviennent", async () => {
  const { portefeuille } = await renderFenetre("#/equipe", [...createFicheInventee(), [affecte(FICHE_ID, "Claire Aubry"), affecte(createIdInvente("e", 2), "Karim Benali")]]);
  const utilisateur = userEvent.setup();
  await utilisateur.click(await screen.findByRole("button", { name: "Passer les dossiers de Claire Aubry" }));
  const dialogue = await screen.findByRole("dialog", { name: "Passer des dossiers" });
  await utilisateur.click(within(dialogue).getByRole("combobox", { name: "Qui reprend" }));
  const choix = await screen.findAllByRole("option", { name: "Karim Benali", hidden: true });
  await utilisateur.click(choix.at(-1) ?? dialogue);
  const findGestionnaire = () => portefeuille.read().lignes.find(({ id }) => id === FICHE_ID)?.gestionnaire;
  await utilisateur.click(within(dialogue).getByRole("button", { name: /^Passer/ }));
  await waitFor(() => expect(findGestionnaire()).toBe("Karim Benali"));
  await utilisateur.click(await screen.findByRole("button", { name: "Rendre à Claire Aubry" }));
  await waitFor(() => expect(findGestionnaire()).toBe("Claire Aubry"));
});
