import { expect, test } from "vitest";
import { lienContenu, NATURES_LIEN } from "#shared/model/faits/lien-faits.ts";

test("two debtors are the same, related or different, and nothing else", () => {
  for (const nature of NATURES_LIEN) expect(lienContenu.safeParse({ avec: "a".repeat(20), nature }).success).toBe(true);
  expect(lienContenu.safeParse({ avec: "a".repeat(20), nature: "cousin" }).success).toBe(false);
});
