import { describe, expect, test } from "vitest";
import { createFaitId, createSujetId, SUJETS } from "#shared/model/fait.ts";
import { enveloppeSchema, faitIdSchema, sujetIdSchema } from "#shared/model/fait-schema.ts";

describe("l’identifiant d’un fait", () => {
  test("est reconnu tel qu’il est composé", () => {
    expect(faitIdSchema.safeParse(createFaitId({ poste: "a".repeat(16), incarnation: "b".repeat(8), sequence: 12 })).success).toBe(true);
    expect(faitIdSchema.safeParse("autre").success).toBe(false);
  });
});

describe("le sujet d’un fait", () => {
  test("est reconnu tel qu’il est composé", () => {
    for (const sujet of SUJETS) expect(sujetIdSchema.safeParse(createSujetId(sujet, "a".repeat(20))).success).toBe(true);
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
