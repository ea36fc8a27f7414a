import { describe, expect, test } from "vitest";
import { createCleCompte, parseReferenceRf } from "#shared/formats/iban.ts";

describe("accounts and structured references", () => {
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
