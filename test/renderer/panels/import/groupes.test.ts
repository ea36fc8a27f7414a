import { expect, test } from "vitest";
import { splitCoupable } from "../../../../renderer/panels/import/groupes.ts";
import { findProchainNumero } from "../../../../renderer/db/references.ts";

test("le coupable cité par le motif se retrouve dans la ligne", () => {
  const anomalie = { motif: "SIREN impossible : «\u00A061720438\u00A0» n’a que huit chiffres", texte: "Vernhet;61720438;F-1", isEcartee: true };
  expect(splitCoupable(anomalie)).toEqual(["Vernhet;", "61720438", ";F-1"]);
});

test("un motif sans citation laisse la ligne entière", () => {
  expect(splitCoupable({ motif: "Ligne incomplète", texte: "a;b", isEcartee: true })).toEqual(["a;b", "", ""]);
});

test("le prochain numéro suit le plus grand de l’année, et l’année nouvelle repart de 1", () => {
  expect(findProchainNumero(["2026-0007", "2026-0042", "2025-0900", "ancien"], 2026)).toBe(43);
  expect(findProchainNumero(["2026-0042"], 2027)).toBe(1);
});
