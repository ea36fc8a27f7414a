import { expect, test } from "vitest";
import { CELLULES_MAX, stripFormules, stripStyles } from "#shared/formats/classeur-xml.ts";

test.each([
  ["a cached value stays, its formula goes", '<c r="A1"><f>SUM(B1)</f><v>12</v></c>', '<c r="A1"><v>12</v></c>'],
  ["never computed", '<c r="A1"><f>SUM(B1)</f></c>', '<c r="A1"><v>NaN</v></c>'],
  ["never computed, with an empty value", '<c r="A1"><f>B1</f><v/></c><c r="A2"><f>B2</f><v></v></c>', '<c r="A1"><v>NaN</v></c><c r="A2"><v>NaN</v></c>'],
  ["shared, with attributes", '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', '<c r="A1"><v>3</v></c>'],
  ["with a prefix", '<x:c r="A1"><x:f>1</x:f><x:v>1</x:v></x:c>', '<x:c r="A1"><x:v>1</x:v></x:c>'],
])("%s", (_, xml, attendu) => {
  expect(stripFormules(xml, 10)?.xml).toBe(attendu);
});

test("cells are counted, and too many of them refused", () => {
  expect(stripFormules("<row><c/><c r='A'/><cols><col/></cols></row>", 2)?.cellules).toBe(2);
  expect(stripFormules("<c/>".repeat(11), 10)).toBeUndefined();
});

test("a repeated row or column counts as many times, when it is not empty", () => {
  const vide = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  expect(stripStyles(`<office:automatic-styles><a/></office:automatic-styles>${vide}`, 10)).toEqual({ xml: vide, cellules: 0 });
  const pleine = '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="2000" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>';
  expect(stripStyles(pleine, CELLULES_MAX)).toBeUndefined();
  expect(stripStyles(pleine, 2_000_000)?.cellules).toBe(2_000_000);
});
