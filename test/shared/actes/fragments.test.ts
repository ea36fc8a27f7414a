import { expect, test } from "vitest";
import { formatReferences, gras, paragraphe, renderTexteLibre } from "#shared/actes/fragments.ts";

test("un paragraphe mêle textes et fragments", () => {
  expect(paragraphe("a ", gras("b"), [{ texte: "c" }])).toEqual({ kind: "paragraphe", texte: [{ texte: "a " }, { texte: "b", isGras: true }, { texte: "c" }] });
});

test("un texte libre fait un paragraphe par ligne non vide", () => {
  expect(renderTexteLibre("un\n\n  deux \n ")).toEqual([paragraphe("un"), paragraphe("deux")]);
});

test("les références, chacune une fois, ne se coupent pas après leur code", () => {
  expect(formatReferences([{ texte: "C. civ.", article: "2224" }, { texte: "C. civ.", article: "2224" }, { texte: "Com.", article: "18/05/2022, 20-23.204" }])).toBe("C. civ.,\u00A0art.\u00A02224 ; Com. 18/05/2022, 20-23.204");
  expect(formatReferences([])).toBe("");
});
