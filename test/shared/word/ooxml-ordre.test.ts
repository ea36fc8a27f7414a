import { expect, test } from "vitest";
import { isOrdonne } from "#shared/word/ooxml-ordre.ts";

test.each([
  ["w:pPr", "w:pStyle", "w:keepNext", true],
  ["w:pPr", "w:keepNext", "w:pStyle", false],
  ["w:tcPr", "w:tcW", "w:tcBorders", true],
  ["w:tcPr", "w:vAlign", "w:tcW", false],
  ["w:tbl", "w:tr", "w:tr", true],
  ["w:tbl", "w:tr", "w:tblGrid", false],
  ["w:pPr", "w:inconnu", "w:pStyle", true],
  ["w:body", "w:sectPr", "w:p", true],
])("in %s, %s then %s: %s", (parent, precedent, suivant, attendu) => {
  expect(isOrdonne(parent, precedent, suivant)).toBe(attendu);
});
