import { expect, test } from "vitest";
import { aggregate, listContributions, type Mesure, sumCellules, toMontant } from "#shared/suivi/pilotage/agregat.ts";
import { factsOf, facture, ouverture } from "../../../support/dossier-builder.ts";
import { createEntree } from "../../../support/pilotage-builder.ts";

const entrees = [createEntree(factsOf(ouverture(), facture("a", "10,00"))), createEntree(factsOf(ouverture(), facture("a", "30,00")))];
const cadre = { debut: 0, fin: 0, reglages: { taux: {} } };
const mesure: Mesure = { pose: ({ ligne: { principal } }, _cadre, pose) => { pose("a", principal); pose("a", 1); pose("b", 2); } };

test("a dossier counts once in a cell, whatever it puts there", () => {
  expect(aggregate(entrees, cadre, mesure)).toEqual({ a: { somme: 4_002, dossiers: 2 }, b: { somme: 4, dossiers: 2 } });
  expect(aggregate(entrees, cadre, { ...mesure, isRepartie: true })["b"]).toEqual({ somme: 4, dossiers: 2, valeurs: [2, 2] });
});

test("the dossiers of some cells, the heaviest first", () => {
  expect(listContributions(entrees, cadre, mesure, (cle) => cle === "a").map(({ somme }) => somme)).toEqual([3_001, 1_001]);
  expect(sumCellules(aggregate(entrees, cadre, mesure))).toEqual({ somme: 4_006, dossiers: 4 });
});

test("what cannot be counted to the centime is no amount", () => {
  expect([toMontant(12), toMontant(Number.MAX_SAFE_INTEGER + 1), toMontant(0.5)]).toEqual([12, undefined, undefined]);
});
