import { expect, test } from "vitest";
import { createIdFictif, createTirage } from "#shared/fictif/tirage.ts";
import { idSchema } from "#shared/model/primitives.ts";

test("the same seed draws the same numbers, within their bounds", () => {
  const draw = (graine: number) => Array.from({ length: 300 }, ((tirer) => () => tirer(3, 9))(createTirage(graine)));
  expect(draw(4)).toEqual(draw(4));
  expect(draw(4)).not.toEqual(draw(5));
  expect(new Set(draw(4))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]));
});

test("each number is an identifier of its own, of the shape that facts ask", () => {
  const ids = [0, 1, 23, 24, 50_000_999].map(createIdFictif);
  expect(new Set(ids).size).toBe(5);
  for (const id of ids) expect(idSchema.parse(id)).toBe(id);
});
