import { expect, test } from "vitest";
import { createBaremes } from "#shared/paquets/socle.ts";

test("le socle se charge, une fois chaque barème, dates vérifiées par le schéma", () => {
  const baremes = createBaremes();
  expect(baremes.size).toBeGreaterThan(30);
  expect(baremes.get("interets/indemnite-recouvrement")).toMatchObject({ regle: "R-PEN-05", unite: "centimes", valeurs: [{ depuis: "2013-01-01", valeur: 4000, confiance: "A-" }] });
});

test("chaque chargement rend les mêmes valeurs", () => {
  expect(createBaremes()).toEqual(createBaremes());
});
