import { describe, expect, test } from "vitest";
import { capitalize, foldTexte, formatListe, formatNombre, formatNombreDe } from "#shared/kernel/texte.ts";

describe("un texte", () => {
  test("se cherche sans accent, sans casse, ligatures ouvertes", () => {
    expect(foldTexte("  Échéance   de l’Œuvre\u00A0: ÇA ")).toBe("echeance de l'oeuvre : ca");
    expect(foldTexte("e\u0301te\u0301")).toBe(foldTexte("été"));
  });

  test("un nombre a ses espaces fines et son vrai signe moins", () => {
    expect([0, 999, 1000, 1234567, -1000].map(formatNombre)).toEqual(["0", "999", "1\u202F000", "1\u202F234\u202F567", "\u22121\u202F000"]);
  });

  test("le pluriel français commence à deux", () => {
    expect([0, 1, 2].map((nombre) => formatNombreDe(nombre, "dossier", "dossiers"))).toEqual(["0\u00A0dossier", "1\u00A0dossier", "2\u00A0dossiers"]);
  });

  test("une liste se termine par « et »", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(formatListe)).toEqual(["", "a", "a et b", "a, b et c"]);
  });
});

test("majuscule en tête", () => {
  expect(capitalize("état")).toBe("État");
});
