import { expect, test } from "vitest";
import { COLLECTIVITES, formatDemeure, isNotifieParExpedition } from "#shared/regles/delais/demeure.ts";

test("chaque lieu se dit après un verbe", () => {
  expect(["metropole" as const, "etranger" as const, ...COLLECTIVITES].map((lieu) => `demeure ${formatDemeure(lieu)}`).every((phrase) => /^demeure (en|à|dans) /.test(phrase))).toBe(true);
  expect(new Set(COLLECTIVITES.map(formatDemeure)).size).toBe(12);
});

test("à l’étranger et dans le Pacifique, la notification est datée de son expédition", () => {
  expect(isNotifieParExpedition("etranger")).toBe(true);
  expect(isNotifieParExpedition("nouvelle-caledonie")).toBe(true);
  expect(isNotifieParExpedition("guadeloupe")).toBe(false);
});
