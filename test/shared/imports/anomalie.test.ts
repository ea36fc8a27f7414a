import { expect, test } from "vitest";
import { ANOMALIES_GARDEES, createReleveAnomalies, formatCitation } from "#shared/imports/anomalie.ts";

test("every anomaly is counted, the first ones are kept, in the order of the lines", () => {
  const releve = createReleveAnomalies();
  for (let ligne = ANOMALIES_GARDEES + 500; ligne > 0; ligne--) releve.add({ ligne, motif: "x", isEcartee: ligne % 2 === 0 });
  expect([releve.countTotal(), releve.countEcartees(), releve.list().length]).toEqual([1500, 750, 1000]);
  expect(releve.list()[0]?.ligne).toBe(501);
});

test("a citation is short, between French quotes", () => {
  expect(formatCitation("abc")).toBe("«\u00A0abc\u00A0»");
  expect(formatCitation("x".repeat(500))).toHaveLength(64);
});
