import { findSeparateur, parseCsv } from "../formats/csv.ts";
import { decodeExtrait, type Encodage, findMarque, toBrut } from "../formats/encodage.ts";
import { decodeUtf16 } from "../formats/unicode.ts";
import { foldTexte } from "../kernel/texte.ts";
import { findEnteteEcheancier } from "./echeancier-entete.ts";
import { type EnteteFec, parseEnteteFec } from "./fec-entete.ts";
import type { OptionsLecture } from "./lecture.ts";

/** Bytes that are enough to tell what a file is. */
export const TAILLE_DETECTION = 64 * 1024;

export type FormatDetecte =
  | { readonly kind: "fec"; readonly entete: EnteteFec; readonly marque: Encodage | undefined }
  | { readonly kind: "fec-xml"; readonly encodage: Encodage }
  | { readonly kind: "echeancier" }
  | { readonly kind: "refus"; readonly format?: string; readonly motif: string; readonly tableau?: readonly (readonly string[])[] };

const BIENTOT = "son import n’est pas encore disponible.";

/** First bytes that name a format, whatever the extension of the file says. */
const SIGNATURES: readonly { readonly debut: RegExp; readonly format?: string; readonly motif: string }[] = [
  { debut: /^[\s\S]{0,1023}?%PDF-/, format: "pdf", motif: `Ce fichier est un PDF\u00A0; ${BIENTOT}` },
  { debut: /^PK\u0003\u0004[\s\S]*(?:xl\/|\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis)/, format: "classeur", motif: "Ce fichier est un classeur (Excel ou LibreOffice)\u00A0: enregistrez-le au format CSV, puis importez le CSV." },
  { debut: /^PK\u0003\u0004/, format: "zip", motif: "Ce fichier est une archive ZIP\u00A0: décompressez-la, puis importez les fichiers qu’elle contient." },
  { debut: /^\u00D0\u00CF\u0011\u00E0[\s\S]*(?:_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s)/, format: "msg", motif: `Ce fichier est un courriel Outlook\u00A0; ${BIENTOT}` },
  { debut: /^\u00D0\u00CF\u0011\u00E0[\s\S]*E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e/, format: "classeur", motif: "Ce classeur est protégé par un mot de passe\u00A0: ouvrez-le, enregistrez-le au format CSV, puis importez le CSV." },
  { debut: /^\u00D0\u00CF\u0011\u00E0/, format: "classeur", motif: "Ce fichier est un ancien classeur Excel (ou un document Office)\u00A0: enregistrez-le au format CSV, puis importez le CSV." },
  { debut: /^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|II\*\0|MM\0\*|BM[\s\S]{4}\0\0\0\0)/, format: "image", motif: "Ce fichier est une image\u00A0: joignez-la au dossier comme pièce." },
  { debut: /^(?:7z\u00BC\u00AF|Rar!|\u001F\u008B)/, format: "archive", motif: "Ce fichier est une archive compressée\u00A0: décompressez-la, puis importez les fichiers qu’elle contient." },
];

