import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCodeSecours, GROUPES_CODE, HASARD_CODE, parseCodeSecours } from "#shared/kernel/code-secours.ts";

const hasard = fc.uint8Array({ minLength: HASARD_CODE, maxLength: HASARD_CODE });
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe("the recovery code", () => {
  test("seven groups of five, without I, L, O nor U, read back as it was written", () => {
    fc.assert(fc.property(hasard, (octets) => {
      const code = createCodeSecours(octets);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}( [0-9A-HJKMNP-TV-Z]{5}){6}$/);
      expect(parseCodeSecours(code)).toEqual({ kind: "lu", code });
    }));
  });

  test("read as people type it: lower case, dashes, no space, O for 0, I and L for 1, U for V", () => {
    fc.assert(fc.property(hasard, fc.constantFrom("", "-", " – ", "\u00A0"), (octets, separateur) => {
      const code = createCodeSecours(octets);
      const tape = code.split(" ").join(separateur).replaceAll("0", "o").replaceAll("1", "l").replaceAll("V", "u").toLowerCase();
      expect(parseCodeSecours(tape)).toEqual({ kind: "lu", code });
    }));
  });

  test("one wrong character, anywhere, is told by its group", () => {
    fc.assert(fc.property(hasard, fc.nat(GROUPES_CODE * 5 - 1), fc.integer({ min: 1, max: 31 }), (octets, place, ecart) => {
      const lettres = Array.from(createCodeSecours(octets).replaceAll(" ", ""));
      lettres[place] = ALPHABET.charAt((ALPHABET.indexOf(lettres[place] ?? "") + ecart) % 32);
      expect(parseCodeSecours(lettres.join(""))).toEqual({ kind: "faux", groupe: Math.floor(place / 5) + 1 });
    }));
  });

  test("two neighbours swapped, or two groups, are told", () => {
    fc.assert(fc.property(hasard, fc.nat(GROUPES_CODE - 1), fc.nat(3), (octets, groupe, place) => {
      const lettres = Array.from(createCodeSecours(octets).replaceAll(" ", ""));
      const rang = groupe * 5 + place;
      const [avant = "", apres = ""] = [lettres[rang], lettres[rang + 1]];
      fc.pre(avant !== apres);
      lettres[rang] = apres;
      lettres[rang + 1] = avant;
      expect(parseCodeSecours(lettres.join(""))).toEqual({ kind: "faux", groupe: groupe + 1 });
    }));
    const [premier = "", second = "", ...reste] = createCodeSecours(new Uint8Array(HASARD_CODE).fill(9)).split(" ");
    expect(parseCodeSecours([second, premier, ...reste].join(" "))).toEqual({ kind: "faux", groupe: 1 });
  });

  test("while it is typed: how many groups are right; too long is not right", () => {
    const code = createCodeSecours(new Uint8Array(HASARD_CODE));
    expect(parseCodeSecours("")).toEqual({ kind: "incomplet", justes: 0 });
    expect(parseCodeSecours(code.slice(0, 14))).toEqual({ kind: "incomplet", justes: 2 });
    expect(parseCodeSecours(`${code} 0`)).toMatchObject({ kind: "faux" });
    expect(parseCodeSecours("é!")).toEqual({ kind: "faux", groupe: 1 });
  });
});
