import { describe, expect, test } from "vitest";
import { createCleCompte, parseIban, parseReferenceRf } from "#shared/formats/iban.ts";

describe("IBAN and structured references", () => {
  test("an IBAN is read with its spaces, refused when its key is wrong", () => {
    expect(parseIban("FR76 3000 6000 0112 3456 7890 189")).toBe("FR7630006000011234567890189");
    expect(parseIban("gb29 nwbk 6016 1331 9268 19")).toBe("GB29NWBK60161331926819");
    expect(parseIban("FR7630006000011234567890188")).toBeUndefined();
    expect(parseIban("9837485442I")).toBeUndefined();
  });

  test("a structured reference gives what follows its key (ISO 11649)", () => {
    expect(parseReferenceRf("RF18 5390 0754 7034")).toBe("539007547034");
    expect(parseReferenceRf("RF19539007547034")).toBeUndefined();
    expect(parseReferenceRf("FA2025-031")).toBeUndefined();
  });

  test("one account has one name whatever the file calls it", () => {
    const attendu = "30006-00001-12345678901";
    expect(createCleCompte({ iban: "FR7630006000011234567890189" })).toBe(attendu);
    expect(createCleCompte({ banque: "30006", guichet: "00001", numero: "12345678901" })).toBe(attendu);
    expect(createCleCompte({ iban: "GB29NWBK60161331926819" })).toBe("GB29NWBK60161331926819");
    expect(createCleCompte({ banque: "", numero: "" })).toBeUndefined();
  });
});