/** Beginnings of texts of other formats, recognised so that the refusal says what the file is. */
const TEXTES: readonly { readonly debut: RegExp; readonly format?: string; readonly motif: string }[] = [
  { debut: /^\s*(?:<!doctype html|<html)/i, format: "html", motif: "Ce fichier est une page web (une page de connexion, peut-être), pas un export comptable\u00A0: téléchargez-le de nouveau depuis le logiciel." },
  { debut: /^\s*<[\s\S]{0,4000}?<!(?:DOCTYPE|ENTITY)/, motif: "Ce fichier XML contient une déclaration DOCTYPE\u00A0; par sécurité il n’est pas lu." },
  { debut: /^\s*OFXHEADER|^[\s\S]{0,2000}?<(?:\?OFX\b|OFX>)/i, format: "ofx", motif: `Ce fichier est un relevé bancaire OFX\u00A0; ${BIENTOT}` },
  { debut: /^\s*BEGIN:V(?:CALENDAR|EVENT|TODO)/i, format: "ics", motif: `Ce fichier est un agenda (ICS)\u00A0; ${BIENTOT}` },
  { debut: /camt\.05[2-4]|<(?:\w+:)?BkToCstmr/, format: "camt053", motif: `Ce fichier est un relevé bancaire CAMT\u00A0; ${BIENTOT}` },
  { debut: /<(?:\w+:)?CrossIndustry(?:Invoice|Document)\b/, format: "cii", motif: `Ce fichier est une facture électronique CII\u00A0; ${BIENTOT}` },
  { debut: /<(?:\w+:)?CrossDomainAcknowledgementAndResponse\b/, format: "cdar", motif: `Ce fichier est un message de cycle de vie de facture\u00A0; ${BIENTOT}` },
  { debut: /<(?:\w+:)?(?:Invoice|CreditNote)\b[^>]*oasis/, format: "ubl", motif: `Ce fichier est une facture électronique UBL\u00A0; ${BIENTOT}` },
  { debut: /<(?:PCL_REDIFF|listeAvis|RCS-?[AB]_|annonces)\b|"numeroannonce"|"familleavis"|familleavis[;,]/, format: "bodacc", motif: `Ce fichier vient du BODACC\u00A0; ${BIENTOT}` },
  { debut: /"etat_administratif"/, format: "sirene", motif: `Ce fichier est une réponse de l’annuaire des entreprises\u00A0; ${BIENTOT}` },
  { debut: /^\s*0[1-7]\d{5}.{4}\d{5}(?:EUR|[A-Z]{3}| {3})/, format: "cfonb120", motif: `Ce fichier est un relevé bancaire CFONB\u00A0; ${BIENTOT}` },
  { debut: /^(?:From .*\r?\n)?(?:[A-Za-z][\w-]*:.*\r?\n(?:[ \t].*\r?\n)*)*(?:From|To|Subject|Received|Message-ID):/i, format: "eml", motif: `Ce fichier est un courriel\u00A0; ${BIENTOT}` },
];

/** What the first bytes say that a file is. The name is never believed; `isEntier`: they are the whole file. */
export function findFormat(debut: Uint8Array, isEntier: boolean, { correspondances }: OptionsLecture = {}): FormatDetecte {
  const brut = toBrut(debut);
  if (brut.trim() === "") return refuse("Ce fichier est vide\u00A0: rien n’est importé.");
  const signature = SIGNATURES.find((candidate) => candidate.debut.test(brut));
  if (signature !== undefined) return { kind: "refus", ...listFormat(signature.format), motif: signature.motif };
  const marque = findMarque(debut)?.encodage;
  const texte = readDebut(debut, brut, marque);
  if (texte === undefined) return refuse("Ce fichier est binaire\u00A0: ce n’est ni un FEC ni une liste de factures ouvertes. Rien n’est importé.");
  if (correspondances !== undefined && findEnteteEcheancier(texte, correspondances) !== undefined) return { kind: "echeancier" };
  return findFormatTexte(texte, brut, marque, isEntier);
}

