import { expect, test } from "vitest";
import { readTableHtml, readXmlSpreadsheet } from "#shared/formats/table-balisee.ts";

test("rows and cells of a page, whatever is closed or not; columns that span keep the others in their place", () => {
  expect(readTableHtml("<table><tr><th colspan=2>Client<th>Solde</tr><tr><td>C1</td><td>Dupont &amp; fils<br>SA</td><td>1&nbsp;234,56</td></tr><TR><TD>=1+1<TD><script>x</script>")).toEqual([
    { ligne: 1, cellules: ["Client", "", "Solde"] }, { ligne: 2, cellules: ["C1", "Dupont & fils SA", "1 234,56"] }, { ligne: 3, cellules: ["=1+1", ""] },
  ]);
});

test("typed cells, skipped rows and columns, several sheets", () => {
  const xml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Échéancier"><Table><Row><Cell><Data ss:Type="String">Code</Data></Cell></Row><Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">1234.5</Data></Cell><Cell><Data ss:Type="DateTime">2025-01-31T00:00:00.000</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="B"><Table/></Worksheet></Workbook>';
  expect(readXmlSpreadsheet(xml)).toEqual([{ nom: "Échéancier", rangees: [{ ligne: 1, cellules: ["Code"] }, { ligne: 3, cellules: ["", "1234.5", "2025-01-31"] }] }, { nom: "B", rangees: [] }]);
});

test("a page that opens rows without end stops", () => {
  expect(readTableHtml("<tr>".repeat(250_000))).toHaveLength(200_000);
  expect(readXmlSpreadsheet("rien")).toEqual([]);
});
