import { expect, test } from "vitest";
import { readBalises } from "#shared/formats/xml-balises.ts";

test("tells tags, their parents and the text between them", () => {
  const lus: string[] = [];
  const motif = readBalises('<a x="1"><b>t&amp;u</b></a>', {
    ouvre: ({ nom, attributs }, parents) => lus.push(`+${nom} ${attributs["x"] ?? ""} dans ${parents.map((parent) => parent.nom).join("/")}`),
    ferme: ({ nom }, parents) => lus.push(`-${nom} dans ${parents.length}`),
    texte: (texte, parents) => lus.push(`${texte} dans ${parents.at(-1)?.nom ?? ""}`),
  });
  expect(motif).toBeUndefined();
  expect(lus).toEqual(["+a 1 dans ", "+b  dans a", "t&u dans b", "-b dans 1", "-a dans 0"]);
});

test.each([["cut short", "<a>"], ["two roots", "<a/><b/>"], ["a DTD", "<!DOCTYPE a><a/>"], ["an unknown entity", "<a>&x;</a>"], ["nothing", ""]])("refuses %s", (_, xml) => {
  expect(readBalises(xml, {})).toEqual(expect.any(String));
});
