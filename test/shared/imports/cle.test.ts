import { expect, test } from "vitest";
import { createCleConnue } from "#shared/imports/cle.ts";

test("a key is unique within its source, and short enough for a fact", () => {
  expect(createCleConnue("s1", "C1|FA-1")).toBe("s1|C1|FA-1");
  const longue = createCleConnue("s1", `C1|${"x".repeat(800)}`);
  expect(longue.length).toBeLessThanOrEqual(300);
  expect(longue).not.toBe(createCleConnue("s1", `C1|${"x".repeat(799)}y`));
  expect(longue).toBe(createCleConnue("s1", `C1|${"x".repeat(800)}`));
});
