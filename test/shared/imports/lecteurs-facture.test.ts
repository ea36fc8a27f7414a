import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { createPublication, isUtile } from "#shared/imports/publication.ts";
import { hasExemples, listAttendus, readExemple } from "../../support/exemples.ts";
import { writeCii, writeUbl } from "../../support/facture-builder.ts";
import { readTout } from "../../support/fec-builder.ts";
import { createPdf, createPdfAvecJointes } from "../../support/pdf-invente.ts";

describe.skipIf(!hasExemples)("the e-invoice samples, from their bytes to what is published", () => {
  test.each(listAttendus("einvoice").filter(([, { syntax }]) => syntax !== null && syntax !== "unknown"))("%s", async (chemin, figures) => {
    const lecture = await readTout(readExemple(chemin), chemin);
    if (!isUtile(lecture)) throw new Error(lecture.kind);
    const publie = { ...createPublication(lecture).controle };
    expect(publie).toEqual(Object.fromEntries(Object.keys(publie).map((cle) => [cle, cle === "seller" || cle === "buyer" ? { name: Reflect.get(Object(figures[cle]), "name") } : figures[cle]])));
    expect(Object.keys(publie)).toHaveLength(14);
  });

  test.each(listAttendus("einvoice").filter(([, { syntax }]) => syntax === null || syntax === "unknown"))("%s: refused, or kept as a document, with a reason", async (chemin) => {
    const lecture = await readTout(readExemple(chemin), chemin);
    expect(lecture.kind === "refus" ? lecture.motif : lecture.kind).toMatch(/rien n’est importé|document/);
  });

  test("a protected PDF says so, and opens with its password", async () => {
    const octets = readExemple("pdf/syn_chiffre_mot_de_passe.pdf");
    expect(await readTout(octets)).toMatchObject({ kind: "document", isProtege: true, avertissements: [expect.stringMatching(/protégé par un mot de passe/)] });
    expect(await readTout(octets, "f.pdf", { motDePasse: "faux" })).toMatchObject({ kind: "document", avertissements: [expect.stringMatching(/n’ouvre pas/)] });
    expect(await readTout(octets, "f.pdf", { motDePasse: "secret" })).toMatchObject({ kind: "factures", format: "facturx", factures: [{ numero: "FA-2017-0010" }] });
  });
});

describe("invoices by their content", () => {
  test("a PDF that carries an invoice, whatever is attached before it", async () => {
    const pdf = createPdfAvecJointes([["bon.xml", encodeUtf8("<bon/>")], ["bon.pdf", encodeUtf8("%PDF-")], ["factur-x.xml", encodeUtf8(writeCii({}))]]);
    expect(await readTout(pdf, "sans-nom")).toMatchObject({ kind: "factures", format: "facturx", factures: [{ numero: "F-26-0412", montantDu: 90_000 }] });
  });

  test("an invoice under an unusual name is found by its root", async () => {
    expect(await readTout(createPdfAvecJointes([["F-26-0412.XML", encodeUtf8(writeUbl({}))]]))).toMatchObject({ kind: "factures", factures: [{ syntaxe: "UBL-Invoice" }] });
  });

  test("a PDF whose invoice cannot be read is a document that says why; without one, a document", async () => {
    expect(await readTout(createPdfAvecJointes([["factur-x.xml", encodeUtf8("<a><b></a>")]]))).toMatchObject({ kind: "document", format: "pdf", avertissements: [expect.stringMatching(/^factur-x\.xml.*mal formé/)] });
    expect(await readTout(createPdf(["Bonjour"]))).toMatchObject({ kind: "document", format: "pdf", avertissements: [] });
    expect(await readTout(encodeUtf8("%PDF-1.4 abîmé"))).toMatchObject({ kind: "document", avertissements: [expect.stringMatching(/abîmé ou incomplet/)] });
  });

  test.each([["cii", writeCii({})], ["ubl", writeUbl({})], ["ubl", `<?xml version="1.0"?><StandardBusinessDocument>${writeUbl({})}</StandardBusinessDocument>`], ["cii", `<!-- ${"x".repeat(5000)} -->${writeCii({}).replace(/^<\?xml.*?\?>\n/, "")}`]])("%s alone", async (format, xml) => {
    expect(await readTout(encodeUtf8(xml), "facture.txt")).toMatchObject({ kind: "factures", format, lignes: { lues: 1, ecartees: 0 } });
  });

  test("what is odd in the document is said of the file", async () => {
    expect(await readTout(encodeUtf8(writeUbl({ du: "800.00" })))).toMatchObject({ anomaliesTotal: 1, avertissements: [expect.stringMatching(/montant dû/)] });
  });
});
