import fc from "fast-check";
import { expect, test } from "vitest";
import { createNomSur } from "#shared/formats/nom-sur.ts";

test.each([
  ["../../../facture:2026?.pdf", "facture_2026_.pdf"], ["C:\\Windows\\system32\\a.dll", "a.dll"], ["..", "sans-nom"], ["", "sans-nom"], [" . relevé n° 3.csv ", "relevé n° 3.csv"],
  ["facture\u202Efdp.exe", "facturefdp.exe"], ["CON", "_CON"], ["lpt1.txt", "_lpt1.txt"], [`${"é".repeat(400)}.pdf`, `${"é".repeat(146)}.pdf`], ["a\u0000b\nc.txt", "abc.txt"],
])("%j becomes %j", (nom, attendu) => {
  expect(createNomSur(nom)).toBe(attendu);
});

test("whatever the name, it stays one name, short, without folder", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (nom) => {
    const sur = createNomSur(nom);
    expect(sur).not.toMatch(/[\\/<>:"|?*\u0000-\u001F]/);
    expect(sur).not.toMatch(/^\.+$/);
    expect(sur.length).toBeGreaterThan(0);
    expect(sur.length).toBeLessThanOrEqual(301);
  }));
});
