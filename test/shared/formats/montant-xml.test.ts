import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMontantXml } from "#shared/formats/montant-xml.ts";
import "../../support/fast-check.ts";

describe("a decimal of an XML document", () => {
  test.each([
    ["671.15", 67115], ["-233.47", -23347], ["+5", 500], ["0", 0], ["-0.00", 0], ["1234567.8", 123456780], [".5", 50], ["5.", 500], [" 12.30 ", 1230], ["00012.00", 1200],
  ])("%s", (texte, centimes) => expect(parseMontantXml(texte)).toEqual({ montant: centimes, isArrondi: false }));

  test.each([["1.005", 101], ["-1.005", -101], ["0.0049999", 0], ["10.994", 1099]])("%s is rounded half away from zero, and says so", (texte, centimes) => {
    expect(parseMontantXml(texte)).toEqual({ montant: centimes, isArrondi: true });
  });

  test.each(["", ".", "12,50", "1 234.00", "1.234,56", "1e3", "abc", "12..50", "99999999999999.00", "--5"])("« %s » is no amount", (texte) => {
    expect(parseMontantXml(texte)).toBeUndefined();
  });

  test("what was written in centimes is read back", () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (centimes) => {
      const absolu = String(Math.abs(centimes)).padStart(3, "0");
      return parseMontantXml(`${centimes < 0 ? "-" : ""}${absolu.slice(0, -2)}.${absolu.slice(-2)}`)?.montant === centimes;
    }));
  });
});
