import { expect, test } from "vitest";
import { renderLignesTableau } from "#shared/actes/langue/tableau-modele.ts";

const cellule = (texte: string, isGras = false) => [{ texte, ...(isGras ? { isGras } : {}) }];

test("titles, alignments, rows and total; widths follow the texts and make a hundred", () => {
  const { colonnes, lignes, legende } = renderLignesTableau([[cellule("N°"), cellule("Objet"), cellule("Montant")], [cellule(":---:"), cellule("---"), cellule("---:")], [cellule("1"), cellule("Une désignation assez longue"), cellule("3,00")], [[], cellule("Total", true), cellule("3,00")]], "Créances");
  expect(legende).toBe("Créances");
  expect(colonnes.map(({ alignement }) => alignement)).toEqual(["centre", "gauche", "droite"]);
  expect(colonnes.reduce((somme, { largeur }) => somme + largeur, 0)).toBeCloseTo(100);
  expect(colonnes[1]?.largeur).toBeGreaterThan(colonnes[0]?.largeur ?? 0);
  expect(lignes.map(({ style }) => style)).toEqual([undefined, "total"]);
});
