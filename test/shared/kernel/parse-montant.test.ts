import { describe, expect, test } from "vitest";
import { parseMontant } from "#shared/kernel/parse-montant.ts";

describe("un montant lu", () => {
  const lisibles: readonly (readonly [string, number])[] = [
    ["1 200,5", 120050], ["1.234,56-", -123456], ["(123,45)", -12345], ["1200.50 €", 120050], ["1\u202F234\u202F567,89 EUR", 123456789],
    ["-12", -1200], ["\u221212,3", -1230], ["+5", 500], ["0,00", 0], [",5", 50], ["1,234.56", 123456], ["1.234.567", 123456700], ["1'234,50", 123450], ["12", 1200],
  ];
  test.each(lisibles)("« %s »", (texte, centimes) => {
    expect(parseMontant(texte)).toBe(centimes);
  });

  const illisibles = ["", "abc", "1.234", "1,2345", "12,345,6", "1,234,56", "1.234.56", "(12", "12)", "-12-", "1e5", "99999999999999999", "12 34 x", "--5"];
  test.each(illisibles)("« %s » n’est pas un montant sûr", (texte) => {
    expect(parseMontant(texte)).toBeUndefined();
  });
});
