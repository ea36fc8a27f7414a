import { expect, test } from "vitest";
import { readTexteNoeud } from "#shared/formats/xml-noeuds.ts";
import { readHote } from "#shared/word/hote-lecture.ts";
import { buildModele, buildPapier, buildPng, paragraphe } from "../../support/papier-builder.ts";
import { readPartie } from "../../support/docx-lecture.ts";

test("un document de la société donne ses pages, ses styles et ses images, sous des noms à nous", () => {
  const lu = readHote(buildPapier(), false);
  if (!lu.ok) throw new Error(lu.motif);
  expect(lu.hote.annexes.map(({ nom }) => nom)).toEqual(["word/header1.xml", "word/header2.xml", "word/header3.xml", "word/footer1.xml", "word/footer2.xml"]);
  expect([...lu.hote.medias]).toEqual([["word/media/modele1.png", buildPng(200, 60)]]);
  expect(lu.hote.document.relations.map(({ id }) => id)).toEqual(["rId10", "rId11", "rId12", "rId13", "rId14"]);
  expect(lu.hote.remarques).toEqual([]);
});

test("le corps compte quand on le demande, et la partie principale a le nom qu’elle veut", () => {
  const document = readPartie(buildModele(paragraphe("Bonjour")), "word/document.xml");
  const autre = buildPapier({
    "word/document.xml": undefined, "word/document2.xml": document, "word/_rels/document.xml.rels": undefined, "word/_rels/document2.xml.rels": readPartie(buildPapier(), "word/_rels/document.xml.rels"),
    "_rels/.rels": readPartie(buildPapier(), "_rels/.rels").replace("document.xml", "document2.xml"), "[Content_Types].xml": readPartie(buildPapier(), "[Content_Types].xml").replace("/word/document.xml", "/word/document2.xml"),
  });
  const lu = readHote(autre, true);
  expect(lu.ok ? readTexteNoeud(lu.hote.document.racine) : lu.motif).toBe("Bonjour");
});

test("un corps qui va chercher une image ailleurs n’est refusé que s’il compte", () => {
  const piege = buildModele('<w:p><w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r></w:p>');
  expect(readHote(piege, false).ok).toBe(true);
  expect(readHote(piege, true)).toEqual({ ok: false, motif: expect.stringContaining("image liée") });
});
