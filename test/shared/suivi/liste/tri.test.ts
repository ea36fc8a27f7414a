import fc from "fast-check";
import { expect, test } from "vitest";
import { sortParCle } from "#shared/suivi/liste/tri.ts";

const cle = fc.option(fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })), { nil: undefined });

test("l’ordre est celui des clés, les inconnues à la fin dans les deux sens, les égales dans l’ordre reçu", () => {
  fc.assert(fc.property(fc.array(cle), fc.boolean(), (cles, isDecroissant) => {
    const items = cles.map((valeur, place) => ({ valeur, place }));
    const attendus = items.toSorted((a, b) => {
      if (a.valeur === undefined || b.valeur === undefined) return Number(a.valeur === undefined) - Number(b.valeur === undefined);
      return a.valeur === b.valeur ? 0 : a.valeur < b.valeur !== isDecroissant ? -1 : 1;
    });
    expect(sortParCle(items, ({ valeur }) => valeur, isDecroissant)).toEqual(attendus);
  }));
});

test("des centimes jusqu’au milliard d’euros restent exacts", () => {
  const items = [100_000_000_001, 100_000_000_000, 1].map((solde) => ({ solde }));
  expect(sortParCle(items, ({ solde }) => solde).map(({ solde }) => solde)).toEqual([1, 100_000_000_000, 100_000_000_001]);
});
