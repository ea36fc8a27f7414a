import { describe, expect, test } from "vitest";
import { createIdAnnonce, listSirens, parseSirenAnnonce, parseTypeAvis } from "#shared/imports/bodacc.ts";
import { createAnnonce } from "../../support/bodacc-builder.ts";

describe("the words of a notice", () => {
  test.each([["BODACC A", "20260011", "300", "A20260011300"], ["b", "20260033", "800", "B20260033800"], [undefined, "20260011", "300", undefined], ["BODACC A", "", "300", undefined], ["BODACC A", "20260011", "", undefined]])("%s, issue %s, number %s: %s", (publication, parution, numero, id) => {
    expect(createIdAnnonce(publication, parution, numero)).toBe(id);
  });

  test.each([["833 310 592", "833310592"], ["833310592", "833310592"], ["833\u00A0310\u00A0592 RCS Bordeaux", "833310592"], ["RCS Lyon 833 310 592", "833310592"], ["non inscrit", undefined], ["", undefined]])("« %s » is the company %s", (texte, siren) => {
    expect(parseSirenAnnonce(texte)).toBe(siren);
  });

  test("the kind of notice", () => {
    expect(["annonce", "rectificatif", "annulation", "Avis d'annulation", undefined].map(parseTypeAvis)).toEqual(["annonce", "rectificatif", "annulation", "annonce", "annonce"]);
  });

  test("each company once", () => {
    expect(listSirens([createAnnonce({ sirens: ["1", "2"] }), createAnnonce({ sirens: ["2"] })])).toEqual(["1", "2"]);
  });
});
