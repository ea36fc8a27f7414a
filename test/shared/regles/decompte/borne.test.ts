import { expect, test } from "vitest";
import { jour, toNumero } from "#shared/kernel/jour.ts";
import { compareTextes, createBorne, createTerme } from "#shared/regles/decompte/borne.ts";

test("a day keeps its number, and a last day the day after", () => {
  expect(createBorne(jour("2026-02-28"))).toEqual({ jour: "2026-02-28", numero: toNumero(jour("2026-02-28")) });
  expect(createTerme(jour("2026-02-28"))).toEqual({ jour: "2026-02-28", numero: toNumero(jour("2026-02-28")), lendemain: "2026-03-01" });
});

test("text order", () => {
  expect([compareTextes("a", "b"), compareTextes("b", "a"), compareTextes("a", "a")]).toEqual([-1, 1, 0]);
});
