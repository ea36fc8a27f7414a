import fc from "fast-check";
import { expect, test } from "vitest";
import { createDebutFichier, findConteneur, TAILLE_DETECTION } from "#shared/imports/debut-fichier.ts";
import { toOctets } from "../../support/fec-builder.ts";
import { createZipInvente } from "../../support/zip-invente.ts";

test.each([
  ['<?xml version="1.0"?>\n<!-- note --><rsm:CrossIndustryInvoice xmlns:rsm="urn:x">', { nom: "CrossIndustryInvoice", espace: "urn:x" }],
  ["<Invoice xmlns='urn:oasis:ubl' xmlns:cac=\"urn:cac\">", { nom: "Invoice", espace: "urn:oasis:ubl" }],
  ["<ofx>", { nom: "ofx", espace: "" }],
  ["bonjour <b>", undefined],
])("the root of %s", (xml, racine) => {
  expect(createDebutFichier(toOctets(xml), true).racine).toEqual(racine);
});

test("text, its first line, its mark; binary has no text", () => {
  expect(createDebutFichier(toOctets("\uFEFF\r\n\nCode;Nom\r\n1;2"), true)).toMatchObject({ marque: "utf-8-bom", premiereLigne: "Code;Nom" });
  expect(createDebutFichier(Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42, 0), true)).toMatchObject({ marque: "utf-16le", texte: "AB" });
  expect(createDebutFichier(Uint8Array.of(0x3c, 0, 0x61, 0, 0x3e, 0), true)).toMatchObject({ marque: "utf-16le", texte: "<a>", racine: { nom: "a" } });
  expect(createDebutFichier(Uint8Array.of(0, 0x3c, 0, 0x61, 0, 0x3e), true)).toMatchObject({ marque: "utf-16be", texte: "<a>", racine: { nom: "a" } });
  expect(createDebutFichier(new Uint8Array(100), true)).toMatchObject({ texte: undefined, premiereLigne: "" });
});

test("a container tells the names that it holds once it is whole", () => {
  const zip = createZipInvente([{ nom: "xl/workbook.xml", contenu: "x" }]);
  expect(findConteneur(zip)).toBe("zip");
  expect(createDebutFichier(zip, true).noms).toEqual(["xl/workbook.xml"]);
  expect(createDebutFichier(zip, false).noms).toEqual([]);
});

test("only the beginning is looked at", () => {
  expect(createDebutFichier(toOctets("x".repeat(TAILLE_DETECTION * 2)), true).texte).toHaveLength(TAILLE_DETECTION);
});

test("no bytes make it throw", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0x3c]), (octets, signature) => {
    createDebutFichier(Uint8Array.from([...signature, ...octets]), true);
  }));
});
