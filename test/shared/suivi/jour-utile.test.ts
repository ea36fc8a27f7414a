import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { findJourFerme, findJourPropose } from "#shared/suivi/jour-utile.ts";

test("a day that is proposed is open", () => {
  expect(findJourPropose(jour("2026-11-21"), 8, "metropole")).toBe("2026-11-30");
  expect(findJourPropose(jour("2026-12-17"), 8, "metropole")).toBe("2026-12-28");
});

test("a closed day says why", () => {
  expect(findJourFerme(jour("2026-11-29"), "metropole")).toContain("dimanche");
  expect(findJourFerme(jour("2026-11-30"), "metropole")).toBeUndefined();
});
