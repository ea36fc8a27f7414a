import { describe, expect, test } from "vitest";
import { formatFragments, fragment, splitExposants } from "#shared/word/bloc.ts";

test("fragments read as one text", () => {
  expect(formatFragments([{ texte: "pièce n° " }, { texte: "3", renvoi: "piece-3", note: "laissée de côté" }])).toBe("pièce n° 3");
  expect(fragment("a")).toEqual([{ texte: "a" }]);
});

describe("splitExposants", () => {
  test.each([
    ["le 1er mars", ["le 1", "^er", " mars"]],
    ["2e et XXIe", ["2", "^e", " et XXI", "^e"]],
    ["Le Me, Ce, F-2e, 3e-4", ["Le Me, Ce, F-2e, 3e-4"]],
    ["", []],
  ])("« %s »", (texte, attendu) => {
    expect(splitExposants(texte).map((partie) => (partie.isExposant ? `^${partie.texte}` : partie.texte))).toEqual(attendu);
  });
});
