import { expect, test } from "vitest";
import { VEILLE_USUELLE, VEILLES } from "#shared/kernel/veille.ts";

test("the usual absence is one of those that can be chosen, and never is one too", () => {
  expect(VEILLES).toContain(VEILLE_USUELLE);
  expect(VEILLES).toContain(0);
  expect([...VEILLES]).toEqual([...VEILLES].toSorted((a, b) => a - b));
});
