import { expect, test } from "vitest";
import { composeScenario } from "#shared/fictif/portefeuille-fictif.ts";
import { SCENARIOS_PROCEDURE } from "#shared/fictif/scenarios-procedure.ts";
import { AUJOURDHUI, BAREMES, projectVuePlume } from "../../support/scenarios-fictifs.ts";

test("a transmission prints the total of the statement of its day, and the pièces as they were numbered", () => {
  const scenario = SCENARIOS_PROCEDURE.find(({ titre }) => titre === "Transmis à l’avocat il y a trois semaines");
  if (scenario === undefined) throw new Error("Scénario absent");
  const { dossier } = projectVuePlume(composeScenario(scenario, 3, AUJOURDHUI, BAREMES));
  const [transmission] = dossier.transmissions;
  expect(transmission?.total).toBeGreaterThan(dossier.creances.reduce((total, { montantTtc }) => total + montantTtc, 0));
  expect(transmission?.bordereau).toEqual(dossier.pieces.map(({ pieceId, numero }) => ({ pieceId, numero })));
});
