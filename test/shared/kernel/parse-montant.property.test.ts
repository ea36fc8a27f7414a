import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import { montant } from "#shared/kernel/montant.ts";
import { parseMontant } from "#shared/kernel/parse-montant.ts";

test("what is written is read back", () => {
  fc.assert(fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (centimes) => {
    expect(parseMontant(formatMontant(montant(centimes)))).toBe(centimes);
    expect(parseMontant(formatMontantNu(montant(centimes)))).toBe(centimes);
  }));
});

test("no text makes it throw", () => {
  fc.assert(fc.property(fc.string(), (texte) => {
    const lu = parseMontant(texte);
    expect(lu === undefined || Number.isSafeInteger(lu)).toBe(true);
  }));
});
