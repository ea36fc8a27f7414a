import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDecimal, type Decimal, DECIMAL_NUL, formatDecimal, invertDecimal, parseDecimal, roundDecimal } from "#shared/formats/decimal.ts";

function read(texte: string): Decimal {
  return parseDecimal(texte) ?? DECIMAL_NUL;
}

describe("exact decimals of a bank", () => {
  test.each([["8.85", 885], ["5442.09000", 544_209], ["-200,00", -20_000], ["12", 1200], [".5", 50], ["7.", 700], ["0.005", 1], ["-0.005", -1], ["1.00499", 100]])("%s is %d centimes", (texte, centimes) => {
    expect(roundDecimal(read(texte)).montant).toBe(centimes);
  });

  test.each(["12..50", "", ".", "1 000", "1e3", "--1", "1234567890123456789", "12,5.0"])("«\u00A0%s\u00A0» is no decimal number", (texte) => {
    expect(parseDecimal(texte)).toBeUndefined();
  });

  test("only a lost part of a centime counts as a rounding", () => {
    expect(roundDecimal(read("5442.09000")).isArrondi).toBe(false);
    expect(roundDecimal(read("5442.09001")).isArrondi).toBe(true);
  });

  test("a sum is written with the finest scale of its terms", () => {
    expect(formatDecimal(DECIMAL_NUL)).toBe("0");
    expect(formatDecimal(addDecimal(DECIMAL_NUL, invertDecimal(read("7.00"))))).toBe("-7.00");
    expect(formatDecimal(addDecimal(read("0.5"), read("0.25")))).toBe("0.75");
  });

  test("writing then reading changes nothing, adding is exact in any order", () => {
    const nombre = fc.record({ mantisse: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), echelle: fc.integer({ min: 0, max: 5 }) });
    fc.assert(fc.property(nombre, nombre, (premier, second) => {
      expect(parseDecimal(formatDecimal(premier))).toEqual(premier);
      expect(addDecimal(premier, second)).toEqual(addDecimal(second, premier));
      expect(formatDecimal(addDecimal(addDecimal(premier, second), invertDecimal(second))).replace(/^-(?=[0.]+$)/, "")).toBe(formatDecimal(addDecimal(premier, { mantisse: 0n, echelle: Math.max(premier.echelle, second.echelle) })));
    }));
  });
});
