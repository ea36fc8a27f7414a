import type { Jour } from "../kernel/jour.ts";
import { toNumero } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import { createZip, encodeUtf8 } from "./zip.ts";

/** A cell to write: a day, an amount, a number or text; absent: blank. Text is never a formula, whatever it starts with. */
export type CelluleEcrite =
  | { readonly kind: "texte"; readonly texte: string }
  | { readonly kind: "nombre"; readonly nombre: number }
  | { readonly kind: "montant"; readonly montant: Montant }
  | { readonly kind: "jour"; readonly jour: Jour }
  | undefined;

export interface ColonneEcrite {
  readonly titre: string;
  /** In characters. */
  readonly largeur: number;
}

export interface FeuilleEcrite {
  readonly nom: string;
  readonly colonnes: readonly ColonneEcrite[];
  readonly rangees: readonly (readonly CelluleEcrite[])[];
  /** Cells that offer a list of answers; ranks from 0, the titles apart. Other answers are warned of, not refused. */
  readonly listes?: readonly { readonly rangee: number; readonly colonne: number; readonly valeurs: readonly string[] }[] | undefined;
}

const EN_TETE_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PAQUET = "http://schemas.openxmlformats.org/package/2006";
/** Days between 30 December 1899, from which workbooks count, and 1 January 1970. */
const EPOQUE = 25_569;
const TEXTE_MAX = 32_767;
const RANGEES_MAX = 1_048_576;

/** Ranks of the styles below. */
const STYLES = { texte: 0, titre: 1, montant: 2, jour: 3, nombre: 4, cite: 5 } as const;

/**
 * Text that a spreadsheet could take for a formula (`=`, `+`, `-`, `@`, tab, return at its start) is marked as text, the way Excel marks
 * what was typed after an apostrophe: it stays text when someone edits the cell. Exported to CSV by that someone, it would not.
 */
const A_CITER = /^[=+\-@\t\r]/;

