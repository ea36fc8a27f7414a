import { expect, test } from "vitest";
import { CHAINE_EXECUTION } from "#shared/regles/delais/chaine-execution.ts";
import { expectCoherente } from "./coherence.ts";

test("les saisies et leurs barèmes disent les mêmes actes", () => {
  expectCoherente(CHAINE_EXECUTION);
  expect(new Set(CHAINE_EXECUTION.map(({ parametreId }) => parametreId)).size).toBe(CHAINE_EXECUTION.length);
});
