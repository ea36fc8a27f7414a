import { expect, test } from "vitest";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";

test.each([
  ["2026-0014", "audit-2026-0014"],
  ["Été/2026 : n° 3", "audit-Ete-2026-n-3"],
  ["x".repeat(200), `audit-${"x".repeat(60)}`],
])("la référence %s donne un nom que tout système accepte", (reference, nom) => {
  expect(formatNomDossier("audit", reference)).toBe(nom);
});
