import fc from "fast-check";
import { expect, test } from "vitest";
import { repairTexte } from "#shared/formats/repair-texte.ts";

test.each([
  ["procÃ©dure", "procédure"], ["CHEZ ANDR\u0090", "CHEZ ANDRÉ"], ["r\u0082gl\u0082 \u0085 temps", "réglé à temps"], ["L\u0092avoir", "LÆavoir"],
  ["CREATø MAQUETTE", "CREAT° MAQUETTE"], ["Nø 12", "N° 12"], ["Løvstad", "Løvstad"], ["Société générale", "Société générale"], ["GRÃ‚CE", "GRÃ‚CE"],
])("« %s » reads « %s »", (abime, attendu) => {
  expect(repairTexte(abime)).toBe(attendu);
});

test("a text without damage comes back unchanged", () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zA-Z0-9 éèàùçœÉ€’.&'-]*$/), (texte) => repairTexte(texte) === texte));
});
