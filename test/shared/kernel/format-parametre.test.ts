import { expect, test } from "vitest";
import { formatParametre, listAVerifier } from "#shared/kernel/format-parametre.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { ParametreLu } from "#shared/kernel/parametre.ts";

const lu: ParametreLu = { id: "a/b", libelle: "Durée d’essai", unite: "annees", depuis: jour("2008-06-19"), valeur: 5, confiance: "A", references: [{ texte: "C. civ.", article: "2224" }] };

test("chaque unité a son écriture", () => {
  expect((["ppm", "points", "centimes", "annees", "mois", "jours", "nombre", "oui-non"] as const).map((unite) => formatParametre({ unite, valeur: 24000 }))).toEqual([
    "2,40\u00A0%", "2,40 points", "240,00\u00A0€", "24000 ans", "24000 mois", "24000 jours", "24\u202F000", "oui",
  ]);
});

test("seules les valeurs de mémoire ou contradictoires sont dites à vérifier, une fois chacune", () => {
  expect(listAVerifier([lu, { ...lu, confiance: "B" }])).toEqual([]);
  expect(listAVerifier([{ ...lu, confiance: "C" }, { ...lu, confiance: "C" }])).toEqual(["À vérifier\u00A0: durée d’essai, 5 ans (valeur donnée de mémoire)."]);
  expect(listAVerifier([{ ...lu, confiance: "D" }])[0]).toContain("sources contradictoires");
});
