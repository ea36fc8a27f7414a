import { expect, test } from "vitest";
import { communesSchema, juridictionsSchema, ressortsSchema } from "#shared/paquets/referentiel-schema.ts";
import communes from "../../../shared/paquets/donnees/communes.json";
import juridictions from "../../../shared/paquets/donnees/juridictions.json";
import ressorts from "../../../shared/paquets/donnees/ressorts.json";

test("the shipped files keep to their schema, field by field", () => {
  expect(communesSchema.safeParse(communes).error).toBeUndefined();
  expect(juridictionsSchema.safeParse(juridictions).error).toBeUndefined();
  expect(ressortsSchema.safeParse(ressorts).error).toBeUndefined();
});

test("an unknown field, a wrong code, another schema are refused", () => {
  expect(communesSchema.safeParse({ ...communes, surplus: 1 }).success).toBe(false);
  expect(communesSchema.safeParse({ ...communes, communes: [["1001", "L’Abergement", "01400"]] }).success).toBe(false);
  expect(ressortsSchema.safeParse({ ...ressorts, schema: 2 }).success).toBe(false);
  expect(juridictionsSchema.safeParse({ ...juridictions, juridictions: [] }).success).toBe(false);
});
