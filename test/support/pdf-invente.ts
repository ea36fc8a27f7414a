// One-page invented documents: a real PDF, as small as one can be, so that pièces open in any reader.
import { toBrut } from "#shared/formats/encodage.ts";

const MARGE = 72;
const INTERLIGNE = 18;

/** `lignes`: the first is the title. Latin text only (Windows-1252, the encoding of the standard fonts). */
export function createPdf(lignes: readonly string[]): Uint8Array {
  const texte = lignes
    .map((ligne, rang) => `BT /F1 ${rang === 0 ? 16 : 11} Tf ${MARGE} ${770 - rang * INTERLIGNE - (rang === 0 ? 0 : 12)} Td (${escapeTexte(ligne)}) Tj ET`)
    .join("\n");
  const objets = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${texte.length} >>\nstream\n${texte}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  return Uint8Array.from(formatPdf(objets), (signe) => signe.charCodeAt(0) & 0xff);
}

function formatPdf(objets: readonly string[]): string {
  let corps = "%PDF-1.4\n";
  const debuts = objets.map((objet, rang) => {
    const debut = corps.length;
    corps += `${rang + 1} 0 obj\n${objet}\nendobj\n`;
    return debut;
  });
  const table = debuts.map((debut) => `${String(debut).padStart(10, "0")} 00000 n \n`).join("");
  return `${corps}xref\n0 ${objets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objets.length + 1} /Root 1 0 R >>\nstartxref\n${corps.length}\n%%EOF\n`;
}

/** The euro and the curved apostrophe lie elsewhere in Windows-1252 than in Unicode. */
function escapeTexte(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ").replace(/’/g, "'").replace(/€/g, "\x80").replace(/[()\\]/g, "\\$&");
}


/** The same page with attached files: name, bytes, and what to add to the dictionary of the file (its compression). */
export function createPdfAvecJointes(jointes: readonly (readonly [nom: string, octets: Uint8Array, dictionnaire?: string])[]): Uint8Array {
  const noms = jointes.map(([nom], rang) => `(${String(rang).padStart(4, "0")} ${escapeTexte(nom)}) ${4 + rang * 2} 0 R`).join(" ");
  const objets = [
    `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${noms}] >> >> >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ...jointes.flatMap(([nom, octets, dictionnaire = ""], rang) => [
      `<< /Type /Filespec /F (${escapeTexte(nom)}) /UF (${escapeTexte(nom)}) /EF << /F ${5 + rang * 2} 0 R >> >>`,
      `<< /Type /EmbeddedFile ${dictionnaire}/Length ${octets.length} >>\nstream\n${toBrut(octets)}\nendstream`,
    ]),
  ];
  return Uint8Array.from(formatPdf(objets), (signe) => signe.charCodeAt(0) & 0xff);
}
