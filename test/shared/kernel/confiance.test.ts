import { expect, test } from "vitest";
import { CONFIANCES, isAVerifier } from "#shared/kernel/confiance.ts";

test("seules les confiances C et D sont « à vérifier »", () => {
  expect(CONFIANCES.filter(isAVerifier)).toEqual(["C", "D"]);
});
