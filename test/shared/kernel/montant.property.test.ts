import fc from "fast-check";
import { expect, test } from "vitest";
import { roundAuCentime, roundProduitAuCentime } from "#shared/kernel/montant.ts";

const fractions = fc.record({ numerateur: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), denominateur: fc.bigInt({ min: 1n, max: 10n ** 9n }) });

test("rounding is never further than half a centime", () => {
  fc.assert(fc.property(fractions, ({ numerateur, denominateur }) => {
    const ecart = BigInt(roundAuCentime({ numerateur, denominateur })) * denominateur - numerateur;
    expect((ecart < 0n ? -ecart : ecart) * 2n <= denominateur).toBe(true);
  }));
});

test("rounding is odd: the opposite fraction gives the opposite amount", () => {
  fc.assert(fc.property(fractions, ({ numerateur, denominateur }) => {
    expect(roundAuCentime({ numerateur: -numerateur, denominateur }) + roundAuCentime({ numerateur, denominateur })).toBe(0);
  }));
});

test("a whole number of centimes is left alone, whatever the fraction that writes it", () => {
  fc.assert(fc.property(fc.integer(), fc.bigInt({ min: 1n, max: 10n ** 9n }), (centimes, denominateur) => {
    expect(roundAuCentime({ numerateur: BigInt(centimes) * denominateur, denominateur })).toBe(centimes);
  }));
});

test("the product on plain numbers rounds as the whole fraction does, however large", () => {
  const facteurs = fc.tuple(fc.nat({ max: 10 ** 13 }), fc.nat({ max: 10 ** 7 }), fc.nat({ max: 400 }), fc.integer({ min: 1, max: 366_000_000 }));
  fc.assert(fc.property(facteurs, ([a, b, c, denominateur]) => {
    const numerateur = BigInt(a) * BigInt(b) * BigInt(c);
    fc.pre(numerateur / BigInt(denominateur) < 2n ** 52n);
    expect(roundProduitAuCentime(a, b, c, denominateur)).toBe(roundAuCentime({ numerateur, denominateur: BigInt(denominateur) }));
  }));
});
