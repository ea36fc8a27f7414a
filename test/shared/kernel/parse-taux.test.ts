import { expect, test } from "vitest";
import { parseTaux } from "#shared/kernel/parse-taux.ts";

test("a rate is read in per cent with its comma, its sign left aside", () => {
  expect(["12,15", "12,15\u00A0%", "7", "0"].map(parseTaux)).toEqual([121_500, 121_500, 70_000, 0]);
});

test("what is no rate, is negative or passes a hundred is not read", () => {
  expect(["", "douze", "-1", "100,01"].map(parseTaux)).toEqual([undefined, undefined, undefined, undefined]);
});
