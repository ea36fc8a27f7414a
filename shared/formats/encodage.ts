import { decodeUtf16, findLongueurUtf8, isUtf8 } from "./unicode.ts";

/** Character sets met in French accounting files. ASCII means that no byte above 7F was seen. */
export type Encodage = "ascii" | "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "cp850";

/** What the bytes above 7F of a text say, gathered while it streams: enough to name its character set at the end. */
export interface ReleveOctets {
  /** Characters of several bytes in strict UTF-8. */
  utf8: number;
  /** Bytes that are no UTF-8. */
  autres: number;
  /** How often each byte value from 80 to FF was met outside UTF-8 characters, at index value − 80. */
  readonly comptes: Uint32Array;
}

/** A file cut in the middle of a character, a label damaged by another program: a few bad bytes do not make a long UTF-8 text something else. */
const UTF8_PAR_ERREUR = 10;

// No platform decoder here: Node 20 to 24 decodes Windows-1252 as Latin-1 (nodejs/node 56542), no browser knows CP850.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ" + listLatin1(0xa0);
const ISO_8859_15 = listLatin1(0x80)
  .replace("\u00A4", "€").replace("\u00A6", "Š").replace("\u00A8", "š").replace("\u00B4", "Ž")
  .replace("\u00B8", "ž").replace("\u00BC", "Œ").replace("\u00BD", "œ").replace("\u00BE", "Ÿ");
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

const TABLES: Readonly<Partial<Record<Encodage, string>>> = { "windows-1252": WINDOWS_1252, "iso-8859-15": ISO_8859_15, cp850: CP850 };

const PORTION = 8192;

// Letters of French words: where CP850 keeps them, and where Latin-1 and its heirs do.
const LETTRES_CP850 = [0x80, 0x82, 0x83, 0x85, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x90, 0x93, 0x96, 0x97];
const LETTRES_LATIN = [0xc0, 0xc2, 0xc7, 0xc8, 0xc9, 0xca, 0xce, 0xd4, 0xe0, 0xe2, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xee, 0xef, 0xf4, 0xf9, 0xfb, 0x92];

export function createReleve(): ReleveOctets {
  return { utf8: 0, autres: 0, comptes: new Uint32Array(128) };
}

/** Adds a byte above 7F: the first of a UTF-8 character of `longueur` bytes, or (0) a byte of another character set. */
export function addOctet(releve: ReleveOctets, octet: number, longueur: number): void {
  if (longueur > 0) {
    releve.utf8++;
    return;
  }
  releve.autres++;
  releve.comptes[octet - 0x80] = (releve.comptes[octet - 0x80] ?? 0) + 1;
}

/** UTF-8, else Windows-1252 or CP850 when a byte 80–9F was met, else `parDefaut` (the law's ISO-8859-15 for a FEC). */
export function findEncodage(releve: ReleveOctets, parDefaut: "iso-8859-15" | "windows-1252"): Encodage {
  if (releve.utf8 === 0 && releve.autres === 0) return "ascii";
  if (releve.utf8 > releve.autres * UTF8_PAR_ERREUR) return "utf-8";
  if (releve.comptes.subarray(0, 0x20).every((compte) => compte === 0)) return parDefaut;
  return countOctets(releve, LETTRES_CP850) > countOctets(releve, LETTRES_LATIN) ? "cp850" : "windows-1252";
}

/** Byte order mark of a text and its length in bytes; an XML document in UTF-16 is known by its first « < », without a mark. */
export function findMarque(octets: Uint8Array): { readonly encodage: Encodage; readonly taille: number } | undefined {
  const [premier, second, troisieme] = octets;
  if (premier === 0xef && second === 0xbb && troisieme === 0xbf) return { encodage: "utf-8-bom", taille: 3 };
  if (premier === 0xff && second === 0xfe) return { encodage: "utf-16le", taille: 2 };
  if (premier === 0xfe && second === 0xff) return { encodage: "utf-16be", taille: 2 };
  if (premier === 0x3c && second === 0) return { encodage: "utf-16le", taille: 0 };
  return premier === 0 && second === 0x3c ? { encodage: "utf-16be", taille: 0 } : undefined;
}

/** A string whose every character is one byte (00–FF), as this character set reads it; a wrong UTF-8 sequence gives U+FFFD. */
export function decodeBrut(brut: string, encodage: Encodage): string {
  if (!/[\u0080-\u00FF]/.test(brut)) return brut;
  const table = TABLES[encodage];
  if (table === undefined) return decodeUtf8(brut);
  return brut.replace(/[\u0080-\u00FF]/g, (signe) => table.charAt(signe.charCodeAt(0) - 0x80));
}

