import { decodeUtf8, encodeUtf8, type EntreeZip } from "../formats/zip.ts";
import type { DocumentRedige } from "./bloc.ts";
import { POLICE_ACTE, renderStyles } from "./docx-styles.ts";

/** Parts that replace the library's: our styles and fonts, and properties without clock, user or machine. */
export function renderParties(document: DocumentRedige): ReadonlyMap<string, string> {
  return new Map([
    ["word/styles.xml", renderStyles()],
    ["word/fontTable.xml", renderPolices()],
    ["docProps/core.xml", renderProprietes(document)],
    ["docProps/app.xml", renderApplication(document)],
  ]);
}

/** The library numbers bookmarks and images from a counter that never restarts: they are renumbered from 1 in each file. */
export function renumberEntrees(entrees: readonly EntreeZip[]): readonly EntreeZip[] {
  return entrees.map((entree) => (entree.nom === "word/document.xml" ? { ...entree, octets: encodeUtf8(renumberIds(decodeUtf8(entree.octets))) } : entree));
}

function renumberIds(xml: string): string {
  const rangs = new Map<string, number>();
  return xml.replace(/(<(w:bookmark|wp:docPr)(?:Start|End)?\b[^>]*?\s(?:w:)?id=")(\d+)"/g, (_, tete: string, famille: string, id: string) => {
    const rang = rangs.get(`${famille} ${id}`) ?? rangs.size + 1;
    rangs.set(`${famille} ${id}`, rang);
    return `${tete}${rang}"`;
  });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function renderPolices(): string {
  return (
    `${DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${POLICE_ACTE.nom}">` +
    `<w:altName w:val="${POLICE_ACTE.repli}"/><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`
  );
}

function renderProprietes({ titre, sujet, auteur, date }: DocumentRedige): string {
  const instant = `${date ?? "2000-01-01"}T12:00:00Z`;
  const dates = ["created", "modified"].map((nom) => `<dcterms:${nom} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${nom}>`).join("");
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(titre)}</dc:title><dc:subject>${escapeXml(sujet)}</dc:subject><dc:creator>${escapeXml(auteur)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(auteur)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${dates}<dc:language>fr-FR</dc:language></cp:coreProperties>`
  );
}

function renderApplication({ auteur }: DocumentRedige): string {
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>Exigible</Application><Company>${escapeXml(auteur)}</Company></Properties>`
  );
}

function escapeXml(texte: string): string {
  return texte.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
