import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { createBorne } from "#shared/regles/decompte/borne.ts";
import { computeInterets, createSegment, findBaseJours } from "#shared/regles/decompte/segments.ts";
import { findTauxL44110 } from "#shared/regles/interets/taux-l441-10.ts";
import { BAREMES } from "../../../support/baremes.ts";

const tranche = findTauxL44110(jour("2026-04-01"), BAREMES);
if (tranche.kind === "refus") throw new Error(tranche.motif);
const FIXE = { jours: 365, isExacte: false };

describe("les segments d’intérêts", () => {
  test("principal × taux × jours ÷ 365, arrondi une fois", () => {
    expect(computeInterets(montant(1_200_000), taux(121500), 91, 365)).toBe(36_350);
    expect(computeInterets(montant(1_067_064), taux(124000), 144, 365)).toBe(52_201);
    expect(computeInterets(montant(0), taux(124000), 144, 365)).toBe(0);
  });

  test("cent milliards d’euros se calculent encore au centime", () => {
    expect(computeInterets(montant(10_000_000_000_000), taux(121500), 91, 365)).toBe(302_917_808_219);
  });

  test("du premier au dernier jour inclus, avec les valeurs qui font le taux", () => {
    const segment = createSegment({ principal: montant(1_200_000), capitalises: montant(0) }, tranche, createBorne(jour("2026-04-01")), createBorne(jour("2026-06-30")), FIXE);
    expect(segment).toMatchObject({ du: "2026-04-01", au: "2026-06-30", jours: 91, tauxPpm: 121500, principal: 1_200_000, montant: 36_350 });
    expect(segment.parametres.map(({ id }) => id)).toEqual(["interets/taux-bce", "interets/majoration-l441-10"]);
    expect("dontCapitalise" in segment).toBe(false);
  });

  test("les intérêts capitalisés portent intérêt et se voient dans l’assiette", () => {
    const segment = createSegment({ principal: montant(1_000_000), capitalises: montant(50_000) }, tranche, createBorne(jour("2026-04-01")), createBorne(jour("2026-04-30")), FIXE);
    expect(segment).toMatchObject({ principal: 1_050_000, dontCapitalise: 50_000, montant: 10_486 });
  });

  test("la base exacte ne diffère que les années bissextiles (R-BASE-01)", () => {
    const exacte = { jours: 365, isExacte: true };
    expect([createBorne(jour("2024-03-01")), createBorne(jour("2025-03-01"))].map((borne) => [findBaseJours(FIXE, borne), findBaseJours(exacte, borne)])).toEqual([[365, 366], [365, 365]]);
  });

  test("l’intérêt croît avec le principal, le taux et les jours", () => {
    const valeurs = fc.tuple(fc.nat({ max: 10 ** 9 }), fc.nat({ max: 300_000 }), fc.nat({ max: 366 }));
    fc.assert(fc.property(valeurs, fc.nat({ max: 1000 }), ([principal, ppm, jours], ecart) => {
      const reference = computeInterets(montant(principal), taux(ppm), jours, 365);
      expect(computeInterets(montant(principal + ecart), taux(ppm), jours, 365)).toBeGreaterThanOrEqual(reference);
      expect(computeInterets(montant(principal), taux(ppm + ecart), jours, 365)).toBeGreaterThanOrEqual(reference);
      expect(computeInterets(montant(principal), taux(ppm), jours + ecart, 365)).toBeGreaterThanOrEqual(reference);
    }));
  });
});