/** A short raw string shown before the character set of the file is known: UTF-8 when it can be, cut character left out. */
export function decodeExtrait(brut: string): string {
  const octets = Uint8Array.from(brut, (signe) => signe.charCodeAt(0));
  for (let retrait = 0; retrait < Math.min(4, octets.length); retrait++) {
    if (isUtf8(octets, 0, octets.length - retrait)) return decodeBrut(brut.slice(0, brut.length - retrait), "utf-8");
  }
  return decodeBrut(brut, "windows-1252");
}

/** Bytes as a string of the same length, one character per byte. */
export function toBrut(octets: Uint8Array, debut = 0, fin = octets.length): string {
  let brut = "";
  // Arguments of a call live on the stack: a bounded portion at a time.
  for (let depart = debut; depart < fin; depart += PORTION) {
    const portion: string = Reflect.apply(String.fromCharCode, undefined, octets.subarray(depart, Math.min(depart + PORTION, fin)));
    brut += portion;
  }
  return brut;
}

/** The bytes of a string that holds one character per byte. */
export function fromBrut(brut: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(brut.length);
  for (let rang = 0; rang < brut.length; rang++) octets[rang] = brut.charCodeAt(rang);
  return octets;
}

/** The whole text of a file held in memory, with the character set that was found. */
export function decodeOctets(octets: Uint8Array, parDefaut: "iso-8859-15" | "windows-1252"): { readonly texte: string; readonly encodage: Encodage } {
  const marque = findMarque(octets);
  if (marque?.encodage === "utf-16le" || marque?.encodage === "utf-16be") {
    return { texte: decodeUtf16(octets.subarray(marque.taille), octets.length - marque.taille, marque.encodage === "utf-16le"), encodage: marque.encodage };
  }
  const releve = createReleve();
  for (let rang = 0; rang < octets.length; rang++) {
    if ((octets[rang] ?? 0) < 0x80) continue;
    const longueur = findLongueurUtf8(octets, rang);
    const isEntier = rang + longueur <= octets.length;
    addOctet(releve, octets[rang] ?? 0, isEntier ? longueur : 0);
    if (isEntier && longueur > 1) rang += longueur - 1;
  }
  const encodage = marque?.encodage ?? findEncodage(releve, parDefaut);
  return { texte: decodeBrut(toBrut(octets, marque?.taille ?? 0), encodage), encodage };
}

function decodeUtf8(brut: string): string {
  const morceaux: string[] = [];
  let depart = 0;
  for (let rang = 0; rang < brut.length; rang++) {
    const tete = brut.charCodeAt(rang);
    if (tete < 0x80) continue;
    const longueur = findLongueurBrute(brut, rang, tete);
    morceaux.push(brut.slice(depart, rang), decodePoint(brut, rang, tete, longueur));
    rang += longueur - 1;
    depart = rang + 1;
  }
  morceaux.push(brut.slice(depart));
  return morceaux.join("");
}

/** Characters that the first byte announces, when bytes of continuation follow; 1 otherwise. */
function findLongueurBrute(brut: string, rang: number, tete: number): number {
  const annoncee = tete < 0xc2 || tete > 0xf4 ? 1 : tete < 0xe0 ? 2 : tete < 0xf0 ? 3 : 4;
  for (let suite = 1; suite < annoncee; suite++) {
    const code = brut.charCodeAt(rang + suite);
    if (!(code >= 0x80 && code <= 0xbf)) return 1;
  }
  return annoncee;
}

/** The character of a sequence; what is overlong, a surrogate or out of Unicode is U+FFFD. */
function decodePoint(brut: string, rang: number, tete: number, longueur: number): string {
  if (longueur === 1) return "\uFFFD";
  let point = tete & (0x7f >> longueur);
  for (let suite = 1; suite < longueur; suite++) point = point * 64 + (brut.charCodeAt(rang + suite) - 0x80);
  const minimum = longueur === 2 ? 0x80 : longueur === 3 ? 0x800 : 0x10000;
  return point < minimum || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(point);
}

function countOctets(releve: ReleveOctets, valeurs: readonly number[]): number {
  return valeurs.reduce((total, valeur) => total + (releve.comptes[valeur - 0x80] ?? 0), 0);
}

function listLatin1(premier: number): string {
  return String.fromCharCode(...Array.from({ length: 0x100 - premier }, (_, rang) => premier + rang));
}
