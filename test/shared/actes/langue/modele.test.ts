import { expect, test } from "vitest";
import { createTexteModele, modele } from "#shared/actes/langue/modele.ts";

test("the indentation of the source is not in the wording, the one that parts a point is", () => {
  expect(modele`
    Première ligne\
    suite
      1° dedans

    fin
  `).toBe("Première ligne\\\nsuite\n  1° dedans\n\nfin");
  expect(modele`Une ligne`).toBe(createTexteModele("Une ligne"));
});
