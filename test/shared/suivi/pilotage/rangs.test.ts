import fc from "fast-check";
import { expect, test } from "vitest";
import { fromNumero, toNumero } from "#shared/kernel/jour.ts";
import { findMois, findRang } from "#shared/suivi/pilotage/rangs.ts";
import "../../../support/fast-check.ts";

test("what is remembered is what is computed, asked once or twice", () => {
  fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (rang) => {
    const jour = fromNumero(rang);
    expect([findRang(jour), findRang(jour), findMois(rang), findMois(rang)]).toEqual([toNumero(jour), toNumero(jour), jour.slice(0, 7), jour.slice(0, 7)]);
  }));
});
