import { expect, test } from "vitest";
import { ELEMENTS_PREUVE, leveeContenu, litigeContenu, preuveContenu, visaContenu } from "#shared/model/faits/qualification-faits.ts";
import { ELEMENTS } from "#shared/regles/qualification/preuve.ts";

const ID = "a".repeat(20);

test("a person judges the elements that the rules know, no other and none missing", () => {
  expect([...ELEMENTS_PREUVE].toSorted()).toEqual([...ELEMENTS].toSorted());
  expect(preuveContenu.safeParse({ pieceId: ID, element: "engagement", force: "prouve" }).success).toBe(true);
  expect(preuveContenu.safeParse({ pieceId: ID, element: "engagement", force: "peut-etre" }).success).toBe(false);
});

test("a waiver has a reason", () => {
  expect(leveeContenu.safeParse({ element: "execution", creanceId: ID }).success).toBe(false);
  expect(leveeContenu.safeParse({ element: "execution", creanceId: ID, motif: "avoué" }).success).toBe(true);
});

test("a dispute names its reason and the service that answers; a visa names its verdict", () => {
  expect(litigeContenu.safeParse({ litigeId: ID, motif: "qualite", service: "technique" }).success).toBe(true);
  expect(litigeContenu.safeParse({ litigeId: ID, motif: "qualite" }).success).toBe(false);
  expect(visaContenu.safeParse({ decision: "accorde" }).success).toBe(false);
});