/** A workbook whose bytes depend on its content and `date` only: header in bold, frozen and filtered; typed days and amounts. */
export function createClasseur(feuilles: readonly FeuilleEcrite[], date: Jour | undefined): Uint8Array {
  const noms = createNoms(feuilles);
  const parties: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", `<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${feuilles.map((_, rang) => `<Override PartName="/xl/worksheets/sheet${rang + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`],
    ["_rels/.rels", `<Relationships xmlns="${PAQUET}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ["xl/workbook.xml", `<workbook xmlns="${ESPACE}" xmlns:r="${RELATIONS}"><sheets>${noms.map((nom, rang) => `<sheet name="${escapeXml(nom)}" sheetId="${rang + 1}" r:id="rId${rang + 1}"/>`).join("")}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships xmlns="${PAQUET}/relationships">${feuilles.map((_, rang) => `<Relationship Id="rId${rang + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${rang + 1}.xml"/>`).join("")}<Relationship Id="rId${feuilles.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`],
    ["xl/styles.xml", `<styleSheet xmlns="${ESPACE}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="0"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`],
    ...feuilles.map((feuille, rang) => [`xl/worksheets/sheet${rang + 1}.xml`, formatFeuille(feuille)] as const),
  ];
  return createZip(parties.map(([nom, xml]) => ({ nom, octets: encodeUtf8(EN_TETE_XML + xml) })), date);
}

function formatFeuille({ nom, colonnes, rangees, listes = [] }: FeuilleEcrite): string {
  if (rangees.length >= RANGEES_MAX) throw new Error(`La feuille «\u00A0${nom}\u00A0» dépasserait le million de lignes d’un classeur`);
  const fin = `${formatColonne(Math.max(0, colonnes.length - 1))}${rangees.length + 1}`;
  const titres = colonnes.map(({ titre }, rang) => formatTexte(titre, `${formatColonne(rang)}1`, STYLES.titre)).join("");
  const corps = rangees.map((cellules, rang) => `<row r="${rang + 2}">${cellules.map((cellule, colonne) => formatCellule(cellule, `${formatColonne(colonne)}${rang + 2}`)).join("")}</row>`).join("");
  return `<worksheet xmlns="${ESPACE}"><dimension ref="A1:${fin}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${formatLargeurs(colonnes)}<sheetData><row r="1">${titres}</row>${corps}</sheetData>${colonnes.length === 0 ? "" : `<autoFilter ref="A1:${fin}"/>`}${formatListes(listes)}</worksheet>`;
}

/** A list holds 255 characters in all; beyond, the cell is left free. */
function formatListes(listes: NonNullable<FeuilleEcrite["listes"]>): string {
  const admises = listes.map(({ rangee, colonne, valeurs }) => ({ place: `${formatColonne(colonne)}${rangee + 2}`, texte: valeurs.map((valeur) => valeur.replaceAll(",", " ")).join(",") })).filter(({ texte }) => texte.length <= 255);
  if (admises.length === 0) return "";
  return `<dataValidations count="${admises.length}">${admises.map(({ place, texte }) => `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${place}"><formula1>"${escapeXml(texte)}"</formula1></dataValidation>`).join("")}</dataValidations>`;
}

function formatLargeurs(colonnes: readonly ColonneEcrite[]): string {
  if (colonnes.length === 0) return "";
  return `<cols>${colonnes.map(({ largeur }, rang) => `<col min="${rang + 1}" max="${rang + 1}" width="${largeur}" customWidth="1"/>`).join("")}</cols>`;
}

function formatCellule(cellule: CelluleEcrite, place: string): string {
  if (cellule === undefined) return "";
  switch (cellule.kind) {
    case "texte":
      return formatTexte(cellule.texte, place, A_CITER.test(cellule.texte) ? STYLES.cite : STYLES.texte);
    case "nombre":
      return Number.isFinite(cellule.nombre) ? `<c r="${place}" s="${STYLES.nombre}"><v>${cellule.nombre}</v></c>` : formatTexte(String(cellule.nombre), place, STYLES.texte);
    case "montant":
      return `<c r="${place}" s="${STYLES.montant}"><v>${formatCentimes(cellule.montant)}</v></c>`;
    case "jour":
      return formatJourCellule(cellule.jour, place);
  }
}

/** Workbooks know no day before 1 March 1900: such a day is written as text. */
function formatJourCellule(jour: Jour, place: string): string {
  return jour < "1900-03-01" ? formatTexte(jour, place, STYLES.texte) : `<c r="${place}" s="${STYLES.jour}"><v>${toNumero(jour) + EPOQUE}</v></c>`;
}

/** Exact decimal text: no division on its way to the file. */
function formatCentimes(centimes: number): string {
  const chiffres = String(Math.abs(centimes)).padStart(3, "0");
  return `${centimes < 0 ? "-" : ""}${chiffres.slice(0, -2)}.${chiffres.slice(-2)}`;
}

function formatTexte(texte: string, place: string, style: number): string {
  return texte === "" ? "" : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(texte.slice(0, TEXTE_MAX))}</t></is></c>`;
}

/** What XML cannot hold is left out: control characters, halves of a character. */
function escapeXml(texte: string): string {
  return texte
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/\r/g, "&#13;").replace(/\t/g, "&#9;");
}

/** Names of sheets: 31 characters, none of `\ / ? * [ ] :`, each different. */
function createNoms(feuilles: readonly FeuilleEcrite[]): readonly string[] {
  const noms: string[] = [];
  for (const [rang, { nom }] of feuilles.entries()) {
    const propre = nom.replace(/[\\/?*[\]:]/g, " ").replace(/^'+|'+$/g, "").slice(0, 31).trim();
    const pris = propre === "" || noms.some((autre) => autre.toLowerCase() === propre.toLowerCase());
    noms.push(pris ? `${propre.slice(0, 26)} ${rang + 1}`.trim() : propre);
  }
  return noms;
}

function formatColonne(rang: number): string {
  return (rang >= 26 ? formatColonne(Math.floor(rang / 26) - 1) : "") + String.fromCharCode(65 + (rang % 26));
}
