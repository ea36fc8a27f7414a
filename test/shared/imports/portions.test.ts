import { describe, expect, test } from "vitest";
import { createPortions } from "#shared/imports/portions.ts";
import { jour } from "#shared/kernel/jour.ts";
import { createSujetId, type FaitBrouillon } from "#shared/model/fait.ts";

const AU = jour("2026-11-21");
const SUJET = createSujetId("import", "i".repeat(20));
const groupe = (nom: string, nombre: number): readonly FaitBrouillon[] => Array.from({ length: nombre }, () => ({ sujet: SUJET, type: "utilisateur", dateFait: AU, remplace: [], contenu: { nom } }));
const noms = (portions: readonly (readonly FaitBrouillon[])[]) => portions.map((portion) => portion.map((fait) => (fait.type === "utilisateur" ? fait.contenu.nom : fait.type === "portion" ? `${fait.contenu.rang}/${fait.contenu.total}` : "?")).join(" "));

describe("the saves of an import", () => {
  test("one is enough for a small import, and says nothing more", () => {
    expect(noms(createPortions([groupe("a", 2), groupe("b", 1)], SUJET, { ecrites: 0, dateFait: AU, taille: 5 }))).toEqual(["a a b"]);
  });

  test("a debtor is not cut in two, each save says its rank and their number", () => {
    expect(noms(createPortions([groupe("a", 2), groupe("b", 2), groupe("c", 1)], SUJET, { ecrites: 0, dateFait: AU, taille: 3 }))).toEqual(["1/2 a a", "2/2 b b c"]);
  });

  test("one that fills a save by himself is, and no fact is lost", () => {
    const portions = createPortions([groupe("a", 1), groupe("b", 7)], SUJET, { ecrites: 0, dateFait: AU, taille: 3 });
    expect(portions.map((portion) => portion.length - 1)).toEqual([1, 3, 3, 1]);
  });

  test("an import that goes on counts what was written before it", () => {
    expect(noms(createPortions([groupe("a", 1)], SUJET, { ecrites: 2, dateFait: AU, taille: 3 }))).toEqual(["3/3 a"]);
  });
});
