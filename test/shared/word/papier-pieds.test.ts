import { expect, test } from "vitest";
import { createNoeud, readTexteNoeud } from "#shared/formats/xml-noeuds.ts";
import { readHote } from "#shared/word/hote-lecture.ts";
import { createPieds, hasMentions } from "#shared/word/papier-pieds.ts";
import { buildPapier } from "../../support/papier-builder.ts";

const ligne = (texte: string) => createNoeud("w:p", {}, [texte]);

test("chaque sorte de page a son pied ; deux sections de même pied partagent ses parties", () => {
  const lu = readHote(buildPapier(), false);
  if (!lu.ok) throw new Error(lu.motif);
  const section = createNoeud("w:sectPr", {}, [createNoeud("w:footerReference", { "w:type": "default", "r:id": "rId13" }), createNoeud("w:titlePg")]);
  const lignes = { racine: createNoeud("w:ftr"), lignes: [ligne("mentions"), ligne("référence")] };
  const pieds = createPieds(lu.hote, section, new Map([["a", lignes], ["b", lignes]]), false);
  expect(pieds.findReferences("a").map(({ attributs }) => attributs["w:type"])).toEqual(["default", "first", "even"]);
  expect(pieds.findReferences("b")).toEqual(pieds.findReferences("a"));
  expect(pieds.parties.map(({ racine }) => readTexteNoeud(racine).slice(-17))).toEqual(["mentionsréférence", "mentionsréférence"]);
  expect(createPieds(lu.hote, section, new Map([["a", lignes]]), true).parties.map(({ racine }) => readTexteNoeud(racine).slice(-17))[1]).toBe("référence");
});

test("les mentions sont déjà là quand leur SIREN y est, quels que soient ses espaces", () => {
  expect(hasMentions("RCS Lyon 917408253", "SAS, 917 408 253 RCS Lyon")).toBe(true);
  expect(hasMentions("RCS Lyon 111 222 333", "SAS, 917 408 253 RCS Lyon")).toBe(false);
  expect(hasMentions("", undefined)).toBe(true);
});
