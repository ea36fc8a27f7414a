import { expect, test } from "vitest";
import { splitUuencode } from "#shared/formats/uuencode.ts";

test("a file in letters is taken out of the text", () => {
  const { texte, fichiers } = splitUuencode("Bonjour,\nbegin 644 cat.txt\n#0V%T\n`\nend\nCordialement");
  expect(texte).toBe("Bonjour,\nCordialement");
  expect(fichiers.map(({ nom, octets }) => [nom, new TextDecoder().decode(octets)])).toEqual([["cat.txt", "Cat"]]);
});

test("a file that is not closed, or is none, stays text", () => {
  expect(splitUuencode("begin 644 x\n#0V%T")).toEqual({ texte: "begin 644 x\n#0V%T", fichiers: [] });
  expect(splitUuencode("begin the day")).toEqual({ texte: "begin the day", fichiers: [] });
  expect(splitUuencode("begin 600 vide\nend\n").fichiers).toEqual([{ nom: "vide", octets: new Uint8Array(0) }]);
});
