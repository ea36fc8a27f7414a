import { expect, test } from "vitest";
import { CATALOGUE } from "#shared/imports/catalogue.ts";
import { NOMS_FORMATS } from "#shared/imports/format.ts";

test("every format of the command line has its entry in the catalogue", () => {
  const noms = new Set(CATALOGUE.map(({ nom }) => nom));
  // A Factur-X is found inside its PDF.
  expect(NOMS_FORMATS.filter((nom) => nom !== "facturx" && !noms.has(nom))).toEqual([]);
});
