import { expect, test } from "vitest";
import { CHAINE_CONSERVATOIRE } from "#shared/regles/delais/chaine-conservatoire.ts";
import { expectCoherente } from "./coherence.ts";

test("la cascade conservatoire et ses barèmes disent les mêmes actes", () => {
  expectCoherente(CHAINE_CONSERVATOIRE);
  expect(new Set(CHAINE_CONSERVATOIRE.map(({ parametreId }) => parametreId)).size).toBe(CHAINE_CONSERVATOIRE.length);
});
