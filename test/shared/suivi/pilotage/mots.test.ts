import { expect, test } from "vitest";
import { formatCoutParEuro, formatDureeCourte, formatDureeJours, formatEuros, formatMontantAbrege, formatSomme, formatVoie, INDICATEURS } from "#shared/suivi/pilotage/mots.ts";

test("sommes au premier coup d’œil", () => {
  expect([94_000, 87_100_000, 1_846_231_000, 120_000_000_000, -87_100_000, Number.NaN].map(formatMontantAbrege)).toEqual(["940\u00A0€", "871\u00A0k€", "18,46\u00A0M€", "1,20\u00A0Md€", "−871\u00A0k€", "—"]);
  expect([formatEuros(1_846_231_049), formatSomme(100), formatSomme(Number.MAX_SAFE_INTEGER + 2), formatEuros(Number.MAX_SAFE_INTEGER + 2)]).toEqual(["18\u202F462\u202F310\u00A0€", "1,00\u00A0€", "hors échelle", "hors échelle"]);
});

test("ce qui n’a pas de valeur n’est jamais zéro", () => {
  expect([formatDureeJours(undefined), formatDureeCourte(undefined), formatCoutParEuro(1_000, 0)]).toEqual(["—", "—", "—"]);
  expect([formatDureeJours(146), formatDureeJours(1), formatDureeJours(2.5), formatDureeCourte(181.5), formatCoutParEuro(6_200, 100_000)]).toEqual(["146\u00A0jours", "1\u00A0jour", "2,5\u00A0jours", "182\u00A0j", "0,062\u00A0€"]);
});

test("voies et définitions ont leurs mots", () => {
  expect([formatVoie("amiable"), formatVoie("injonction-de-payer"), formatVoie("injonction-europeenne")]).toEqual(["Amiable", "Injonction de payer", "Injonction européenne"]);
  expect(INDICATEURS.every(({ libelle, definition, source }) => libelle !== "" && definition.length > 20 && source !== "")).toBe(true);
});
