import { expect, test } from "vitest";
import { formatNoeud } from "#shared/formats/xml-noeuds.ts";
import { packDocuments, PAGE_A4 } from "#shared/word/docx-writer.ts";
import { createGreffe } from "#shared/word/hote-greffe.ts";
import { readHote } from "#shared/word/hote-lecture.ts";
import { readActe } from "#shared/word/papier.ts";
import { buildPapier } from "../../support/papier-builder.ts";

test("listes, notes et signets d’un acte prennent des numéros que le document de la société n’a pas", async () => {
  const lu = readHote(buildPapier(), true);
  if (!lu.ok) throw new Error(lu.motif);
  const notes = { nom: "word/footnotes.xml", relations: [], racine: readActe(await pack()).notes };
  const greffe = createGreffe({ ...lu.hote, annexes: [...lu.hote.annexes, notes] }, readActe(await pack()), 9071);
  const corps = greffe.corps.map(formatNoeud).join("");
  expect(corps).toContain('<w:footnoteReference w:id="2"/>');
  expect(formatNoeud(greffe.notes?.racine ?? "").match(/<w:footnote w:id="\d"/g)).toEqual(['<w:footnote w:id="1"', '<w:footnote w:id="2"']);
  expect(formatNoeud(greffe.numerotation).match(/<w:num w:numId="\d"/g)).toEqual(['<w:num w:numId="1"', '<w:num w:numId="2"', '<w:num w:numId="3"']);
  expect(corps).toMatch(/<w:numId w:val="3"\/>/);
  expect(corps).toContain("ExigibleListe");
});

function pack() {
  return packDocuments([{ titre: "T", sujet: "S", auteur: "A", reference: "R", blocs: [{ kind: "paragraphe", texte: [{ texte: "Texte", note: "note" }] }, { kind: "liste", marque: "tiret", points: [[{ texte: "point" }]] }] }], PAGE_A4);
}
