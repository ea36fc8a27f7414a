import fc from "fast-check";
import { expect, test } from "vitest";
import { cutPassage, foldParallele } from "#shared/suivi/passage.ts";

test("un texte plié garde chaque signe à sa place", () => {
  expect(foldParallele("L’Échéance\u00A0: été")).toBe("l'echeance : ete");
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (texte) => {
    const compose = texte.normalize("NFC");
    expect(foldParallele(compose)).toHaveLength(compose.length);
  }));
});

test("un passage tient sur une ligne et dit s’il est coupé", () => {
  expect(cutPassage("abc", 0, 3)).toBe("abc");
  const texte = `${"x".repeat(100)}\nFacture\n${"y".repeat(100)}`;
  expect(cutPassage(texte, 101, 7)).toMatch(/^…x{39} Facture y{39}…$/);
});
