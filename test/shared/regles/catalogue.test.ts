import { expect, test } from "vitest";
import { CATALOGUE, findRegle } from "#shared/regles/catalogue.ts";

test("une règle se retrouve par le nom que sa justification porte", () => {
  expect(findRegle("decompte/decompte")?.titre).toBe("Décompte d’une créance à une date");
  expect(findRegle("absente")).toBeUndefined();
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
});
