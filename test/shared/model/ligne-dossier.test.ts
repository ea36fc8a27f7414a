import { expect, test } from "vitest";
import { KINDS_PROCHAINE } from "#shared/model/ligne-dossier.ts";

test("what falls due next in a dossier is one of four things, the loss of the right first", () => {
  expect(KINDS_PROCHAINE).toEqual(["prescription", "delai", "audience", "retour"]);
});
