import { describe, expect, test } from "vitest";
import { minMontant, montant, roundAuCentime, subtractMontant, sumMontants } from "#shared/kernel/montant.ts";

describe("un montant", () => {
  test("seul un nombre entier de centimes en est un", () => {
    for (const centimes of [0.5, NaN, Infinity, 2 ** 53]) expect(() => montant(centimes)).toThrow("nombre entier de centimes");
    expect(Object.is(montant(-0), 0)).toBe(true);
  });

  test("somme, différence, minimum", () => {
    expect(sumMontants([montant(1), montant(2), montant(-5)])).toBe(-2);
    expect(sumMontants([])).toBe(0);
    expect(subtractMontant(montant(100), montant(30))).toBe(70);
    expect(minMontant(montant(3), montant(2))).toBe(2);
  });

  test("le demi-centime s’arrondit en s’éloignant de zéro", () => {
    const cas = [[5n, 10n, 1], [4n, 10n, 0], [15n, 10n, 2], [-5n, 10n, -1], [-4n, 10n, 0], [0n, 3n, 0], [1n, 3n, 0], [2n, 3n, 1]] as const;
    for (const [numerateur, denominateur, attendu] of cas) expect(roundAuCentime({ numerateur, denominateur }), `${numerateur}/${denominateur}`).toBe(attendu);
  });

  test("a denominator that is not positive is a mistake of ours", () => {
    expect(() => roundAuCentime({ numerateur: 1n, denominateur: 0n })).toThrow("dénominateur");
  });
});
