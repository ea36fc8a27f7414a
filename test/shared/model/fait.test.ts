import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFaitId, createSujetId, parseFaitId, splitSujetId, SUJETS } from "#shared/model/fait.ts";

const base32 = (taille: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz234567"), { minLength: taille, maxLength: taille }).map((lettres) => lettres.join(""));

describe("l’identifiant d’un fait", () => {
  test("dit le poste, le démarrage et le rang, et se relit", () => {
    fc.assert(fc.property(base32(16), base32(8), fc.nat(999_999_999), (poste, incarnation, sequence) => {
      const origine = { poste, incarnation, sequence };
      expect(parseFaitId(createFaitId(origine))).toEqual(origine);
    }));
  });
  test.each(["", "x", `${"a".repeat(16)}.${"b".repeat(8)}`, `${"A".repeat(16)}.${"b".repeat(8)}:1`, `${"a".repeat(16)}.${"b".repeat(8)}:-1`, `${"a".repeat(16)}.${"b".repeat(8)}:1.5`, ` ${"a".repeat(16)}.${"b".repeat(8)}:1`])("« %s » n’en est pas un", (texte) => {
    expect(parseFaitId(texte)).toBeUndefined();
  });
});

describe("le sujet d’un fait", () => {
  test("se compose et se sépare", () => {
    for (const sujet of SUJETS) {
      const id = "a".repeat(20);
      expect(splitSujetId(createSujetId(sujet, id))).toEqual({ sujet, id });
    }
  });
});
