import { expect, test } from "vitest";
import { createExtrait, findColonne, findExtraitTexte, nameColonnes } from "#shared/imports/extrait-tableau.ts";

test("the header is the widest of the first rows, under titles and blank lines", () => {
  const extrait = findExtraitTexte("Compte;FR76\n\nDate;Quoi;Débit;Crédit\n01/02/2026;A;;10,00\n02/02/2026;B;5,00;\n");
  expect(extrait).toMatchObject({ separateur: ";", ligneEntete: 3 });
  expect(extrait?.rangees.map(({ ligne }) => ligne)).toEqual([1, 3, 4, 5]);
});

test.each(["Bonjour,\nvoici le fichier.\n", "a;b;c", "", "un\ndeux\ntrois\n"])("«\u00A0%s\u00A0» is no table", (texte) => {
  expect(findExtraitTexte(texte)).toBeUndefined();
});

test("long cells are cut, the header of a sheet is where the reader found it", () => {
  const rangees = [{ ligne: 1, cellules: ["a", "b", "c", "d"] }, { ligne: 2, cellules: ["e", "f", "g", "x".repeat(900)] }];
  expect(createExtrait(rangees, 2)).toMatchObject({ ligneEntete: 2, rangees: [{}, { cellules: ["e", "f", "g", "x".repeat(200)] }] });
});

test("a column without a name, or that shares its own, is named by its rank", () => {
  expect(nameColonnes(["Date", "", "Montant", "Montant"])).toEqual(["Date", "#2", "#3", "#4"]);
  expect(nameColonnes(["Date", "Montant"], false)).toEqual(["#1", "#2"]);
  expect([findColonne(["Date", "", "Montant"], "Montant"), findColonne(["Date", ""], "#2"), findColonne(["Date"], "#2"), findColonne(["Date"], "x")]).toEqual([2, 1, -1, -1]);
});
