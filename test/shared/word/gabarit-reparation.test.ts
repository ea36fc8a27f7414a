import { expect, test } from "vitest";
import { readTexteNoeud } from "#shared/formats/xml-noeuds.ts";
import { cleanMarque, healMarques, listTextesParagraphe } from "#shared/word/gabarit-reparation.ts";
import { parsePartie } from "#shared/word/gabarit-lecture.ts";

function heal(...morceaux: readonly string[]): readonly string[] {
  const racine = parsePartie(`<w:p>${morceaux.map((texte) => `<w:r><w:t>${texte}</w:t></w:r>`).join("")}</w:p>`);
  return listTextesParagraphe(healMarques(racine)).map(readTexteNoeud);
}

test.each([
  [["a {", "{x}", "} b"], ["a {{x}}", "", " b"]],
  [["{{x}}{", "{y}}"], ["{{x}}{{y}}", ""]],
  [["[", "[fin", "]", "] c"], ["[[fin]]", "", "", " c"]],
  [["sans marque", " ici"], ["sans marque", " ici"]],
  [["{{ouverte", " sans fin"], ["{{ouverte", " sans fin"]],
])("%j se répare en %j", (avant, apres) => {
  expect(heal(...avant)).toEqual(apres);
});

test("une marque perd ce que Word y met tout seul", () => {
  expect(cleanMarque("[[si\u00A0a = L’an\u200B]]")).toBe("[[si a = L'an]]");
});
