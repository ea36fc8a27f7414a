import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { computeChiffres, readRegles } from "#shared/regles/decompte/chiffres.ts";
import { computeDecompte } from "#shared/regles/decompte/decompte.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

describe("les chiffres sans leur preuve", () => {
  test("sont ceux du décompte prouvé", () => {
    const chiffres = computeChiffres(createFaits(), BAREMES);
    expect(chiffres.kind === "chiffres" && chiffres.decompte).toEqual(expectCalcule(computeDecompte(createFaits(), BAREMES)).valeur);
  });

  test("refusent et demandent comme lui", () => {
    for (const faits of [createFaits({ creances: [] }), createFaits(PRO_CONTRE_CONSOMMATEUR), createFaits({ arreteAu: jour("2027-01-01") }), createFaits({ arreteAu: jour("2008-12-31") })]) {
      expect(computeChiffres(faits, BAREMES)).toEqual(computeDecompte(faits, BAREMES));
    }
  });

  test("la durée de capitalisation n’est lue que lorsqu’elle sert", () => {
    const list = (faits: Parameters<typeof readRegles>[0]) => {
      const lecture = readRegles(faits, BAREMES);
      return lecture.kind === "lu" ? lecture.lus.map(({ id }) => id) : [];
    };
    expect(list(createFaits())).toEqual(["interets/base-jours"]);
    expect(list(createFaits({ capitalisation: { depuis: jour("2025-01-01"), fondement: "contrat" } }))).toEqual(["interets/base-jours", "interets/capitalisation-minimum"]);
  });
});
