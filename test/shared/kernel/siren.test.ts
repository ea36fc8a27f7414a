import { expect, test } from "vitest";
import { formatSiren, parseSiren } from "#shared/kernel/siren.ts";

test("un SIREN a neuf chiffres et une clé juste", () => {
  expect(parseSiren("732 829 320")).toBe("732829320");
  expect(parseSiren("732\u202F829\u202F320")).toBe("732829320");
  for (const texte of ["732829321", "73282932", "7328293200", "000000000", "ABCDEFGHI", ""]) expect(parseSiren(texte), texte).toBeUndefined();
});

test("une seule faute de frappe est toujours vue", () => {
  for (let rang = 0; rang < 9; rang++) {
    for (let chiffre = 0; chiffre <= 9; chiffre++) {
      const saisi = [..."732829320"].with(rang, String(chiffre)).join("");
      expect(parseSiren(saisi)).toBe(saisi === "732829320" ? saisi : undefined);
    }
  }
});

test("il s’écrit par groupes de trois", () => {
  expect(formatSiren("732829320")).toBe("732\u202F829\u202F320");
});
