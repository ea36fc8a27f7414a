import { expect, test } from "vitest";
import { listAnomaliesCorps } from "#shared/word/ooxml-corps.ts";

const RIEN = { styles: new Set<string>(), listes: new Set<string>(), notes: new Set<string>() };

function list(corps: string): readonly string[] {
  return listAnomaliesCorps(`<w:body xmlns:w="w">${corps}<w:sectPr/></w:body>`, RIEN);
}

const CELLULE = "<w:tc><w:p/></w:tc>";

test("a sound body has no anomaly, nested tables included", () => {
  const interieur = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>${CELLULE}</w:tr></w:tbl>`;
  expect(list(`<w:p/><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${CELLULE}<w:tc>${interieur}<w:p/></w:tc></w:tr></w:tbl>`)).toEqual([]);
});

test("a merged cell counts for the columns it covers", () => {
  const tableau = (etendue: number): string => `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${etendue}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`;
  expect(list(tableau(2))).toEqual([]);
  expect(list(tableau(3))).toEqual(["une ligne de tableau a 3 colonnes au lieu de 2"]);
});

test("two images of one id, a table at the end of a cell", () => {
  expect(list('<w:p><wp:docPr id="1"/><wp:docPr id="1"/></w:p>')).toEqual(["deux images portent l’identifiant 1"]);
  expect(list("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/><w:tbl><w:tblGrid/></w:tbl></w:tc></w:tr></w:tbl>")).toEqual(["une cellule ne finit pas par un paragraphe"]);
});
