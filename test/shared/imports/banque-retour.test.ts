import { expect, test } from "vitest";
import { isLibelleRetour } from "#shared/imports/banque-retour.ts";

test.each([
  ["REJET VIREMENT COMPTE CLOS", -180_000, true],
  ["CHÈQUE IMPAYÉ N° 1234567", -5000, true],
  ["PRLV SEPA IMPAYE MD06", -5000, true],
  ["FRAIS DE REJET", -1250, false],
  ["F FRAIS PRLV IMP 97 49EUR", -1210, false],
  ["REGULARISATION IMPAYE", 5000, false],
  ["RETOURNERIE DU LAC", -5000, false],
])("«\u00A0%s\u00A0» de %d centimes\u00A0: retour %s", (libelle, montant, attendu) => {
  expect(isLibelleRetour(libelle, montant)).toBe(attendu);
});
