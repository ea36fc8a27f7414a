import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { type Cellule, formatCellule } from "./cellule.ts";
import { CELLULES_MAX, stripFormules, stripStyles, TAILLE_CLASSEUR_MAX } from "./classeur-xml.ts";
import type { Rangee } from "./csv.ts";
import { fromBrut, toBrut } from "./encodage.ts";
import { listNomsOle } from "./ole.ts";
import { createZip, encodeUtf8, type EntreeZip } from "./zip.ts";
import { readZipBorne, type RefusZip } from "./zip-bornes.ts";

/** A sheet as a table of texts; blank rows are left out, rows hidden by a filter are there. */
export interface Feuille {
  readonly nom: string;
  readonly isMasquee: boolean;
  /** Serial numbers of this workbook count from 1904. */
  readonly isBase1904: boolean;
  readonly rangees: readonly Rangee[];
}

export type LectureClasseur = { readonly ok: true; readonly feuilles: readonly Feuille[] } | { readonly ok: false; readonly motif: string };

const COLONNES_MAX = 500;
const RANGEES_MAX = 1_048_576;
/** A cell may hold 32 767 characters; nothing of ours needs as many. */
const TEXTE_MAX = 4000;

const PROTEGE = "Ce classeur est protégé par un mot de passe\u00A0: ouvrez-le, enregistrez-le sans mot de passe, puis importez-le. Rien n’est importé.";
const ABIME = "Ce classeur est abîmé ou incomplet\u00A0: rien n’est importé. Téléchargez-le ou enregistrez-le de nouveau.";
const DEMESURE = "Ce classeur est démesuré une fois décompressé\u00A0: ce n’est pas une liste de factures ouvertes. Rien n’est importé.";
const TROP_DE_CELLULES = "Ce classeur contient plus de 800\u202F000 cellules\u00A0: enregistrez la feuille de la liste au format CSV, puis importez le CSV. Rien n’est importé.";

const MOTIFS_ZIP: Readonly<Record<RefusZip, string>> = { abime: ABIME, demesure: DEMESURE, "mot-de-passe": PROTEGE };

/** Parts of a workbook that hold no cell: never inflated. */
const SANS_CELLULE = /(?:^|\/)(?:media|drawings|charts|embeddings|printerSettings|pivotCache|pivotTables|externalLinks|threadedComments|persons|customXml|docProps|theme|tables|ctrlProps|activeX|Thumbnails|Pictures|Configurations2?|Basic|ObjectReplacements|Object \d+)\/|\.(?:png|jpe?g|gif|emf|wmf|vml|exe|dll)$|comments\d*\.xml$|calcChain|vbaProject/i;

/** The sheets of an XLSX, XLSB, XLS or ODS workbook, whatever its name: cached values, never formulas; dates as days. */
export function readClasseur(octets: Uint8Array): LectureClasseur {
  if (octets.length > TAILLE_CLASSEUR_MAX) return refuse(DEMESURE);
  if (octets[0] === 0xd0) return readAncien(octets);
  const archive = readZipBorne(octets, (nom) => !SANS_CELLULE.test(nom));
  if (!archive.ok) return refuse(MOTIFS_ZIP[archive.refus]);
  const allegee = listAllegees(archive.entrees);
  return allegee === undefined ? refuse(TROP_DE_CELLULES) : readSheets(createZip(allegee, undefined, () => true));
}

/** An XLS, or what a locked XLSX is: an encrypted stream in an OLE file. */
function readAncien(octets: Uint8Array): LectureClasseur {
  const noms = listNomsOle(octets);
  if (noms.includes("EncryptedPackage")) return refuse(PROTEGE);
  return noms.includes("Workbook") || noms.includes("Book") ? readSheets(octets) : refuse(ABIME);
}

/** The parts without what is not read (formulas, the styles of an ODF file), within a number of cells; `undefined` beyond. */
function listAllegees(entrees: readonly EntreeZip[]): readonly EntreeZip[] | undefined {
  let reste = CELLULES_MAX;
  const allegees: EntreeZip[] = [];
  for (const entree of entrees) {
    if (entree.nom === "styles.xml") {
      allegees.push({ nom: entree.nom, octets: encodeUtf8("<styles/>") });
      continue;
    }
    const strip = /(?:^|\/)content\.xml$/i.test(entree.nom) ? stripStyles : /worksheets\/[^/]+\.xml$/i.test(entree.nom) ? stripFormules : undefined;
    const lue = strip?.(toBrut(entree.octets), reste);
    if (strip !== undefined && lue === undefined) return undefined;
    reste -= lue?.cellules ?? 0;
    allegees.push(lue === undefined ? entree : { nom: entree.nom, octets: fromBrut(lue.xml) });
  }
  return allegees;
}

