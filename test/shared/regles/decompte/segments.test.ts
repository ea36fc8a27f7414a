import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { computeInterets, listSegments } from "#shared/regles/decompte/segments.ts";
import { splitTranches } from "#shared/regles/interets/tranche-taux.ts";
import { findTauxL44110 } from "#shared/regles/interets/taux-l441-10.ts";
import { BAREMES } from "../../../support/baremes.ts";

const { tranches } = splitTranches((date) => findTauxL44110(date, BAREMES), jour("2026-04-01"), jour("2026-11-21"));

describe("les segments d’intérêts", () => {
  test("principal × taux × jours ÷ 365, arrondi une fois", () => {
    expect(computeInterets(montant(1_200_000), taux(121500), 91, 365)).toBe(36_350);
    expect(computeInterets(montant(1_067_064), taux(124000), 144, 365)).toBe(52_201);
    expect(computeInterets(montant(0), taux(124000), 144, 365)).toBe(0);
  });

  test("coupés à chaque semestre et à chaque changement de principal ; un principal nul n’en a pas", () => {
    const paliers = [{ depuis: jour("0001-01-01"), principal: montant(1000) }, { depuis: jour("2026-05-01"), principal: montant(500) }, { depuis: jour("2026-08-01"), principal: montant(0) }];
    expect(listSegments(paliers, tranches, jour("2026-11-21"), 365).map(({ du, au, principal, tauxPpm }) => [du, au, principal, tauxPpm])).toEqual([
      ["2026-04-01", "2026-04-30", 1000, 121500], ["2026-05-01", "2026-06-30", 500, 121500], ["2026-07-01", "2026-07-31", 500, 124000],
    ]);
  });

  test("deux changements le même jour ne font pas de segment vide", () => {
    const paliers = [{ depuis: jour("0001-01-01"), principal: montant(1000) }, { depuis: jour("2026-05-01"), principal: montant(500) }, { depuis: jour("2026-05-01"), principal: montant(200) }];
    expect(listSegments(paliers, tranches, jour("2026-05-31"), 365).map(({ jours }) => jours)).toEqual([30, 31]);
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
