import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";

afterEach(closeFenetre);

const sujet = createSujetId("dossier", FICHE_ID);
const TITRE = createIdInvente("t", 1);
const ANCIEN: readonly FaitBrouillon[] = [
  brouillon("titre", sujet, jour("2022-03-02"), { titreId: TITRE, type: "1", auteur: "TJ de Tours", numero: "21/00412", signifieLe: jour("2022-03-20"), executoireLe: jour("2022-04-21"), definitifLe: jour("2022-04-21"), principal: 400_000 as never }),
  brouillon("garde", sujet, jour("2022-05-02"), { gardeId: createIdInvente("g", 1), titreId: TITRE, lieu: "mandataire", detenteur: "Étude Vasseur", retourPour: jour("2023-05-02") }),
];

test("un titre endormi se voit avec sa grosse en retard et ce qui le garde en vie ; choisi, il part au lot des mandats", async () => {
  await renderFenetre("#/titres", [...createFicheInventee(), ANCIEN]);
  const table = await screen.findByRole("grid", { name: "Titres" });
  expect(readTexte(table)).toMatch(/Décision de justice du 02\/03\/2022, TJ de Tours.*Définitif.*16\/03\/2026 règlement.*Étude Vasseur.*2032/);
  const mois = screen.getByRole("textbox", { name: "Mois sans acte" });
  await userEvent.clear(mois);
  await userEvent.type(mois, "6{Tab}");
  const volet = await screen.findByRole("complementary", { name: "Titre" });
  expect(readTexte((await within(volet).findByText("Rien depuis plus de 6 mois")).closest("section"))).toContain("250 jours depuis le dernier acte, règlement");
  expect(readTexte(await within(volet).findByText(/^Ce qui le garde en vie/).then((titre) => titre.closest("section")))).toMatch(/Reconnaissance.*sans frais/);
  await userEvent.click(screen.getByRole("tab", { name: "Retour en retard1" }));
  expect(window.location.hash).toBe("#/titres/retard");
  await userEvent.click(await screen.findByRole("checkbox", { name: /TJ de Tours/ }));
  await userEvent.click(await screen.findByRole("button", { name: /Mandater l’exécution/ }));
  expect(window.location.hash).toBe("#/documents/lot");
  expect(await screen.findByDisplayValue("Mandat d’exécuter plusieurs titres")).toBeDefined();
});

test("sans titre, la page dit ce qui y viendra", async () => {
  await renderFenetre("#/titres", createFicheInventee());
  expect(await screen.findByText("Aucun titre exécutoire.")).toBeDefined();
});
