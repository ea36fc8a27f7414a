// One-page invented documents: a real PDF, as small as one can be, so that pièces open in any reader.
const MARGE = 72;
const INTERLIGNE = 18;

/** `lignes`: the first is the title. Latin text only (Windows-1252, the encoding of the standard fonts); one character of the answer is one byte. */
export function formatDocumentFictif(lignes: readonly string[]): string {
  const texte = lignes
    .map((ligne, rang) => `BT /F1 ${rang === 0 ? 16 : 11} Tf ${MARGE} ${770 - rang * INTERLIGNE - (rang === 0 ? 0 : 12)} Td (${escapeTextePdf(ligne)}) Tj ET`)
    .join("\n");
  return formatPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${texte.length} >>\nstream\n${texte}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]);
}

/** A PDF from its numbered objects, with its table of references. */
export function formatPdf(objets: readonly string[]): string {
  let corps = "%PDF-1.4\n";
  const debuts = objets.map((objet, rang) => {
    const debut = corps.length;
    corps += `${rang + 1} 0 obj\n${objet}\nendobj\n`;
    return debut;
  });
  const table = debuts.map((debut) => `${String(debut).padStart(10, "0")} 00000 n \n`).join("");
  return `${corps}xref\n0 ${objets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objets.length + 1} /Root 1 0 R >>\nstartxref\n${corps.length}\n%%EOF\n`;
}

/** The euro lies elsewhere in Windows-1252 than in Unicode. */
export function escapeTextePdf(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ").replace(/’/g, "'").replace(/Œ/g, "\x8c").replace(/œ/g, "\x9c").replace(/€/g, "\x80").replace(/[()\\]/g, "\\$&");
}

/** One byte a character, as `formatDocumentFictif` and `formatPdf` count them. */
export function toOctetsPdf(texte: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(texte, (signe) => signe.charCodeAt(0) & 0xff);
}

/** Has the shape of a SHA-256, and names one invented document: nothing here is kept, so nothing is checked against it. */
export function computeEmpreinteFictive(id: string): string {
  return Array.from({ length: 8 }, (_vide, graine) => {
    let somme = 0x811c9dc5 + graine;
    for (const signe of id) somme = Math.imul(somme ^ signe.charCodeAt(0), 0x01000193);
    return (somme >>> 0).toString(16).padStart(8, "0");
  }).join("");
}
