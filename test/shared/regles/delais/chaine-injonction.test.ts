import { expect, test } from "vitest";
import { CHAINE_INJONCTION } from "#shared/regles/delais/chaine-injonction.ts";
import { expectCoherente } from "./coherence.ts";

test("de la requête à l’exécution, les barèmes et la chaîne disent les mêmes actes", () => {
  expectCoherente(CHAINE_INJONCTION);
  expect(new Set(CHAINE_INJONCTION.map(({ parametreId }) => parametreId)).size).toBe(CHAINE_INJONCTION.length);
});
