import { expect, test } from "vitest";
import { FORMULE_NON_CALCULEE, formatCellule, parseSerie } from "#shared/formats/cellule.ts";

const nombre = (valeur: number, isDate = false, affichage?: string) => formatCellule({ kind: "nombre", valeur, isDate, affichage }, false);

test.each([[1800, "1800"], [855.54, "855.54"], [0.1 + 0.2, "0.3"], [1.234, "1.2340"], [-12.5, "-12.5"], [1e15, "1000000000000000"], [28311383.000000004, "28311383"], [Number.NaN, FORMULE_NON_CALCULEE]])("%d is written %s", (valeur, texte) => {
  expect(nombre(valeur)).toBe(texte);
});

test("a date is its day, the hour dropped; a number that no calendar knows stays a number", () => {
  expect([nombre(43655, true), nombre(45785.5, true), nombre(61, true), nombre(60, true), nombre(0.75, true), nombre(1e9, true)]).toEqual(["2019-07-09", "2025-05-08", "1900-03-01", "60", "0.75", "1000000000"]);
});

test("days from 1904 come 1 462 days later", () => {
  expect(parseSerie(43655 - 1462, true)).toBe(parseSerie(43655, false));
  expect([parseSerie(0, true), parseSerie(-1, true)]).toEqual(["1904-01-01", undefined]);
});

test("texts, truth values, errors, leading zeros", () => {
  expect(formatCellule({ kind: "texte", valeur: "=1+1", isDate: false }, false)).toBe("=1+1");
  expect(formatCellule({ kind: "booleen", valeur: true, isDate: false }, false)).toBe("VRAI");
  expect(formatCellule({ kind: "erreur", valeur: "", isDate: false, affichage: "#DIV/0!" }, false)).toBe("#DIV/0!");
  expect(formatCellule({ kind: "erreur", valeur: "", isDate: false }, false)).toBe("#N/A");
  expect(nombre(123, false, "000123")).toBe("000123");
});
