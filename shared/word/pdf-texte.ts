/** A text as the standard fonts of a PDF can print it. */
export interface TexteImprimable {
  readonly texte: string;
  /** Something was written otherwise: another alphabet, a drawing. The original says it better. */
  readonly isAltere: boolean;
}

/** Signs of Windows-1252 between 80 and 9F; the standard fonts know those, ASCII and Latin-1, nothing else. */
const CP1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
/** Same meaning, same look: nothing is lost by printing the other. */
const SEMBLABLES: Readonly<Record<string, string>> = {
  "\u202F": "\u00A0", "\u2007": "\u00A0", "\u2009": " ", "\u200A": " ", "\u2002": " ", "\u2003": " ", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2212": "–", "\u2015": "—", "\u02BC": "’", "\u2032": "’", "\u2033": "”",
  "\u200B": "", "\u200C": "", "\u200D": "", "\u2060": "", "\uFEFF": "", "\u00AD": "", "\t": "    ", "☐": "[ ]", "☑": "[x]", "☒": "[x]", "→": "->", "←": "<-", "⇒": "=>", "≤": "<=", "≥": ">=", "≠": "<>", "●": "•", "▪": "•", "◦": "•",
};
const LETTRES: readonly (readonly [string, readonly string[]])[] = [
  ["абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ", ["a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "ou", "f", "kh", "ts", "tch", "ch", "chtch", "", "y", "", "e", "iou", "ia", "i", "i", "ie", "g"]],
  ["αβγδεζηθικλμνξοπρσςτυφχψω", ["a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t", "y", "f", "ch", "ps", "o"]],
  ["łđøħŧıþð", ["l", "d", "o", "h", "t", "i", "th", "d"]],
];
const TRANSLITTERATIONS: ReadonlyMap<string, string> = new Map(LETTRES.flatMap(([signes, latins]) => [...signes].map((signe, rang) => [signe, latins[rang] ?? "?"] as const)));

/** What the standard fonts cannot print is written in the nearest Latin letters, « ? » for want of any. Line feeds stay. */
export function toImprimable(texte: string): TexteImprimable {
  let isAltere = false;
  const sortie = [...texte.replace(/\r\n?/g, "\n").normalize("NFC")].map((signe) => {
    if (signe === "\n" || isConnu(signe)) return signe;
    const semblable = SEMBLABLES[signe];
    if (semblable !== undefined) return semblable;
    if (/\p{Cc}|\p{M}/u.test(signe)) return "";
    isAltere = true;
    return findProche(signe);
  });
  return { texte: sortie.join(""), isAltere };
}

function isConnu(signe: string): boolean {
  const code = signe.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff && code !== 0xad) || CP1252.includes(signe);
}

function findProche(signe: string): string {
  const bas = signe.toLowerCase();
  const nu = signe.normalize("NFKD").replace(/\p{M}/gu, "");
  const latin = TRANSLITTERATIONS.get(bas) ?? TRANSLITTERATIONS.get(nu.toLowerCase());
  if (latin !== undefined) return bas === signe ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  return nu !== "" && [...nu].every(isConnu) ? nu : "?";
}

/** Lines no wider than `largeur`, cut at spaces, inside a word only when it is too long by itself. `mesure` gives the width of a text, in the same unit. */
export function wrapTexte(texte: string, largeur: number, mesure: (texte: string) => number): readonly string[] {
  return texte.split("\n").flatMap((ligne) => wrapLigne(ligne, largeur, mesure));
}

function wrapLigne(ligne: string, largeur: number, mesure: (texte: string) => number): readonly string[] {
  const lignes: string[] = [];
  let courante = "";
  for (const mot of ligne.trimEnd().split(/(?<= )/)) {
    if (mesure(courante + mot.trimEnd()) <= largeur) {
      courante += mot;
      continue;
    }
    if (courante !== "") lignes.push(courante.trimEnd());
    const morceaux = cutMot(mot, largeur, mesure);
    lignes.push(...morceaux.slice(0, -1));
    courante = morceaux.at(-1) ?? "";
  }
  return [...lignes, courante.trimEnd()];
}

function cutMot(mot: string, largeur: number, mesure: (texte: string) => number): readonly string[] {
  if (mesure(mot.trimEnd()) <= largeur) return [mot];
  const morceaux: string[] = [];
  let courant = "";
  for (const signe of mot) {
    if (courant !== "" && mesure(courant + signe) > largeur) {
      morceaux.push(courant);
      courant = "";
    }
    courant += signe;
  }
  return [...morceaux, courant];
}
