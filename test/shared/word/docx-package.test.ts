import { expect, test } from "vitest";
import { decodeUtf8, encodeUtf8 } from "#shared/formats/zip.ts";
import { readBalises } from "#shared/formats/xml-balises.ts";
import { jour } from "#shared/kernel/jour.ts";
import { renderParties, renumberEntrees } from "#shared/word/docx-package.ts";

const parties = renderParties({ titre: "A & B", sujet: "<s>", auteur: '"Val"', reference: "R", date: jour("2026-11-21"), blocs: [] });

test("every part is well-formed XML, whatever the texts", () => {
  for (const [nom, xml] of parties) expect([nom, readBalises(xml, {})]).toEqual([nom, undefined]);
});

test("names the metric-compatible font that replaces the first", () => {
  expect(parties.get("word/fontTable.xml")).toContain('<w:altName w:val="Liberation Serif"/>');
});

test("bookmarks and images are numbered from 1 in each file, pairs kept", () => {
  const xml = '<w:bookmarkStart w:name="a" w:id="41"/><w:bookmarkEnd w:id="41"/><wp:docPr id="41" name="L"/><w:bookmarkStart w:name="b" w:id="42"/><w:bookmarkEnd w:id="42"/><w:footnoteReference w:id="42"/>';
  const [entree] = renumberEntrees([{ nom: "word/document.xml", octets: encodeUtf8(xml) }]);
  expect(entree === undefined ? "" : decodeUtf8(entree.octets)).toBe(
    '<w:bookmarkStart w:name="a" w:id="1"/><w:bookmarkEnd w:id="1"/><wp:docPr id="2" name="L"/><w:bookmarkStart w:name="b" w:id="3"/><w:bookmarkEnd w:id="3"/><w:footnoteReference w:id="42"/>',
  );
});
