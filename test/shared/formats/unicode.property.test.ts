import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUtf16, decodeUtf8, encodeUtf8, findLongueurUtf8, isUtf8 } from "#shared/formats/unicode.ts";

const strict = (octets: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(octets);
    return true;
  } catch (erreur) {
    return !(erreur instanceof TypeError);
  }
};

test("what is UTF-8 is what the platform accepts, for any bytes", () => {
  const octet = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf));
  fc.assert(fc.property(fc.array(octet, { maxLength: 6 }), (valeurs) => isUtf8(Uint8Array.from(valeurs), 0, valeurs.length) === strict(Uint8Array.from(valeurs))), { numRuns: 3000 });
});

test("text goes to UTF-8 as the platform writes it", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (texte) => { expect([...encodeUtf8(texte)]).toEqual([...new TextEncoder().encode(texte)]); }));
});

test("UTF-16 is read in both byte orders", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (texte) => {
    const petit = new Uint8Array(Buffer.from(texte, "utf16le"));
    expect(decodeUtf16(petit, petit.length, true)).toBe(texte);
    expect(decodeUtf16(new Uint8Array(Buffer.from(petit).swap16()), petit.length, false)).toBe(texte);
  }));
});

test("a character that the end of the bytes cuts is announced whole", () => {
  expect(findLongueurUtf8(Uint8Array.of(0xe2, 0x82), 0)).toBe(3);
  expect(findLongueurUtf8(Uint8Array.of(0xe2, 0x41), 0)).toBe(0);
});

test("UTF-8 is read as the platform reads it, past the size of a portion too", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.integer({ min: 0, max: 9000 }), (texte, marge) => {
    const octets = new TextEncoder().encode("é".repeat(marge) + texte);
    expect(decodeUtf8(octets)).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(octets));
  }), { numRuns: 200 });
  expect(decodeUtf8(Uint8Array.of(0x41, 0xff, 0xc3, 0xc3, 0xa9, 0xe2, 0x82))).toBe("A\uFFFD\uFFFDé\uFFFD\uFFFD");
});
