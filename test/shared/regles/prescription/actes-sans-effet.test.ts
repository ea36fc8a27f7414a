import { expect, test } from "vitest";
import { ACTES_SANS_EFFET } from "#shared/regles/prescription/actes-sans-effet.ts";

test("chaque acte sans effet a son nom, sa raison et son texte", () => {
  for (const [type, { libelle, motif, references }] of ACTES_SANS_EFFET) {
    expect(type).toMatch(/^[a-z0-9_]+$/);
    expect(libelle).toMatch(/^\p{Lu}/u);
    expect(motif).toMatch(/^\p{Ll}/u);
    expect(references[0].article.length).toBeGreaterThan(2);
  }
  expect(ACTES_SANS_EFFET.has("reconnaissance")).toBe(false);
});
