import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEnregistrement, parseJourCfonb, splitEnregistrements } from "#shared/imports/banque-cfonb-ligne.ts";

describe("records of 120 characters", () => {
  test("fields are read at their places, amounts with spaces inside included", () => {
    expect(parseEnregistrement("0418706015800000EUR2 00123456789A3170519  150519PRLV SEPA GROUPAMA CEN           0000000 00000000000974I                ")).toMatchObject({
      code: "04", banque: "18706", guichet: "00000", devise: "EUR", compte: "00123456789", date: "170519", dateValeur: "150519", libelle: "PRLV SEPA GROUPAMA CEN", montant: 9749,
    });
  });

  test("a line longer than a record is one record, unless another one follows", () => {
    const ouverture = "0130006    00001EUR2 12345678901  080126".padEnd(120);
    expect(splitEnregistrements(`${ouverture}   \r\n\n${ouverture.trimEnd()}`).map(({ ligne }) => ligne)).toEqual([1, 3]);
    expect(splitEnregistrements(`${ouverture}${ouverture}0730006    00001`).map(({ texte }) => texte.length)).toEqual([120, 120, 16]);
  });

  test.each([["080126", "2026-01-08"], ["311299", "1999-12-31"], ["010179", "2079-01-01"], ["310226", undefined], ["  CART", undefined]])("«\u00A0%s\u00A0» is %s", (texte, attendu) => {
    expect(parseJourCfonb(texte)).toBe(attendu);
  });

  test("the number of decimals is that of the record; blank, it is two", () => {
    const record = (decimales: string): string => `0430006    00001EUR${decimales} 12345678901  080126${" ".repeat(50)}0000000001234{${" ".repeat(16)}`;
    expect([..."203", " "].map((decimales) => parseEnregistrement(record(decimales)).montant)).toEqual([12_340, 1_234_000, 1234, 12_340]);
  });

  test("any text is cut without a loss", () => {
    fc.assert(fc.property(fc.string({ maxLength: 600 }), (texte) => {
      const lus = splitEnregistrements(texte).map((lu) => lu.texte).join("");
      expect(lus).toBe(texte.split(/\r\n|\r|\n/).map((ligne) => ligne.replace(/\u001A$/, "")).filter((ligne) => ligne.trim() !== "").join(""));
      for (const lu of splitEnregistrements(texte)) parseEnregistrement(lu.texte);
    }));
  });
});
