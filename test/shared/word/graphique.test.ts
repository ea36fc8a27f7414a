import { expect, test } from "vitest";
import { type BarresImprimees, countHauteur, formatBarres } from "#shared/word/graphique.ts";

const barres: BarresImprimees = { sens: "barres", series: ["jeune", "vieux"], format: (valeur) => `${valeur} k€`, places: [{ libelle: "Amiable & co", valeurs: [30, 10] }, { libelle: "Titre", valeurs: [0, 0] }] };

test("chaque pile porte sa somme et sa légende, en gris qui s’impriment", () => {
  const svg = formatBarres(barres);
  expect(svg).toContain(">40 k€<");
  expect(svg).toContain("Amiable &amp; co");
  expect(svg.match(/<rect/g)).toHaveLength(1 + 2 + 2);
  expect(svg).toContain(`height="${countHauteur(barres)}"`);
  expect(formatBarres({ ...barres, sens: "colonnes" }).match(/<rect/g)).toHaveLength(1 + 2 + 2);
});

test("rien à représenter se dit ; même dessin pour les mêmes chiffres", () => {
  expect(formatBarres({ ...barres, places: [] })).toContain("Rien à représenter.");
  expect(formatBarres(barres)).toBe(formatBarres(barres));
  expect(formatBarres({ ...barres, places: [{ libelle: "a", valeurs: [Number.MAX_SAFE_INTEGER, 1] }] })).not.toContain("NaN");
});
