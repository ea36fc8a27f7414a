import { decodeBrut, decodeOctets, type Encodage, findMarque, toBrut } from "./encodage.ts";
import { isUtf8 } from "./unicode.ts";

export interface TexteXml {
  /** Ready for a parser: no byte order mark, nothing before the first « < ». */
  readonly texte: string;
  readonly encodage: Encodage;
  /** The character set that the document declares is not the one of its bytes. */
  readonly isDeclarationFausse: boolean;
}

/** The text of an XML document: its mark, else UTF-16 told by its first bytes, else what it declares, corrected when its bytes say otherwise. */
export function decodeXml(octets: Uint8Array): TexteXml {
  const marque = findMarque(octets)?.encodage;
  if (marque === "utf-16le" || marque === "utf-16be") return createTexte(decodeOctets(octets, "windows-1252").texte, marque, false);
  const declare = findDeclaration(octets);
  if (marque === "utf-8-bom" || declare === "utf-8") {
    if (isUtf8(octets, 0, octets.length)) return createTexte(decodeOctets(octets, "windows-1252").texte, marque ?? "utf-8", false);
    const { texte, encodage } = decodeOctets(octets, "windows-1252");
    return createTexte(texte, encodage, true);
  }
  // Declared as Latin-1 and written in UTF-8: a text of several bytes per letter cannot be anything else.
  if (hasHorsAscii(octets) && isUtf8(octets, 0, octets.length)) return createTexte(decodeBrut(toBrut(octets), "utf-8"), "utf-8", true);
  return createTexte(decodeBrut(toBrut(octets), declare), declare, false);
}

function createTexte(lu: string, encodage: Encodage, isDeclarationFausse: boolean): TexteXml {
  return { texte: lu.replace(/^[\s\uFEFF\0]+(?=<)/, ""), encodage, isDeclarationFausse };
}

/** What the declaration says, UTF-8 without one. Latin-1 is read as Windows-1252, its superset in all that is printed. */
function findDeclaration(octets: Uint8Array): "utf-8" | "windows-1252" | "iso-8859-15" {
  const declare = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(toBrut(octets, 0, Math.min(400, octets.length)))?.[1]?.toLowerCase() ?? "utf-8";
  if (/^(?:windows-|cp-?)1252$|^(?:iso-?8859-1|latin-?1|us-ascii)$/.test(declare)) return "windows-1252";
  return /^(?:iso-?8859-15|latin-?9)$/.test(declare) ? "iso-8859-15" : "utf-8";
}

function hasHorsAscii(octets: Uint8Array): boolean {
  return octets.some((octet) => octet > 0x7f);
}
