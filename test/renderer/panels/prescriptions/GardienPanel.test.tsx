import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { brouillon, createIdInvente } from "../../../support/portefeuille-invente.ts";
import { closeFenetre, renderFenetre } from "../../../support/ecran.tsx";
import { createFicheInventee, FICHE_ID, readTexte } from "../../../support/fiche-inventee.ts";

afterEach(closeFenetre);

const ancienne = brouillon("creance", createSujetId("dossier", FICHE_ID), jour("2021-12-15"), {
  creanceId: createIdInvente("f", 950), numero: "F-21-0001", nature: "commercial", montantTtc: 900_000 as never, dateFacture: jour("2021-12-15"), dateExecution: jour("2021-12-15"), echeance: jour("2021-12-15"), origineEcheance: "stipulee",
});

test("la carte ouvre ses créances, chacune avec l’acte qui la sauve et son dernier jour prouvé", async () => {
  await renderFenetre("#/prescriptions", [...createFicheInventee(), [ancienne]]);
  const utilisateur = userEvent.setup();
  expect(await screen.findByRole("grid", { name: "Créances et titres" })).toBeTruthy();
  const cellule = screen.getByRole("button", { name: /semaine 4/ });
  await utilisateur.click(cellule);
  expect(cellule.getAttribute("aria-pressed")).toBe("true");
  const volet = await screen.findByRole("complementary", { name: "Prescription" });
  expect(await within(volet).findByRole("button", { name: /lundi.14.décembre.2026.*voir la preuve/ })).toBeTruthy();
  expect(readTexte(within(volet).getByText(/^Actes qui sauvent/).closest("section"))).toMatch(/sans frais.*jusqu’au 14\/12\/2026/);
  await utilisateur.keyboard("{Escape}");
  expect(cellule.getAttribute("aria-pressed")).toBe("false");
});

test("sans droit proche de sa perte, la page le dit", async () => {
  await renderFenetre("#/prescriptions", createFicheInventee());
  expect(await screen.findByText("Aucun droit ne se perd dans les six mois.")).toBeTruthy();
});
