import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSommeUnique } from "#shared/imports/rapprochement-somme.ts";

describe("claims whose sum is the payment", () => {
  test("one choice, and only one", () => {
    expect(findSommeUnique([100, 250, 400], 500)).toEqual([0, 2]);
    expect(findSommeUnique([100, 250, 400], 750)).toEqual([0, 1, 2]);
    expect(findSommeUnique([100, 100, 400], 500)).toBeUndefined();
    expect(findSommeUnique([100, 250], 300)).toBeUndefined();
  });

  test("too many claims, or nothing to pay, are left to a person", () => {
    expect(findSommeUnique(Array.from({ length: 15 }, (_, rang) => rang + 1), 3)).toBeUndefined();
    expect(findSommeUnique([0, 5], 0)).toBeUndefined();
  });

  test("what is found adds up, whatever the claims", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 14 }), fc.integer({ min: 1, max: 3000 }), (termes, total) => {
      const pris = findSommeUnique(termes, total);
      if (pris !== undefined) expect(pris.reduce((somme, rang) => somme + (termes[rang] ?? 0), 0)).toBe(total);
    }));
  });
});
