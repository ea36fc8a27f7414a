import { expect, test } from "vitest";
import { listIdentifiants } from "#shared/word/ooxml-identifiants.ts";

test("lists what a body may refer to; an absent part declares nothing", () => {
  const { styles, listes, notes } = listIdentifiants(new Map([["word/styles.xml", '<w:styles><w:style w:styleId="A"/><w:style w:styleId="B"/></w:styles>'], ["word/numbering.xml", '<w:numbering><w:num w:numId="2"/></w:numbering>']]));
  expect([[...styles], [...listes], [...notes]]).toEqual([["A", "B"], ["2"], []]);
});
