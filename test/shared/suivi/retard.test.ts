import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { countRetard } from "#shared/suivi/retard.ts";

const AU = jour("2026-11-21");

test("le retard se compte en jours depuis la plus ancienne échéance passée", () => {
  expect(countRetard({ premiereEcheance: jour("2026-11-01") }, AU)).toBe(20);
  expect(countRetard({ premiereEcheance: AU }, AU)).toBe(0);
});

test("rien n’est en retard sans échéance passée", () => {
  expect(countRetard({}, AU)).toBe(0);
});
