import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addOctet, createReleve, decodeBrut, decodeExtrait, decodeOctets, type Encodage, findEncodage, findMarque, toBrut } from "#shared/formats/encodage.ts";

const utf8 = (texte: string): Uint8Array => new TextEncoder().encode(texte);
const octets = (...valeurs: readonly number[]): Uint8Array => Uint8Array.from(valeurs);
const TOUS = String.fromCharCode(...Array.from({ length: 256 }, (_, rang) => rang));

describe("character sets", () => {
  test("ISO-8859-15 equals the platform's decoder on all 256 bytes", () => {
    expect(decodeBrut(TOUS, "iso-8859-15")).toBe(new TextDecoder("iso-8859-15").decode(octets(...Array.from({ length: 256 }, (_, rang) => rang))));
  });

  test.each<readonly [number, Encodage, string]>([
    [0x80, "windows-1252", "€"], [0x92, "windows-1252", "’"], [0x9c, "windows-1252", "œ"], [0x96, "windows-1252", "–"], [0xe9, "windows-1252", "é"],
    [0xa4, "iso-8859-15", "€"], [0xbd, "iso-8859-15", "œ"], [0xbe, "iso-8859-15", "Ÿ"],
    [0x82, "cp850", "é"], [0x90, "cp850", "É"], [0x8a, "cp850", "è"], [0x85, "cp850", "à"], [0xf8, "cp850", "°"], [0x87, "cp850", "ç"],
  ])("byte %i in %s is « %s »", (octet, encodage, signe) => {
    expect(decodeBrut(String.fromCharCode(octet), encodage)).toBe(signe);
  });

  test("each table gives 256 different characters: nothing is lost", () => {
    for (const encodage of ["windows-1252", "iso-8859-15", "cp850"] as const) expect(new Set(decodeBrut(TOUS, encodage)).size).toBe(256);
  });

  test("any text survives UTF-8, whatever its characters", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (texte) => decodeBrut(toBrut(utf8(texte)), "utf-8") === texte));
  });

  test("a wrong UTF-8 sequence gives U+FFFD and keeps what surrounds it", () => {
    expect(decodeBrut("a\u00C3(b", "utf-8")).toBe("a\uFFFD(b");
  });
});

describe("detection", () => {
  test.each<readonly [string, Uint8Array, Encodage]>([
    ["no accent", utf8("abc"), "ascii"],
    ["strict UTF-8", utf8("Réglé"), "utf-8"],
    ["a mark", octets(0xef, 0xbb, 0xbf, 0x61), "utf-8-bom"],
    ["UTF-16 little-endian", octets(0xff, 0xfe, 0xe9, 0x00), "utf-16le"],
    ["UTF-16 big-endian", octets(0xfe, 0xff, 0x00, 0xe9), "utf-16be"],
    ["a byte 80–9F with Latin letters", octets(0xe9, 0x92, 0x6c), "windows-1252"],
    ["no byte 80–9F: the law's set", octets(0x72, 0xe9, 0x67), "iso-8859-15"],
    ["CP850 letters only", octets(0x72, 0x82, 0x67, 0x6c, 0x82), "cp850"],
    ["overlong form, hence no UTF-8", octets(0xc0, 0xaf, 0x20), "iso-8859-15"],
  ])("%s", (_, contenu, attendu) => {
    expect(decodeOctets(contenu, "iso-8859-15").encodage).toBe(attendu);
  });

  test("outside a FEC the default is Windows-1252", () => {
    expect(decodeOctets(octets(0xe9, 0x20), "windows-1252").encodage).toBe("windows-1252");
  });

  test("the text comes out whole, mark and UTF-16 included", () => {
    expect(decodeOctets(octets(0xff, 0xfe, 0xe9, 0x00, 0x41, 0x00), "windows-1252").texte).toBe("éA");
    expect(decodeOctets(octets(0xef, 0xbb, 0xbf, 0x61), "windows-1252").texte).toBe("a");
    expect(findMarque(octets(0x61))).toBeUndefined();
  });

  test("bytes are gathered one by one, in any order", () => {
    const releve = createReleve();
    addOctet(releve, 0xc3, 2);
    expect(findEncodage(releve, "iso-8859-15")).toBe("utf-8");
    addOctet(releve, 0x82, 0);
    expect(findEncodage(releve, "iso-8859-15")).toBe("cp850");
  });
});

test("a long UTF-8 text cut inside its last character is still UTF-8", () => {
  const entier = utf8("réglé à l’échéance, créance cédée, société débitrice".repeat(3));
  expect(decodeOctets(entier.subarray(0, entier.lastIndexOf(0xc3) + 1), "iso-8859-15").encodage).toBe("utf-8");
});

describe("an extract, before the character set is known", () => {
  test("UTF-8 when it can be, even cut inside a character", () => {
    expect(decodeExtrait(toBrut(utf8("Réglé")).slice(0, -1))).toBe("Régl");
    expect(decodeExtrait("R\u00E9gl\u0092")).toBe("Régl’");
  });
});
