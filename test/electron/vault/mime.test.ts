import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { findExtension, formatNomSur } from "../../../electron/vault/extract.ts";
import { findMime } from "../../../electron/vault/mime.ts";

const RIEN = new Uint8Array(0);

test.each<[string, Uint8Array, string, string | undefined]>([
  ["a PDF", Buffer.from("%PDF-1.7\n"), "application/pdf", "pdf"],
  ["a PNG", Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"), "image/png", "png"],
  ["a JPEG", Buffer.from("\xff\xd8\xff\xe0", "latin1"), "image/jpeg", "jpg"],
  ["a Word document", zip({ "[Content_Types].xml": RIEN, "word/document.xml": RIEN }), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["a workbook", zip({ "[Content_Types].xml": RIEN, "xl/workbook.xml": RIEN }), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["a Word document with macros", zip({ "[Content_Types].xml": RIEN, "word/document.xml": RIEN, "word/vbaProject.bin": RIEN }), "application/vnd.ms-office.macro-enabled", undefined],
  ["a workbook with macros far from its head", zip({ "[Content_Types].xml": RIEN, "xl/big.bin": new Uint8Array(20_000), "xl/vbaProject.bin": RIEN }), "application/vnd.ms-office.macro-enabled", undefined],
  ["a plain ZIP", zip({ "a.txt": RIEN }), "application/zip", undefined],
  ["a text document of LibreOffice", zip({ mimetype: Buffer.from("application/vnd.oasis.opendocument.text"), "content.xml": RIEN }), "application/vnd.oasis.opendocument.text", "odt"],
  ["an Outlook message", createOle("__nameid_version1.0"), "application/vnd.ms-outlook", "msg"],
  ["an old Word document", createOle("WordDocument"), "application/msword", "doc"],
  ["an old Word document with macros", createOle("WordDocument", "Macros"), "application/vnd.ms-office.macro-enabled", undefined],
  ["an e-mail", Buffer.from("From: a@b.fr\r\nTo: c@d.fr\r\n\r\nBonjour"), "message/rfc822", "eml"],
  ["a text", Buffer.from("Facture n° 12\nMontant : 1 200,00 €"), "text/plain", "txt"],
  ["a page", Buffer.from("<!DOCTYPE html><script>alert(1)</script>"), "text/html", undefined],
  ["an SVG behind an XML prologue", Buffer.from("<?xml version='1.0'?><svg onload='x'/>"), "text/html", undefined],
  ["a Windows program", Buffer.from("MZ\x90\0\x03", "latin1"), "application/x-msdownload", undefined],
  ["a Windows shortcut", Buffer.from("L\0\0\0\x01\x14\x02\0\0\0\0", "latin1"), "application/x-ms-shortcut", undefined],
  ["an Internet shortcut", Buffer.from("[InternetShortcut]\nURL=file:///c:/x.exe"), "application/x-ms-shortcut", undefined],
  ["a script", Buffer.from("#!/bin/sh\nrm -rf /"), "text/x-shellscript", undefined],
  ["unknown bytes", Buffer.from([1, 0, 2, 0, 3]), "application/octet-stream", undefined],
  ["nothing", RIEN, "text/plain", "txt"],
])("the bytes of %s say what it is", async (_nom, bytes, mime, extension) => {
  expect(await findMime(createSource(bytes))).toBe(mime);
  expect(findExtension(mime)).toBe(extension);
});

test.each([
  ["Facture 12.pdf", "Facture 12.pdf"],
  ["..\\..\\Windows\\x.exe", "_.._Windows_x.pdf"],
  ["../../etc/passwd", "_.._etc_passwd.pdf"],
  ["CON", "piece_CON.pdf"],
  ["nul.txt", "piece_nul.pdf"],
  [".bashrc", "piece_.pdf"],
  ["facture\u202Efdp.exe", "facture_fdp.pdf"],
  ["a\0b", "a_b.pdf"],
  ["   ", "piece_.pdf"],
  ["constructor", "constructor.pdf"],
])("the name %j is written as a safe one", (nom, attendu) => {
  expect(formatNomSur(nom, "pdf")).toBe(attendu);
});

test("a very long name is cut, a lone surrogate replaced", () => {
  expect(formatNomSur("x".repeat(400), "pdf")).toHaveLength(84);
  expect(formatNomSur("a\ud800b", "pdf")).toBe("a_b.pdf");
});

function createSource(bytes: Uint8Array): Parameters<typeof findMime>[0] {
  return { taille: bytes.byteLength, read: (debut, longueur) => Promise.resolve(bytes.slice(debut, debut + longueur)) };
}

function zip(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { level: 0 });
}

function createOle(...noms: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  noms.forEach((nom, rang) => bytes.write(nom, 1024 + rang * 128, "utf16le"));
  return bytes;
}
