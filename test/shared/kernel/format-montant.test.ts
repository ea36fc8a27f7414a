import { describe, expect, test } from "vitest";
import { formatMontant, formatMontantNu, formatPoints, formatTaux } from "#shared/kernel/format-montant.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";

describe("un montant écrit", () => {
  test("espace fine entre les milliers, insécable avant €, vrai signe moins", () => {
    expect(formatMontant(montant(123456789))).toBe("1\u202F234\u202F567,89\u00A0€");
    expect(formatMontantNu(montant(-5))).toBe("\u22120,05");
    expect(formatMontantNu(montant(0))).toBe("0,00");
    expect(formatMontantNu(montant(100000))).toBe("1\u202F000,00");
  });

  test("les points s’écrivent sans décimale inutile", () => {
    expect([100000, 85000, 50000].map((ppm) => formatPoints(taux(ppm)))).toEqual(["10 points", "8,50 points", "5 points"]);
  });

  test("un taux a deux décimales, quatre quand il en a", () => {
    expect([121500, 7600, 0, 121510, 121501, -5000].map((ppm) => formatTaux(taux(ppm)))).toEqual([
      "12,15\u00A0%", "0,76\u00A0%", "0,00\u00A0%", "12,151\u00A0%", "12,1501\u00A0%", "\u22120,50\u00A0%",
    ]);
  });
});
