import { expect, test } from "vitest";
import { empreinteSchema, idSchema, jourSchema, montantSchema, sirenSchema, tauxSchema, texteLongSchema, texteSchema } from "#shared/model/primitives.ts";

test("un jour qui n’existe pas est refusé par une phrase en français", () => {
  expect(jourSchema.safeParse("2024-02-29").success).toBe(true);
  const lu = jourSchema.safeParse("2026-02-29");
  expect(lu.error?.issues[0]?.message).toBe("« 2026-02-29 » n’est pas un jour (AAAA-MM-JJ)");
});

test("un montant et un taux sont des entiers", () => {
  for (const schema of [montantSchema, tauxSchema]) {
    expect(schema.safeParse(12).success).toBe(true);
    for (const valeur of [1.5, Number.NaN, Number.POSITIVE_INFINITY, "12", 2 ** 60]) expect(schema.safeParse(valeur).success, String(valeur)).toBe(false);
  }
});

test("un identifiant, une empreinte, un SIREN n’admettent que leur forme", () => {
  expect(idSchema.safeParse("a2".repeat(10)).success).toBe(true);
  for (const id of ["a".repeat(19), "a".repeat(27), "A".repeat(20), "1".repeat(20), `${"a".repeat(20)}\n`]) expect(idSchema.safeParse(id).success, id).toBe(false);
  expect(empreinteSchema.safeParse("f".repeat(64)).success).toBe(true);
  expect(empreinteSchema.safeParse("F".repeat(64)).success).toBe(false);
  expect(sirenSchema.safeParse("732829320").success).toBe(true);
  expect(sirenSchema.safeParse("123456789").success).toBe(false);
});

test("un texte n’est jamais vide et toujours borné", () => {
  expect([texteSchema.safeParse("").success, texteSchema.safeParse("x".repeat(400)).success, texteSchema.safeParse("x".repeat(401)).success]).toEqual([false, true, false]);
  expect([texteLongSchema.safeParse("").success, texteLongSchema.safeParse("x".repeat(20_001)).success]).toEqual([false, false]);
});
