import { expect, test } from "vitest";
import { formatSanction, SANCTIONS } from "#shared/kernel/sanction.ts";

test("chaque sanction se dit en français, une seule fois", () => {
  const phrases = SANCTIONS.map(formatSanction);
  expect(new Set(phrases).size).toBe(SANCTIONS.length);
  expect(formatSanction("non-avenu")).toBe("décision non avenue");
  expect(formatSanction("non-relevee")).toContain("à vérifier");
});
