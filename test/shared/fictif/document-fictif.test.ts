import { expect, test } from "vitest";
import { computeEmpreinteFictive, formatDocumentFictif, toOctetsPdf } from "#shared/fictif/document-fictif.ts";
import { readPdf } from "#shared/formats/pdf.ts";

test("the page is a PDF that opens, its accents and its euros in the encoding of its font", async () => {
  const page = formatDocumentFictif(["Facture n° F-1", "Reçue sans réserve, 1\u00A0200,00 €"]);
  expect(page).toContain("(Reçue sans réserve, 1 200,00 \x80) Tj");
  expect(await readPdf(toOctetsPdf(page))).toMatchObject({ kind: "lu", texte: "Facture n° F-1\nReçue sans réserve, 1 200,00 €" });
});

test("one character is one byte, so that the length of the text is the size of the file", () => {
  const page = formatDocumentFictif(["Bœuf à l’écluse (suite)"]);
  expect(toOctetsPdf(page).byteLength).toBe(page.length);
  expect(Math.max(...Array.from(page, (signe) => signe.charCodeAt(0)))).toBeLessThan(256);
});

test("each document has its own hash, always the same", () => {
  expect(computeEmpreinteFictive("a")).toMatch(/^[0-9a-f]{64}$/);
  expect(computeEmpreinteFictive("a")).toBe(computeEmpreinteFictive("a"));
  expect(computeEmpreinteFictive("a")).not.toBe(computeEmpreinteFictive("b"));
});
