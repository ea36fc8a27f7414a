import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { decodeXml } from "#shared/formats/xml-octets.ts";

const latin = (texte: string): Uint8Array => Uint8Array.from(texte, (signe) => signe.charCodeAt(0));
const utf16 = (texte: string, isPetitBoutiste: boolean): Uint8Array => Uint8Array.from([...texte].flatMap((signe) => (isPetitBoutiste ? [signe.charCodeAt(0) & 255, signe.charCodeAt(0) >> 8] : [signe.charCodeAt(0) >> 8, signe.charCodeAt(0) & 255])));
const CORPS = "<a>Société</a>";

describe("the text of an XML document", () => {
  test.each([
    ["UTF-8 without a declaration", encodeUtf8(CORPS), "utf-8", false],
    ["UTF-8 behind its mark", encodeUtf8(`\uFEFF${CORPS}`), "utf-8-bom", false],
    ["UTF-16, low byte first", utf16(`\uFEFF${CORPS}`, true), "utf-16le", false],
    ["UTF-16, high byte first", utf16(`\uFEFF${CORPS}`, false), "utf-16be", false],
    ["UTF-16 without its mark", utf16(CORPS, true), "utf-16le", false],
    ["UTF-16 without its mark, high byte first", utf16(CORPS, false), "utf-16be", false],
    ["UTF-8 declared, Latin-1 written", latin(`<?xml version="1.0" encoding="UTF-8"?>${CORPS}`), "windows-1252", true],
    ["Latin-1 declared, UTF-8 written", encodeUtf8(`<?xml version="1.0" encoding="ISO-8859-1"?>${CORPS}`), "utf-8", true],
    ["ISO-8859-1 declared and written", latin(`<?xml version='1.0' encoding='iso-8859-1'?>${CORPS}`), "windows-1252", false],
  ] as const)("%s", (_, octets, encodage, isDeclarationFausse) => {
    const lu = decodeXml(octets);
    expect(lu).toMatchObject({ encodage, isDeclarationFausse });
    expect(lu.texte.endsWith(CORPS)).toBe(true);
    expect(lu.texte.startsWith("<")).toBe(true);
  });

  test("ISO-8859-15 keeps its euro, Windows-1252 its own", () => {
    expect(decodeXml(latin('<?xml version="1.0" encoding="ISO-8859-15"?><a>\u00A4</a>')).texte).toContain("€");
    expect(decodeXml(latin('<?xml version="1.0" encoding="windows-1252"?><a>\u0080</a>')).texte).toContain("€");
  });

  test("blank lines before the declaration, which no parser accepts, are dropped", () => {
    expect(decodeXml(encodeUtf8(`\r\n  ${CORPS}`)).texte).toBe(CORPS);
  });

  test("no byte at all is an empty text", () => {
    expect(decodeXml(new Uint8Array(0)).texte).toBe("");
  });
});
