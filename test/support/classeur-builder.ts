// Invented workbooks: raw OOXML and ODF parts, so that tests say exactly what the file holds.
import { write, utils, CFB } from "@e965/xlsx";
import { zipSync, strToU8 } from "fflate";

/** A cell as its XML attributes and content: `{ r: "A1", t: "n", v: "12" }`. */
export interface CelluleXml {
  readonly r: string;
  readonly t?: string;
  readonly v?: string;
  readonly f?: string;
  readonly s?: number;
  readonly texte?: string;
}

export interface FeuilleXml {
  readonly nom: string;
  readonly etat?: "hidden";
  readonly cellules: readonly CelluleXml[];
  /** Rows hidden by a filter. */
  readonly masquees?: readonly number[];
  readonly fusions?: readonly string[];
}

const ESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const escape = (texte: string): string => texte.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Formats: 0 general, 1 day, 2 amount, 3 « 000000 », 4 day and time, 5 amount with « [Red] » and a currency. */
const STYLES = `<styleSheet xmlns="${ESPACE}"><numFmts count="3"><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="172" formatCode="#,##0.00\\ [$€-40C];[Red]\\-#,##0.00\\ [$€-40C]"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="4"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`;

export function createXlsx(feuilles: readonly FeuilleXml[], { date1904 = false, autres = {} }: { readonly date1904?: boolean; readonly autres?: Readonly<Record<string, Uint8Array>> } = {}): Uint8Array {
  const parties: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${feuilles.map((_, rang) => `<Override PartName="/xl/worksheets/sheet${rang + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${ESPACE}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${feuilles.map(({ nom, etat }, rang) => `<sheet name="${escape(nom)}" sheetId="${rang + 1}"${etat === undefined ? "" : ` state="${etat}"`} r:id="rId${rang + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${feuilles.map((_, rang) => `<Relationship Id="rId${rang + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${rang + 1}.xml"/>`).join("")}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
  };
  feuilles.forEach((feuille, rang) => (parties[`xl/worksheets/sheet${rang + 1}.xml`] = formatFeuille(feuille)));
  return zipSync({ ...Object.fromEntries(Object.entries(parties).map(([nom, xml]) => [nom, strToU8(xml)])), ...autres });
}

function formatFeuille({ cellules, masquees = [], fusions = [] }: FeuilleXml): string {
  const parRangee = groupe(cellules);
  const rangees = [...parRangee].map(([rang, liste]) => `<row r="${rang}"${masquees.includes(rang) ? ' hidden="1"' : ""}>${liste.map(formatCellule).join("")}</row>`);
  return `<worksheet xmlns="${ESPACE}"><sheetData>${rangees.join("")}</sheetData>${fusions.length === 0 ? "" : `<mergeCells>${fusions.map((fusion) => `<mergeCell ref="${fusion}"/>`).join("")}</mergeCells>`}</worksheet>`;
}

function groupe(cellules: readonly CelluleXml[]): ReadonlyMap<number, readonly CelluleXml[]> {
  const parRangee = new Map<number, CelluleXml[]>();
  for (const cellule of cellules) {
    const rang = Number(/\d+$/.exec(cellule.r)?.[0] ?? 1);
    parRangee.set(rang, [...(parRangee.get(rang) ?? []), cellule]);
  }
  return parRangee;
}

function formatCellule({ r, t, v, f, s, texte }: CelluleXml): string {
  const attributs = `r="${r}"${s === undefined ? "" : ` s="${s}"`}${texte !== undefined ? ' t="inlineStr"' : t === undefined ? "" : ` t="${t}"`}`;
  if (texte !== undefined) return `<c ${attributs}><is><t>${escape(texte)}</t></is></c>`;
  return `<c ${attributs}>${f === undefined ? "" : `<f>${escape(f)}</f>`}${v === undefined ? "" : `<v>${escape(v)}</v>`}</c>`;
}

/** Rows of texts and numbers as cells, from a row of the sheet on. */
export function listCellules(rangees: readonly (readonly (string | number | undefined)[])[], premiere = 1): readonly CelluleXml[] {
  return rangees.flatMap((rangee, rang) => rangee.flatMap((valeur, colonne): readonly CelluleXml[] => {
    const r = `${String.fromCharCode(65 + colonne)}${rang + premiere}`;
    return valeur === undefined ? [] : [typeof valeur === "number" ? { r, v: String(valeur) } : { r, texte: valeur }];
  }));
}

/** The same rows as another format, written by the library itself. */
export function createAutreClasseur(rangees: readonly (readonly (string | number | undefined)[])[], bookType: "xls" | "ods" | "xlsb" | "biff5"): Uint8Array {
  const classeur = utils.book_new(utils.aoa_to_sheet(rangees.map((rangee) => [...rangee])), "Liste");
  return new Uint8Array(write(classeur, { type: "array", bookType }));
}

/** An ODS whose content is this XML, inside its sheets. */
export function createOds(tables: string): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const type = "application/vnd.oasis.opendocument.spreadsheet";
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    "content.xml": strToU8(content),
    "META-INF/manifest.xml": strToU8(`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`),
  });
}

/** What Excel writes for a workbook with a password: an OLE file that holds an encrypted stream. */
export function createChiffre(): Uint8Array {
  const conteneur = CFB.utils.cfb_new();
  CFB.utils.cfb_add(conteneur, "EncryptedPackage", new Uint8Array(8192));
  CFB.utils.cfb_add(conteneur, "EncryptionInfo", new Uint8Array(512));
  return new Uint8Array(CFB.write(conteneur, { type: "array" }));
}
