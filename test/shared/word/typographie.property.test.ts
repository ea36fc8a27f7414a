import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanTexte, formatTypographie } from "#shared/word/typographie.ts";

const MORCEAUX = [
  " ", "\u00A0", "\u202F", ":", ";", "!", "?", "«", "»", "€", "%", "'", "’", "...", ".", ",", "n°", "art.", "L.", "M.", "1", "12", "123", "1234", "56789", "h", "1er", "1ère", "2ème",
  "mars", "août", "2026", "a@b.fr", "https://x.fr/?a=1", "&amp;", "F-25-0412", "mot", "Été", "\n", "\t", "(", ")", "\uE000", "06", "-", "/", "_", "x.pdf", "C:\\a",
];
const texte = fc.oneof(fc.array(fc.constantFrom(...MORCEAUX), { maxLength: 14 }).map((morceaux) => morceaux.join("")), fc.string({ unit: "binary", maxLength: 60 }));

test("twice is the same as once", () => {
  fc.assert(
    fc.property(texte, (brut) => {
      const compose = formatTypographie(brut);
      expect(formatTypographie(compose)).toBe(compose);
    }),
    { numRuns: 5000 },
  );
});

test("changes only spaces, apostrophes, dots and the letters of an ordinal", () => {
  const reduce = (lu: string): string => cleanTexte(lu).replace(/[\s\u00A0\u202F]/g, "").replace(/['’]/g, "").replace(/\.{3}|…/g, "").replace(/[èe](?:re|me)|re|e/g, "");
  fc.assert(
    fc.property(texte, (brut) => {
      expect(reduce(formatTypographie(brut))).toBe(reduce(brut));
    }),
    { numRuns: 2000 },
  );
});
