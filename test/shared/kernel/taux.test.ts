import { expect, test } from "vitest";
import { addTaux, taux } from "#shared/kernel/taux.ts";

test("un taux est un nombre entier de millionièmes", () => {
  expect(addTaux(taux(24000), taux(100000))).toBe(124000);
  for (const ppm of [0.5, NaN, Infinity]) expect(() => taux(ppm)).toThrow("millionièmes");
});
