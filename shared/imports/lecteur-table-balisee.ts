import { decodeOctets } from "../formats/encodage.ts";
import { readTableHtml, readXmlSpreadsheet } from "../formats/table-balisee.ts";
import { readClasseurListe } from "./classeur.ts";
import { findEnteteRangees } from "./echeancier-entete.ts";
import type { FichierEntier } from "./format.ts";
import type { LectureEcheancier, LectureRefus, OptionsLecture } from "./lecture.ts";

/** A page whose table has the header of an open-items list: what a program wrote under the name .xls. */
export function isListeHtml(texte: string, options: OptionsLecture): boolean {
  return /^\s*(?:<!doctype html|<html|<table|<meta|<head)/i.test(texte) && /<tr\b/i.test(texte) && findEnteteRangees(readTableHtml(texte).slice(0, 40), options) !== undefined;
}

/** An open-items list in a page, or in an « XML Spreadsheet 2003 ». */
export function readFichierBalise({ nomFichier, octets, options }: FichierEntier): LectureEcheancier | LectureRefus {
  const { texte } = decodeOctets(octets, "windows-1252");
  const feuilles = /<(?:\w+:)?Workbook\b/.test(texte.slice(0, 4000)) ? readXmlSpreadsheet(texte) : [{ nom: nomFichier, rangees: readTableHtml(texte) }];
  return readClasseurListe(nomFichier, feuilles.map((feuille) => ({ ...feuille, isMasquee: false, isBase1904: false })), options);
}
