import { expect, test } from "vitest";
import { TYPES_TITRE } from "#shared/kernel/types-titre.ts";
import { formatTitre, hasPrescriptionLongue, L111_3 } from "#shared/regles/voies/titre.ts";

test("la liste des titres est fermée, chacun avec son numéro", () => {
  expect(TYPES_TITRE.map((type) => /\(L111-3, (.*)\)$/.exec(formatTitre(type))?.[1])).toEqual(["1°", "2°", "2\u00A0bis", "3°", "4°", "4\u00A0bis", "5°", "6°", "7°"]);
  expect(TYPES_TITRE.filter(hasPrescriptionLongue)).toEqual(["1", "2", "2bis", "3"]);
  expect(L111_3.texte).toBe("CPCE");
});
