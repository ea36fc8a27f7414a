import { expect, test } from "vitest";
import { TYPES_TITRE } from "#shared/kernel/types-titre.ts";

test("la liste des titres est fermée, dans l’ordre du texte (CPCE, art. L111-3)", () => {
  expect(TYPES_TITRE).toEqual(["1", "2", "2bis", "3", "4", "4bis", "5", "6", "7"]);
});
