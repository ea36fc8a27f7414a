import { describe, expect, test } from "vitest";
import { foldNomCommune, hasCedex } from "#shared/regles/competence/cle-commune.ts";

describe("one name, however it is written", () => {
  test.each([
    ["Saint-André-de-Cubzac", "ST ANDRE DE CUBZAC"],
    ["Sainte-Foy-la-Grande", "Ste Foy la Grande"],
    ["Villefranche-sur-Saône", "VILLEFRANCHE S/ SAONE"],
    ["Saint-Rémy-sous-Barbuise", "St Remy s/s Barbuise"],
    ["L'Haÿ-les-Roses", "l’hay les roses"],
    ["Œuilly", "OEUILLY"],
    ["Paris", "PARIS CEDEX 08"],
    ["Paris", "Paris 8e"],
    ["Paris", "Paris 08e arrondissement"],
    ["Lyon", "LYON 03"],
    ["Marseille", "Marseille 1er Arrondissement"],
    ["Nantes", "CS 12345 Nantes Cedex 1"],
    ["Nantes", "NANTES CDX 3"],
    ["Villeneuve-d'Ascq", "VILLENEUVEDASCQ"],
  ])("%s = %s", (nom, saisie) => {
    expect(foldNomCommune(saisie).entiere).toBe(foldNomCommune(nom).entiere);
  });

  test("the article counts first, and is given up second", () => {
    expect(foldNomCommune("Le Mans")).toEqual({ entiere: "lemans", sansArticle: "mans" });
    expect(foldNomCommune("Mans (Le)").sansArticle).toBe("mans");
    expect(foldNomCommune("Les")).toEqual({ entiere: "les", sansArticle: "les" });
  });

  test("different names stay different", () => {
    expect(foldNomCommune("Saint-Denis").entiere).not.toBe(foldNomCommune("Sainte-Denise").entiere);
    expect(foldNomCommune("Vernet").entiere).not.toBe(foldNomCommune("Le Vernet").entiere);
  });
});

test("a cedex is a word of its own", () => {
  expect(hasCedex("Paris La Défense CEDEX")).toBe(true);
  expect(hasCedex("Cedexville")).toBe(false);
});
