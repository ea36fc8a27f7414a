import { expect, test } from "vitest";
import { CHAINE_INSTANCE } from "#shared/regles/delais/chaine-instance.ts";
import { expectCoherente } from "./coherence.ts";

test("du placement aux recours, les barèmes et la chaîne disent les mêmes actes", () => {
  expectCoherente(CHAINE_INSTANCE);
  expect(new Set(CHAINE_INSTANCE.map(({ parametreId }) => parametreId)).size).toBe(CHAINE_INSTANCE.length);
});
