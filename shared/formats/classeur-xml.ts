/** Compressed size beyond which a workbook is no list. */
export const TAILLE_CLASSEUR_MAX = 32 * 1024 * 1024;
/** Cells that a workbook may hold, all sheets together: beyond, it is no list of open items and memory would follow. */
export const CELLULES_MAX = 800_000;

/** A cell whose formula was never computed: read as a number that is none, so that nobody takes it for nil. */
const NON_CALCULEE = "<v>NaN</v>";

/**
 * A sheet of an OOXML workbook without its formulas, of which only the cached values are read; `undefined` when it holds more cells
 * than `cellulesMax`. Brackets of the text are bytes or characters alike: the rest is left as it is.
 */
export function stripFormules(xml: string, cellulesMax: number): { readonly xml: string; readonly cellules: number } | undefined {
  const cellules = countOccurrences(xml, /<(?:\w+:)?c[\s>/]/g, cellulesMax);
  if (cellules > cellulesMax) return undefined;
  const sansFormules = xml
    .replace(/<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*(?=<\/(?:\w+:)?c>)/g, NON_CALCULEE)
    .replace(/<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)/g, "");
  return { xml: sansFormules, cellules };
}

/**
 * The content of an ODF workbook without its styles, which are not read. `undefined` when repeated rows and columns would make more
 * than `cellulesMax` cells: a few bytes can say a billion of them.
 */
export function stripStyles(xml: string, cellulesMax: number): { readonly xml: string; readonly cellules: number } | undefined {
  let cellules = 0;
  let rangees = 1;
  for (const [, balise = "", attributs = ""] of xml.matchAll(/<(?:[\w-]+:)?(table-row|table-cell)(?=[\s>/])([^<>]*)>/g)) {
    if (balise === "table-row") rangees = readRepetition(attributs, "rows");
    else if (!attributs.endsWith("/")) cellules += rangees * readRepetition(attributs, "columns");
    if (cellules > cellulesMax) return undefined;
  }
  return { xml: xml.replace(/<office:automatic-styles>[\s\S]*?<\/office:automatic-styles>/, ""), cellules };
}

function readRepetition(attributs: string, sens: "rows" | "columns"): number {
  const lue = /number-(rows|columns)-repeated=["'](\d+)["']/.exec(attributs);
  return lue === null || lue[1] !== sens ? 1 : Math.max(1, Number(lue[2]));
}

function countOccurrences(texte: string, motif: RegExp, maximum: number): number {
  let nombre = 0;
  while (nombre <= maximum && motif.exec(texte) !== null) nombre++;
  return nombre;
}
