import { formatCellule } from "./cellule.ts";
import type { Rangee } from "./csv.ts";
import { extractTexteHtml } from "./texte-html.ts";

const RANGEES_MAX = 200_000;
const CELLULES_MAX = 500;

/** The rows of the tables of an HTML page: what many programs export under the name of a workbook. */
export function readTableHtml(html: string): readonly Rangee[] {
  return listBlocs(html, /<tr\b[^<>]*>/gi).map((rangee, rang) => ({
    ligne: rang + 1,
    cellules: listCellulesHtml(rangee).slice(0, CELLULES_MAX),
  }));
}

function listCellulesHtml(rangee: string): readonly string[] {
  return [...rangee.matchAll(/<t[dh]\b([^<>]*)>([^]*?)(?=<t[dh]\b|<\/t[dhr]\b|$)/gi)].flatMap(([, attributs = "", contenu = ""]) => {
    const colonnes = Math.min(CELLULES_MAX, Number(/colspan\s*=\s*["']?(\d+)/i.exec(attributs)?.[1] ?? 1));
    return [extractTexteHtml(contenu).replace(/\s+/g, " "), ...Array.from({ length: Math.max(0, colonnes - 1) }, () => "")];
  });
}

export interface FeuilleBalisee {
  readonly nom: string;
  readonly rangees: readonly Rangee[];
}

/** The sheets of an « XML Spreadsheet 2003 », which old accounting software writes under the name .xls. */
export function readXmlSpreadsheet(xml: string): readonly FeuilleBalisee[] {
  return listBlocs(xml, /<(?:\w+:)?Worksheet\b[^<>]*>/g, true).map((feuille) => ({
    nom: extractTexteHtml(/^<[^<>]*?\bName="([^"]*)"/.exec(feuille)?.[1] ?? "Feuille"),
    rangees: listRangeesXml(feuille),
  }));
}

function listRangeesXml(feuille: string): readonly Rangee[] {
  let ligne = 0;
  return listBlocs(feuille, /<(?:\w+:)?Row\b[^<>]*>/g, true).flatMap((rangee): readonly Rangee[] => {
    ligne = readIndex(rangee) ?? ligne + 1;
    const cellules: string[] = [];
    for (const cellule of listBlocs(rangee, /<(?:\w+:)?Cell\b[^<>]*>/g, true)) {
      const rang = Math.min(CELLULES_MAX, (readIndex(cellule) ?? cellules.length + 1) - 1);
      while (cellules.length < rang) cellules.push("");
      cellules[rang] = readValeur(cellule);
    }
    return cellules.some((texte) => texte !== "") ? [{ ligne, cellules }] : [];
  });
}

function readIndex(balise: string): number | undefined {
  const lu = /^<[^<>]*?\bIndex="(\d{1,7})"/.exec(balise)?.[1];
  return lu === undefined || Number(lu) === 0 ? undefined : Number(lu);
}

/** A number and a day are typed: nothing of the country of the computer that wrote them. */
function readValeur(cellule: string): string {
  const [, type = "", contenu = ""] = /<(?:\w+:)?Data\b[^<>]*?\bType="(\w+)"[^<>]*>([^]*?)<\/(?:\w+:)?Data>/.exec(cellule) ?? [];
  const texte = extractTexteHtml(contenu);
  if (type === "Number" && Number.isFinite(Number(texte))) return formatCellule({ kind: "nombre", valeur: Number(texte), isDate: false }, false);
  return type === "DateTime" ? texte.slice(0, 10) : texte;
}

/** The text from each opening tag to the next one; `isEntier`: the tag itself included. A page that opens a million rows is cut. */
function listBlocs(texte: string, ouverture: RegExp, isEntier = false): readonly string[] {
  const places = [...texte.matchAll(ouverture)].slice(0, RANGEES_MAX).map((lu) => ({ debut: lu.index, corps: lu.index + (isEntier ? 0 : lu[0].length) }));
  return places.map(({ corps }, rang) => texte.slice(corps, places[rang + 1]?.debut));
}
