import { expect, test } from "vitest";
import { exhaustive } from "#shared/kernel/exhaustive.ts";

test("a case that the compiler excluded names itself if it comes anyway", () => {
  expect(() => exhaustive({ regime: "inconnu" } as never)).toThrow("inconnu");
});
