import { describe, expect, test } from "vitest";
import { createIndexReferences, createTexteReference, foldReference, isReferenceDistincte, listReferences } from "#shared/imports/banque-reference.ts";

const index = createIndexReferences(["FA2025-014", "AVFA2025-002", "FA2025-002", "12345", "IMP FA2025-031", "F 7/é9"], (numero) => [numero]);

function find(texte: string): readonly string[] {
  return listReferences(index, createTexteReference(texte));
}

describe("references written in a label", () => {
  test("letters and digits only count", () => {
    expect(foldReference("F 7/É9")).toBe("f7e9");
    expect(find("solde FA 2025.014")).toEqual(["fa2025014"]);
    expect(find("VIRFA2025014")).toEqual(["fa2025014"]);
  });

  test("the longest reference at a place wins: a credit note is not the invoice whose number it holds", () => {
    expect(find("FA2025-014 MOINS AVFA2025-002")).toEqual(["fa2025014", "avfa2025002"]);
  });

  test("a digit that goes on makes another number, a separate one does not", () => {
    expect(find("FA2025-0145")).toEqual([]);
    expect(find("FA2025-014 200,00")).toEqual(["fa2025014"]);
  });

  test("a number of digits alone must stand alone", () => {
    expect(find("REF 12345 MERCI")).toEqual(["12345"]);
    expect(find("A12345")).toEqual([]);
    expect(find("123456")).toEqual([]);
  });

  test("what is too short, or holds no digit, is met by chance and never searched", () => {
    expect(["x", "fa1", "1234", "solde"].map(isReferenceDistincte)).toEqual([false, false, false, false]);
    expect(["fa12", "12345"].map(isReferenceDistincte)).toEqual([true, true]);
  });
});
