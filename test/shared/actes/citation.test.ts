import { expect, test } from "vitest";
import { formatCitation } from "#shared/actes/citation.ts";
import { formatFragments } from "#shared/word/bloc.ts";
import { createFaitsInventes } from "../../support/dossier-invente.ts";

const { dossier } = createFaitsInventes();

test.each([
  [[], ""],
  [[3], " (pièce n° 3)"],
  [[3, 3], " (pièce n° 3)"],
  [[7, 2, 3], " (pièces n° 2, 3 et 7)"],
  [[3, 4, 5], " (pièces n° 3 à 5)"],
  [[1, 3, 4, 5, 9], " (pièces n° 1, 3 à 5 et 9)"],
  [[1, 2], " (pièces n° 1 et 2)"],
  [[99], ""],
])("pièces %o", (numeros, attendu) => {
  expect(formatFragments(formatCitation(numeros, dossier))).toBe(attendu);
});
