import { expect, test } from "vitest";
import { readTexteBureautique } from "#shared/formats/texte-bureautique.ts";
import { createZipInvente } from "../../support/zip-invente.ts";

test("a letter is read a paragraph a line, without its markup, its fields nor what was deleted", () => {
  const contenu = '<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>Mise en </w:t></w:r><w:r><w:t>demeure &amp; suites</w:t></w:r></w:p><w:p><w:r><w:t>Le 2</w:t><w:tab/><w:t>février</w:t><w:instrText>PAGE</w:instrText><w:delText>ancien</w:delText></w:r></w:p></w:body></w:document>';
  expect(readTexteBureautique(createZipInvente([{ nom: "word/document.xml", contenu }]))).toBe("Mise en demeure & suites\nLe 2 février");
});

test("an OpenDocument letter", () => {
  const contenu = "<office:document-content><office:body><text:h>Contrat</text:h><text:p>Article<text:s/> 1</text:p></office:body></office:document-content>";
  expect(readTexteBureautique(createZipInvente([{ nom: "content.xml", contenu }]))).toBe("Contrat\nArticle 1");
});

test("no body, no text", () => {
  expect(readTexteBureautique(createZipInvente([{ nom: "autre.xml", contenu: "x" }]))).toBeUndefined();
});
