import { expect, test } from "vitest";
import { parseNomFec } from "#shared/imports/fec-nom.ts";

test("le nom donne le SIREN et la clôture quand ils sont justes (LPF, art. A47 A-1, X)", () => {
  expect(parseNomFec("dossier/732829320FEC20251231.txt")).toEqual({ siren: "732829320", dateCloture: "2025-12-31", avertissements: [] });
});

test.each([["0000000001FEC20220831.txt", 1], ["123456789FEC20190731.txt", 1], ["000000000FEC20251331.txt", 2], ["export.txt", 1]])("« %s » ment : %i avertissement", (nom, nombre) => {
  expect(parseNomFec(nom).avertissements).toHaveLength(nombre);
  expect(parseNomFec(nom).siren).toBeUndefined();
});
