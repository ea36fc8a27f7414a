import { expect, test } from "vitest";
import { formatTerritoire, TERRITOIRES } from "#shared/kernel/territoire.ts";

test("chaque territoire a son nom français", () => {
  expect(TERRITOIRES.map(formatTerritoire)).toEqual(["métropole", "Alsace-Moselle", "Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]);
});
