import { expect, test } from "vitest";
import { findRang, isOrdonne } from "#shared/word/ooxml-ordre.ts";

test.each([
  ["w:pPr", "w:pStyle", "w:keepNext", true],
  ["w:pPr", "w:keepNext", "w:pStyle", false],
  ["w:tcPr", "w:tcW", "w:tcBorders", true],
  ["w:tcPr", "w:vAlign", "w:tcW", false],
  ["w:tbl", "w:tr", "w:tr", true],
  ["w:tbl", "w:tr", "w:tblGrid", false],
  ["w:pPr", "w:inconnu", "w:pStyle", true],
  ["w:body", "w:sectPr", "w:p", true],
  ["w:rPr", "w:rStyle", "w:b", true],
  ["w:rPr", "w:sz", "w:b", false],
  ["w:trPr", "w:cantSplit", "w:tblHeader", true],
  ["w:trPr", "w:tblHeader", "w:trHeight", false],
  ["w:p", "w:r", "w:pPr", false],
  ["w:r", "w:t", "w:rPr", false],
  ["w:numbering", "w:num", "w:abstractNum", false],
])("in %s, %s then %s: %s", (parent, precedent, suivant, attendu) => {
  expect(isOrdonne(parent, precedent, suivant)).toBe(attendu);
});

test("only properties have a rank of their own", () => {
  expect([findRang("w:rPr", "w:b"), findRang("w:rPr", "w:inconnu"), findRang("w:tbl", "w:tr")]).toEqual([2, undefined, undefined]);
});