function findFormatTexte(texte: string, brut: string, marque: Encodage | undefined, isEntier: boolean): FormatDetecte {
  if (/^\s*<(?:\?xml|\w)/.test(texte) && /<(?:\w+:)?comptabilite[\s>]/.test(texte)) return { kind: "fec-xml", encodage: marque ?? findEncodageXml(brut) };
  const premiere = texte.split(/\r\r\n|\r\n|\n|\r/).find((ligne) => ligne.trim() !== "") ?? "";
  const entete = parseEnteteFec(premiere);
  if (entete !== undefined) return { kind: "fec", entete, marque };
  const connu = TEXTES.find((candidate) => candidate.debut.test(texte));
  if (connu !== undefined) return { kind: "refus", ...listFormat(connu.format), motif: connu.motif };
  if (isLigneFec(premiere)) {
    return refuse("Ce fichier ressemble à un FEC, mais sa première ligne n’est pas l’en-tête des colonnes\u00A0: c’est déjà une écriture. Demandez un export avec l’en-tête\u00A0; rien n’est importé.");
  }
  if (findEnteteEcheancier(texte) !== undefined) return { kind: "echeancier" };
  if (isReleveTable(premiere)) return { kind: "refus", format: "releve-csv", motif: `Ce tableau ressemble à un relevé bancaire ; ${BIENTOT}` };
  if (/^\s*</.test(texte)) return refuse("Ce fichier XML n’est ni un FEC ni un format connu\u00A0: rien n’est importé.");
  if (/^\s*[{[]/.test(texte)) return refuse("Ce fichier JSON n’est pas un format connu\u00A0: rien n’est importé.");
  return refuseInconnu(texte, isEntier);
}

function refuseInconnu(texte: string, isEntier: boolean): FormatDetecte {
  const tableau = readTableau(texte);
  if (tableau !== undefined) {
    return { kind: "refus", motif: "Les colonnes de ce tableau ne sont pas reconnues\u00A0: désignez au moins le client, la facture et le montant restant dû. Rien n’est importé.", tableau };
  }
  const suite = isEntier ? "" : " Ses 64 premiers kilo-octets ont suffi pour le dire.";
  return refuse(`Ce fichier n’a ni l’en-tête d’un FEC, ni celui d’une liste de factures ouvertes\u00A0: rien n’est importé.${suite}`);
}

/** The first rows of what looks like a table: several rows, as many cells in each, at least three. */
function readTableau(texte: string): readonly (readonly string[])[] | undefined {
  const lignes = texte.split(/\r\n|\r|\n/, 13).slice(0, 12).filter((ligne) => ligne.trim() !== "");
  const separateur = findSeparateur(lignes[0] ?? "");
  if (separateur === undefined || lignes.length < 2) return undefined;
  const rangees = parseCsv(lignes.join("\n"), separateur).rangees.map(({ cellules }) => cellules.map((cellule) => cellule.slice(0, 200)));
  const largeur = rangees[0]?.length ?? 0;
  return largeur >= 3 && largeur <= 200 && rangees.filter(({ length }) => length === largeur).length * 4 >= rangees.length * 3 ? rangees : undefined;
}

/** The beginning as text; `undefined` when it is binary. */
function readDebut(debut: Uint8Array, brut: string, marque: Encodage | undefined): string | undefined {
  if (marque === "utf-16le" || marque === "utf-16be") return decodeUtf16(debut.subarray(2), debut.length - 2 - (debut.length % 2), marque === "utf-16le");
  const controles = brut.match(/[\u0000-\u0008\u000E-\u0019\u001B-\u001F]/g)?.length ?? 0;
  if (controles * 50 > brut.length) return undefined;
  return decodeExtrait(marque === "utf-8-bom" ? brut.slice(3) : brut);
}

/** Eighteen fields that look like an accounting line: the header was cut off. */
function isLigneFec(ligne: string): boolean {
  const champs = ["\t", "|", ";"].map((separateur) => ligne.split(separateur)).find(({ length }) => length >= 17) ?? [];
  return champs.filter((champ) => /^\s*(?:19|20)\d{6}\s*$/.test(champ)).length >= 2 && champs.some((champ) => /^\s*[1-7]\d{2,}\s*$/.test(champ));
}

/** A date, an amount or two, no customer nor invoice: a bank's table. */
function isReleveTable(ligne: string): boolean {
  const noms = foldTexte(ligne);
  return /\bdate\b/.test(noms) && /\b(?:debit|credit|montant|amount|balance)\b/.test(noms) && /\b(?:libelle|label|description|operation)\b/.test(noms) && !/\bjournal\b|\bcompte\b|\bfacture\b/.test(noms);
}

function findEncodageXml(brut: string): Encodage {
  const declare = /^[^>]*encoding=["']([\w-]+)["']/.exec(brut)?.[1]?.toLowerCase() ?? "utf-8";
  if (/^(?:windows-|cp-?)1252$/.test(declare)) return "windows-1252";
  return /^(?:iso-?8859-(?:1|15)|latin-?[19])$/.test(declare) ? "iso-8859-15" : "utf-8";
}

function listFormat(format: string | undefined): { readonly format?: string } {
  return format === undefined ? {} : { format };
}

function refuse(motif: string): FormatDetecte {
  return { kind: "refus", motif };
}
