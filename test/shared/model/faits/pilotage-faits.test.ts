import { expect, test } from "vitest";
import { accueilContenu, rapportContenu, rapportFaitContenu, reglagePilotageContenu } from "#shared/model/faits/pilotage-faits.ts";
import { id } from "../../../support/dossier-builder.ts";

test("a rate is a percentage, and nothing else need be chosen", () => {
  expect(reglagePilotageContenu.safeParse({ taux: { collective: 100, titre: 12.5 } }).success).toBe(true);
  expect(reglagePilotageContenu.safeParse({ taux: { collective: 101 } }).success).toBe(false);
  expect(reglagePilotageContenu.safeParse({ taux: {}, nMinimum: 0 }).success).toBe(false);
});

test("a page is of a known profile, a list of a known rhythm", () => {
  expect([accueilContenu.safeParse({ profil: "direction", cartes: ["flux"] }).success, accueilContenu.safeParse({ profil: "stagiaire", cartes: [] }).success]).toEqual([true, false]);
  const rapport = { rapportId: id("r"), nom: "Gros soldes", vueId: "tous", rythme: "lundi", forme: "xlsx" };
  expect([rapportContenu.safeParse(rapport).success, rapportContenu.safeParse({ ...rapport, rythme: "mardi" }).success, rapportFaitContenu.safeParse({ rapportId: id("r"), nomFichier: "x.xlsx" }).success]).toEqual([true, false, true]);
});
