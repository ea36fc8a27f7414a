import { expect, test } from "vitest";
import { isListeHtml, readFichierBalise } from "#shared/imports/lecteur-table-balisee.ts";
import { readTout, toOctets } from "../../support/fec-builder.ts";

const HTML = "<html><body><table><tr><td colspan=5>Échéancier</td></tr><tr><th>Code</th><th>Client</th><th>Facture</th><th>Échéance</th><th>Solde</th></tr><tr><td>C1</td><td>&lt;b&gt;X</td><td>F1</td><td>31/01/2025</td><td>1 234,56</td></tr></table></body></html>";
const XML = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="L"><Table>' + [["Code", "Client", "Facture", "Échéance", "Solde"], ["C1", "X", "F1", "31/01/2025", "12,50"]].map((rangee) => `<Row>${rangee.map((texte) => `<Cell><Data ss:Type="String">${texte}</Data></Cell>`).join("")}</Row>`).join("") + "</Table></Worksheet></Workbook>";

test("a page under the name of a workbook is read as the list that it is; its marks are text", async () => {
  expect(await readTout(toOctets(HTML), "export.xls")).toMatchObject({ kind: "echeancier", controle: { soldeNet: 123_456 }, comptes: [{ code: "C1", nom: "<b>X" }] });
  expect(isListeHtml(HTML, {})).toBe(true);
});

test("an XML Spreadsheet 2003 too", async () => {
  expect(await readTout(toOctets(XML), "export.xls")).toMatchObject({ kind: "echeancier", controle: { soldeNet: 1250 }, feuilles: ["L"] });
  expect(readFichierBalise).toBeTypeOf("function");
});

test("a login page is still a login page", async () => {
  expect(await readTout(toOctets("<!doctype html><html><body><form>Identifiant</form></body></html>"), "fec.txt")).toMatchObject({ kind: "refus", format: "html" });
});
