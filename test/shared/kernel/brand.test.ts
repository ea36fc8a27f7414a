import { expect, test } from "vitest";
import { isNonEmpty, mapNonEmpty } from "#shared/kernel/brand.ts";

test("a list known to hold something keeps that knowledge", () => {
  expect(isNonEmpty([])).toBe(false);
  expect(isNonEmpty([0])).toBe(true);
  expect(mapNonEmpty([1, 2, 3], (nombre) => nombre * 2)).toEqual([2, 4, 6]);
});
