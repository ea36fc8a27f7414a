import { expect, test } from "vitest";
import { dureeSchema, jourBorneSchema, sommeSchema, tauxBorneSchema } from "../../../electron/cli/bornes.ts";

test("the last value of each bound is accepted, the next one is not", () => {
  for (const jour of ["1900-01-01", "2199-12-31"]) expect(jourBorneSchema.safeParse(jour).success).toBe(true);
  for (const jour of ["1899-12-31", "2200-01-01"]) expect(jourBorneSchema.safeParse(jour).success).toBe(false);
  expect([sommeSchema.safeParse(0).success, sommeSchema.safeParse(10 ** 13).success, sommeSchema.safeParse(10 ** 13 + 1).success]).toEqual([true, true, false]);
  expect([tauxBorneSchema.safeParse(10 ** 7).success, tauxBorneSchema.safeParse(10 ** 7 + 1).success]).toEqual([true, false]);
  expect([dureeSchema.safeParse({ annees: 100 }).success, dureeSchema.safeParse({ annees: 101 }).success, dureeSchema.safeParse({ semaines: 1 }).success]).toEqual([true, false, false]);
});
