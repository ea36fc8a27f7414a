import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { createASaisir, createDeplacement, createEmolument } from "#shared/regles/voies/couts.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { AU } from "./faits.ts";

function signification(centimes: number | undefined, au = AU) {
  return createEmolument({ libelle: "Signification", parametreId: "couts/signification-injonction", montant: centimes === undefined ? undefined : montant(centimes), au, charge: "depens" }, BAREMES);
}

describe("tarif d’un commissaire de justice", () => {
  // C. com., art. A444-11 (25,79 €), A444-46 (half up to 128 €, once up to 1 280 €, twice above), 20 % of tax.
  test.each([[128_00, 1547], [128_01, 3095], [1_280_00, 3095], [1_280_01, 6190], [3_000_00, 6190]])("pour %i centimes, %i toutes taxes comprises", (obligation, attendu) => {
    expect(signification(obligation).montant).toBe(attendu);
  });

  test("le calcul se lit, avec les valeurs du barème", () => {
    const { motif, lus } = signification(3_000_00);
    expect(motif.replaceAll("\u00A0", " ")).toBe("25,79 € hors taxes × 2, plus 20,00 % de taxe");
    expect(lus.map(({ id }) => id)).toEqual(["couts/signification-injonction", "couts/coefficient-3", "couts/coefficient-2-plafond", "couts/tva-emoluments"]);
  });

  test("un demi-coefficient se lit en français", () => {
    expect(signification(100_00).motif).toContain("× 0,5,");
  });

  test("sans montant, ou hors de la période tarifaire, rien n’est deviné", () => {
    expect(signification(undefined).montant).toBeUndefined();
    expect(signification(3_000_00, jour("2028-03-01")).montant).toBeUndefined();
    expect(createDeplacement(jour("2028-03-01"), "depens", BAREMES).montant).toBeUndefined();
    expect(createASaisir("Avocat", "creancier", "Convention")).toEqual({ libelle: "Avocat", charge: "creancier", motif: "Convention", lus: [] });
  });

  test("le forfait de déplacement est celui d’un acte électronique, et le dit", () => {
    expect(createDeplacement(AU, "depens", BAREMES)).toMatchObject({ montant: 1056, motif: expect.stringContaining("électronique") as string });
  });
});
