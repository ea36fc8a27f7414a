/** Lower case without accents, **one character for one**, so that a place in it is a place in the text. Composed letters (NFC) lose their accents. */
export function foldParallele(texte: string): string {
  return [...texte].map((signe) => (signe.length > 1 ? "  ".slice(0, signe.length) : (signe.normalize("NFD")[0] ?? " ").toLowerCase().charAt(0) || " ")).join("").replace(/[\u00A0\u202F\n\r\t]/g, " ").replaceAll("’", "'");
}

/** The sentence around what was found, on one line. */
export function cutPassage(texte: string, rang: number, longueur: number): string {
  const debut = Math.max(0, rang - 40);
  const fin = Math.min(texte.length, rang + longueur + 40);
  return `${debut > 0 ? "…" : ""}${texte.slice(debut, fin).replace(/\s+/g, " ").trim()}${fin < texte.length ? "…" : ""}`;
}
