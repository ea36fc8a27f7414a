import { expect, test } from "vitest";
import { listIdentifiants } from "#shared/word/ooxml-identifiants.ts";
import { listAnomaliesReferences } from "#shared/word/ooxml-references.ts";

function list(styles: string, numerotation: string): readonly string[] {
  const parties = new Map([["word/styles.xml", `<w:styles>${styles}</w:styles>`], ["word/numbering.xml", `<w:numbering>${numerotation}</w:numbering>`]]);
  return listAnomaliesReferences(parties, listIdentifiants(parties));
}

const JUSTES = [
  '<w:style w:styleId="A"><w:name w:val="Normal"/></w:style><w:style w:styleId="B"><w:name w:val="Titre"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:abstractNum w:abstractNumId="0"><w:lvl><w:pStyle w:val="B"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
] as const;

test("des styles et des listes qui se répondent n’ont rien à dire", () => {
  expect(list(...JUSTES)).toEqual([]);
});

test.each([
  ["une base absente", JUSTES[0].replace('basedOn w:val="A"', 'basedOn w:val="Z"'), JUSTES[1], "le style « Z » n’existe pas"],
  ["un style donné deux fois", JUSTES[0].replace('styleId="B"', 'styleId="A"'), JUSTES[1], "« w:style » porte deux fois l’identifiant « A »"],
  ["deux styles de même nom", JUSTES[0].replace('"Titre"', '"normal"'), JUSTES[1], "deux styles se nomment « normal »"],
  ["une liste absente", JUSTES[0].replace('numId w:val="1"', 'numId w:val="9"'), JUSTES[1], "la liste 9 n’existe pas"],
  ["une liste abstraite absente", JUSTES[0], JUSTES[1].replace('abstractNumId w:val="0"', 'abstractNumId w:val="4"'), "la liste abstraite 4 n’existe pas"],
  ["une liste abstraite après les listes", JUSTES[0], `${JUSTES[1]}<w:abstractNum w:abstractNumId="2"/>`, "« w:abstractNum » suit « w:num » dans « w:numbering »"],
  ["des propriétés dans le désordre", JUSTES[0].replace("<w:numPr>", "<w:jc/><w:numPr>"), JUSTES[1], "« w:numPr » suit « w:jc » dans « w:pPr »"],
])("%s est dite", (_nom, styles, numerotation, attendu) => {
  expect(list(styles, numerotation).map((anomalie) => anomalie.replace(/\u00A0/g, " "))).toContainEqual(expect.stringContaining(attendu));
});
