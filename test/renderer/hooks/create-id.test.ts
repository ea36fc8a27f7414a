import { expect, test } from "vitest";
import { idSchema } from "#shared/model/primitives.ts";
import { createId } from "../../../renderer/hooks/create-id.ts";

test("identifiers are of the shape that facts ask and never come back, past the reserve as within it", () => {
  const ids = Array.from({ length: 1000 }, createId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(idSchema.parse(id)).toBe(id);
});
