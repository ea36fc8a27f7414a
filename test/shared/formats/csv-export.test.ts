import { expect, test } from "vitest";
import { formatCsv } from "#shared/formats/csv-export.ts";
import { parseCsv } from "#shared/formats/csv.ts";

test("amounts are numbers, quotes and semicolons stay in their cell", () => {
  expect(formatCsv([["Date", "Libellé", "Montant"], ["08/01/2026", 'VIR "X"; Y', -123_456]])).toBe('\uFEFFDate;Libellé;Montant\r\n08/01/2026;"VIR ""X""; Y";-1234,56\r\n');
});

test.each(['=HYPERLINK("http://x")', "+33 1", "-2+3", "@SUM(A1)", "\tx"])("«\u00A0%s\u00A0» in a label stays a text", (libelle) => {
  const [[cellule] = []] = parseCsv(formatCsv([[libelle, "x"]]).slice(1), ";").rangees.map(({ cellules }) => cellules);
  expect(cellule).toBe(`'${libelle}`);
});
