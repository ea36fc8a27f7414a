import fc from "fast-check";
import { expect, test } from "vitest";
import { createIndexTexte } from "#shared/suivi/liste/index-texte.ts";

const texte = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 6 });

test("les lignes trouvées sont celles qui contiennent le texte, chacune une fois, dans l’ordre", () => {
  fc.assert(fc.property(fc.array(texte, { maxLength: 12 }), texte.filter((cherche) => cherche !== ""), (textes, cherche) => {
    expect(createIndexTexte(textes).listRangs(cherche)).toEqual(textes.flatMap((contenu, rang) => (contenu.includes(cherche) ? [rang] : [])));
  }));
});

test("un texte à cheval sur deux lignes n’est dans aucune", () => {
  expect(createIndexTexte(["ab", "cd"]).listRangs("bc")).toEqual([]);
  expect(createIndexTexte([]).listRangs("a")).toEqual([]);
});
