import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeBase64 } from "#shared/formats/base64.ts";

test("bytes are those that any reader finds again, in lines of seventy-six signs", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
    const lignes = encodeBase64(octets);
    expect(lignes.join("")).toBe(Buffer.from(octets).toString("base64"));
    expect(lignes.every((ligne, rang) => (rang === lignes.length - 1 ? ligne.length <= 76 : ligne.length === 76))).toBe(true);
  }));
});
