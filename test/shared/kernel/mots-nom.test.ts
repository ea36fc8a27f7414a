import { expect, test } from "vitest";
import { listMotsNom } from "#shared/kernel/mots-nom.ts";

test("accents, case, legal forms and small words tell nobody from another", () => {
  expect(listMotsNom("Société BOULANGERIE de l’Étoile, S.A.R.L.")).toEqual(["boulangerie", "etoile"]);
  expect(listMotsNom("SAS Martin & Fils – MARTIN")).toEqual(["martin", "fils"]);
  expect(listMotsNom("SARL")).toEqual([]);
});
