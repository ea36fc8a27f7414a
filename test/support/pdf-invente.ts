// Invented PDF files: a page, or a page with attached files.
import { toBrut } from "#shared/formats/encodage.ts";
import { escapeTextePdf, formatDocumentFictif, formatPdf, toOctetsPdf } from "#shared/fictif/document-fictif.ts";

/** `lignes`: the first is the title. */
export function createPdf(lignes: readonly string[]): Uint8Array {
  return toOctetsPdf(formatDocumentFictif(lignes));
}

/** The same page with attached files: name, bytes, and what to add to the dictionary of the file (its compression). */
export function createPdfAvecJointes(jointes: readonly (readonly [nom: string, octets: Uint8Array, dictionnaire?: string])[]): Uint8Array {
  const noms = jointes.map(([nom], rang) => `(${String(rang).padStart(4, "0")} ${escapeTextePdf(nom)}) ${4 + rang * 2} 0 R`).join(" ");
  const objets = [
    `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${noms}] >> >> >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ...jointes.flatMap(([nom, octets, dictionnaire = ""], rang) => [
      `<< /Type /Filespec /F (${escapeTextePdf(nom)}) /UF (${escapeTextePdf(nom)}) /EF << /F ${5 + rang * 2} 0 R >> >>`,
      `<< /Type /EmbeddedFile ${dictionnaire}/Length ${octets.length} >>\nstream\n${toBrut(octets)}\nendstream`,
    ]),
  ];
  return toOctetsPdf(formatPdf(objets));
}
