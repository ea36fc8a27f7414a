import { describe, expect, test } from "vitest";
import { toImprimable, wrapTexte } from "#shared/word/pdf-texte.ts";

describe("toImprimable", () => {
  test("le français s’imprime tel quel, ses espaces fines comprises", () => {
    expect(toImprimable("« Pièce n° 3 » : 12\u202F345,67\u00A0€ – œuvre…")).toEqual({ texte: "« Pièce n° 3 » : 12\u00A0345,67\u00A0€ – œuvre…", isAltere: false });
    expect(toImprimable("a\r\nb\u00ADc\u0007d e\u0301")).toEqual({ texte: "a\nbcd é", isAltere: false });
  });

  test("un autre alphabet s’écrit en lettres latines, et le texte le dit", () => {
    expect(toImprimable("Łódź Михаил Αθήνα")).toEqual({ texte: "Lódz Mikhail Athina", isAltere: true });
    expect(toImprimable("ﬁn Ⅻ 中 😀")).toEqual({ texte: "fin XII ? ?", isAltere: true });
  });
});

describe("wrapTexte", () => {
  const mesure = (texte: string): number => texte.length;

  test("cuts at spaces, keeps empty lines, breaks only a word that is too long", () => {
    expect(wrapTexte("un deux trois\n\nabcdefghijkl m", 8, mesure)).toEqual(["un deux", "trois", "", "abcdefgh", "ijkl m"]);
  });

  test("loses no letter, whatever the width", () => {
    const texte = "Le débiteur n’a pas répondu à la mise en demeure du 21 septembre.";
    for (const largeur of [1, 3, 7, 20, 500]) {
      const lignes = wrapTexte(texte, largeur, mesure);
      expect(lignes.every((ligne) => ligne.length <= largeur)).toBe(true);
      expect(lignes.join("").replace(/ /g, "")).toBe(texte.replace(/ /g, ""));
    }
  });
});
