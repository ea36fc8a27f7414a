import fc from "fast-check";
import { expect, test } from "vitest";
import { splitExposants } from "#shared/word/bloc.ts";

const MORCEAUX = ["1er", "2e", "XXIe", "1re", "Le", "Me", " ", "-", "/", "F", "12", "mars", "é"];
const texte = fc.oneof(fc.array(fc.constantFrom(...MORCEAUX), { maxLength: 14 }).map((morceaux) => morceaux.join("")), fc.string({ unit: "binary", maxLength: 60 }));

test("superscripts lose no letter", () => {
  fc.assert(
    fc.property(texte, (brut) => {
      expect(splitExposants(brut).map((partie) => partie.texte).join("")).toBe(brut);
    }),
  );
});