function readSheets(octets: Uint8Array): LectureClasseur {
  let classeur: WorkBook;
  try {
    classeur = read(octets, { type: "array", dense: true, cellNF: true, cellText: false, cellFormula: false, cellHTML: false, cellDates: false });
  } catch (erreur) {
    return refuse(/password|encrypt/i.test(erreur instanceof Error ? erreur.message : "") ? PROTEGE : ABIME);
  }
  const isBase1904 = classeur.Workbook?.WBProps?.date1904 === true;
  const feuilles = classeur.SheetNames.flatMap((nom, rang): readonly Feuille[] => {
    const feuille = classeur.Sheets[nom];
    if (feuille === undefined) return [];
    const isMasquee = (classeur.Workbook?.Sheets?.[rang]?.Hidden ?? 0) !== 0;
    return [{ nom, isMasquee, isBase1904, rangees: listRangees(feuille, isBase1904) }];
  });
  return feuilles.length === 0 ? refuse(ABIME) : { ok: true, feuilles };
}

/** Only the rows and cells that exist: a sheet may say that it has seventeen billion of them. */
function listRangees(feuille: WorkSheet, isBase1904: boolean): readonly Rangee[] {
  const lignes = feuille["!data"] ?? [];
  return Object.keys(lignes).flatMap((cle): readonly Rangee[] => {
    const rang = Number(cle);
    const cellules = rang < RANGEES_MAX ? listCellules(lignes[rang] ?? [], isBase1904) : [];
    return cellules.some((texte) => texte.trim() !== "") ? [{ ligne: rang + 1, cellules }] : [];
  });
}

function listCellules(ligne: readonly (CellObject | undefined)[], isBase1904: boolean): readonly string[] {
  const cellules: string[] = [];
  for (const cle of Object.keys(ligne)) {
    const rang = Number(cle);
    const cellule = parseCellule(ligne[rang]);
    if (rang >= COLONNES_MAX || cellule === undefined) continue;
    while (cellules.length < rang) cellules.push("");
    cellules[rang] = formatCellule(cellule, isBase1904).slice(0, TEXTE_MAX);
  }
  return cellules;
}

function parseCellule(cellule: CellObject | undefined): Cellule | undefined {
  if (cellule === undefined || cellule.t === "z") return undefined;
  const { t: type, v: valeur, z: format } = cellule;
  if (type === "e") return { kind: "erreur", valeur: "", isDate: false, affichage: ERREURS[Number(valeur)] };
  if (typeof valeur === "boolean") return { kind: "booleen", valeur, isDate: false };
  if (typeof valeur === "string") return { kind: "texte", valeur, isDate: false };
  if (typeof valeur !== "number") return undefined;
  if (typeof format !== "string" || format === "General") return { kind: "nombre", valeur, isDate: false };
  // A number of invoice kept as a number: its format says how many zeros it begins with.
  const affichage = /^0{2,}$/.test(format) && Number.isSafeInteger(valeur) && valeur >= 0 ? String(valeur).padStart(format.length, "0") : undefined;
  return { kind: "nombre", valeur, isDate: isFormatDate(format), affichage };
}

/** Codes of the errors of a cell, the same in every format of workbook. */
const ERREURS: Readonly<Record<number, string>> = { 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA" };

/** « [Red] », « [$€-40C] » and quoted words hold letters that are no day nor month. */
function isFormatDate(format: string): boolean {
  const connu = FORMATS_DATE.get(format);
  if (connu !== undefined) return connu;
  const isDate = SSF.is_date(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "")) === true;
  if (FORMATS_DATE.size < FORMATS_MAX) FORMATS_DATE.set(format, isDate);
  return isDate;
}

/** A workbook uses a few formats for all its cells. */
const FORMATS_DATE = new Map<string, boolean>();
const FORMATS_MAX = 1000;

function refuse(motif: string): LectureClasseur {
  return { ok: false, motif };
}
