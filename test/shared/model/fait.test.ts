import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFaitId, createSujetId, enveloppeSchema, faitIdSchema, parseFaitId, splitSujetId, SUJETS, sujetIdSchema } from "#shared/model/fait.ts";

const base32 = (taille: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz234567"), { minLength: taille, maxLength: taille }).map((lettres) => lettres.join(""));

describe("l’identifiant d’un fait", () => {
  test("dit le poste, le démarrage et le rang, et se relit", () => {
    fc.assert(fc.property(base32(16), base32(8), fc.nat(999_999_999), (poste, incarnation, sequence) => {
      const origine = { poste, incarnation, sequence };
      expect(parseFaitId(createFaitId(origine))).toEqual(origine);
      expect(faitIdSchema.safeParse(createFaitId(origine)).success).toBe(true);
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
      expect(sujetIdSchema.safeParse(createSujetId(sujet, id)).success).toBe(true);
    }
  });
  test.each(["dossier/", "dossier/../../x", `dossier/${"a".repeat(20)}/x`, `autre/${"a".repeat(20)}`, "a".repeat(20)])("« %s » est refusé", (texte) => {
    expect(sujetIdSchema.safeParse(texte).success).toBe(false);
  });
});

test("l’enveloppe d’un fait exige une version de sa forme", () => {
  const enveloppe = { id: `${"a".repeat(16)}.${"b".repeat(8)}:1`, sujet: `dossier/${"a".repeat(20)}`, type: "note", dateFait: "2026-11-21", contenu: {}, remplace: [], v: 1 };
  expect(enveloppeSchema.safeParse(enveloppe).success).toBe(true);
  expect(enveloppeSchema.safeParse({ ...enveloppe, v: 0 }).success).toBe(false);
  expect(enveloppeSchema.safeParse({ ...enveloppe, dateFait: "21/11/2026" }).success).toBe(false);
});
