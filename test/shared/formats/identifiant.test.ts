import { expect, test } from "vitest";
import { parseIdentifiant } from "#shared/formats/identifiant.ts";
import { hasExemples, readAttendus } from "../../support/exemples.ts";

test.each([
  ["732 829 320", "siren", true], ["732829321", "siren", false], ["000000000", "siren", false], ["73282932000074", "siret", true], ["35600000049837", "siret", true],
  ["35600000012345", "siret", false], ["FR44732829320", "tva", true], ["FR45732829320", "tva", false], ["FRK7732829320", "tva", true], ["٧٣٢٨٢٩٣٢٠", undefined, false], ["abc", undefined, false],
])("%s is a %s, right: %s", (valeur, kind, valid) => {
  expect(parseIdentifiant(valeur)).toMatchObject({ valid, ...(kind === undefined ? {} : { kind }) });
});

test("a SIRET whose key is wrong but whose SIREN is right is worth a warning", () => {
  expect(parseIdentifiant("99999999800010").avertissement).toContain("SIREN");
  expect(parseIdentifiant("FRK7732829320").avertissement).toContain("lettre");
});

test.skipIf(!hasExemples)("every published identifier gets the expected verdict", () => {
  const attendus = readAttendus().sirene["identifiants_shared.csv"] ?? [];
  expect(attendus.length).toBeGreaterThan(40);
  expect(attendus.map(({ value }) => ({ value, kind: parseIdentifiant(value).kind, valid: parseIdentifiant(value).valid }))).toEqual(attendus.map(({ value, kind, valid }) => ({ value, kind, valid })));
});
