import { expect, test } from "vitest";
import { createIdMandataire, listPartiesFictives } from "#shared/fictif/parties-fictives.ts";
import { registre } from "#shared/model/faits/registre.ts";
import { AUJOURDHUI } from "../../support/scenarios-fictifs.ts";

test("one creditor, its team, its avocats and its études, each once", () => {
  const faits = listPartiesFictives(AUJOURDHUI);
  for (const { type, contenu } of faits) expect(registre[type].safeParse(contenu).error).toBeUndefined();
  expect(new Set(faits.map(({ sujet }) => sujet)).size).toBe(faits.length);
  expect(faits.some(({ sujet }) => sujet === `mandataire/${createIdMandataire(7)}`)).toBe(true);
});
