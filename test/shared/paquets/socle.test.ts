import { expect, test } from "vitest";
import { parametreSchema } from "#shared/model/parametre-schema.ts";
import { createBaremes, SOCLE } from "#shared/paquets/socle.ts";
import { listFiles } from "../../support/depot.ts";

test("chaque fichier du socle est livré, une fois, et tient le schéma sans y rien changer", () => {
  for (const ecrit of SOCLE) expect(parametreSchema.safeParse(ecrit)).toEqual({ success: true, data: ecrit });
  expect(createBaremes().size).toBe(SOCLE.length);
  expect(SOCLE).toHaveLength(listFiles("shared/paquets/socle", /\.json$/).length);
});

test("le socle se charge", () => {
  const baremes = createBaremes();
  expect(baremes.size).toBeGreaterThan(30);
  expect(baremes.get("interets/indemnite-recouvrement")).toMatchObject({ regle: "R-PEN-05", unite: "centimes", valeurs: [{ depuis: "2013-01-01", valeur: 4000, confiance: "A-" }] });
});

test("chaque chargement rend les mêmes valeurs", () => {
  expect(createBaremes()).toEqual(createBaremes());
});
