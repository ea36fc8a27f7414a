import { expect, test } from "vitest";
import { CHAINE_COLLECTIVE } from "#shared/regles/delais/chaine-collective.ts";
import { expectCoherente } from "./coherence.ts";

test("les procédures collectives et leurs barèmes disent les mêmes actes", () => {
  expectCoherente(CHAINE_COLLECTIVE);
  expect(new Set(CHAINE_COLLECTIVE.map(({ parametreId }) => parametreId)).size).toBe(CHAINE_COLLECTIVE.length);
});
