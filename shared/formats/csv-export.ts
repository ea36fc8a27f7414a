/** A table that spreadsheets open as it is: UTF-8 with its mark, semicolons, comma as decimal mark. */
export function formatCsv(rangees: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rangees.map((cellules) => cellules.map(formatCellule).join(";")).join("\r\n")}\r\n`;
}

/** Amounts are numbers of centimes written in euros; a text never becomes a formula of the spreadsheet that opens it. */
function formatCellule(cellule: string | number): string {
  if (typeof cellule === "number") return (cellule / 100).toFixed(2).replace(".", ",");
  const texte = /^[=+\-@\t\r]/.test(cellule) ? `'${cellule}` : cellule;
  return /[";\r\n]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}
