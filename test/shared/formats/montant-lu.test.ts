import fc from "fast-check";
import { expect, test } from "vitest";
import { findMarqueDecimale, parseMontantLu } from "#shared/formats/montant-lu.ts";

test.each<readonly [string, "," | "." | undefined, number | undefined]>([
  ["1 200,00", undefined, 120000], ["1\u202F200,00 €", undefined, 120000], ["1.234,56-", undefined, -123456], ["(123,45)", undefined, -12345], ["1'234.50", undefined, 123450],
  ["1.234", undefined, undefined], ["1.234", ",", 123400], ["1.234", ".", 123], ["12,345", undefined, undefined], ["12,345", ",", 1235],
  ["-0,005", ",", -1], ["0,00499", undefined, 0], ["1234,5000", undefined, 123450], ["abc", ",", undefined], ["12,3,4", ",", undefined],
])("« %s » with mark %s is %s", (texte, marque, attendu) => {
  expect(parseMontantLu(texte, marque)?.montant).toBe(attendu);
});

test("a lost centime is said, trailing zeros are not", () => {
  expect(parseMontantLu("12,345", ",")?.isArrondi).toBe(true);
  expect(parseMontantLu("12,3400", ",")?.isArrondi).toBe(false);
});

test("a column settles its own mark", () => {
  expect(findMarqueDecimale(["1.234", "12,50", ""])).toBe(",");
  expect(findMarqueDecimale(["1,234", "12.50 €"])).toBe(".");
  expect(findMarqueDecimale(["12,5", "12.5"])).toBeUndefined();
  expect(findMarqueDecimale(["1200"])).toBeUndefined();
});

test("an amount written with its column's mark is read exactly, to the centime", () => {
  fc.assert(fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(",", ".") as fc.Arbitrary<"," | ".">, (centimes, marque) => {
    const [entier = "", decimales = ""] = (Math.abs(centimes) / 100).toFixed(2).split(".");
    const groupe = entier.replace(/\B(?=(\d{3})+$)/g, marque === "," ? "." : ",");
    expect(parseMontantLu(`${centimes < 0 ? "-" : ""}${groupe}${marque}${decimales}`, marque)?.montant).toBe(centimes);
  }));
});
