import { ImportedXmlComponent, type ParagraphChild } from "docx";
import type { ControleSaisie } from "./bloc.ts";

/** A content control inside a line: it cannot be deleted, its prompt goes with the first letter typed, its list offers its choices. */
export function renderControle(controle: ControleSaisie, texte: string): ParagraphChild {
  const { tag, titre, isVerrouille = false } = controle;
  const proprietes = [
    `<w:alias w:val="${escapeXml(titre)}"/>`, `<w:tag w:val="${escapeXml(tag)}"/>`, `<w:id w:val="${computeId(tag)}"/>`, `<w:lock w:val="${isVerrouille ? "sdtContentLocked" : "sdtLocked"}"/>`,
    ...(isVerrouille ? [] : ["<w:showingPlcHdr/>"]), renderType(controle),
  ].join("");
  const style = isVerrouille ? "" : '<w:rPr><w:rStyle w:val="Invite"/></w:rPr>';
  const xml = `<w:sdt><w:sdtPr>${proprietes}</w:sdtPr><w:sdtContent><w:r>${style}<w:t xml:space="preserve">${escapeXml(texte)}</w:t></w:r></w:sdtContent></w:sdt>`;
  // The library declares no content control; its own door for XML gives one that it packs like the others.
  return ImportedXmlComponent.fromXmlString(xml) as unknown as ParagraphChild;
}

function renderType({ type, choix = [] }: ControleSaisie): string {
  if (type === "date") return '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="fr-FR"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>';
  if (type === "choix") return `<w:dropDownList>${choix.map((valeur) => `<w:listItem w:displayText="${escapeXml(valeur)}" w:value="${escapeXml(valeur)}"/>`).join("")}</w:dropDownList>`;
  return '<w:text w:multiLine="1"/>';
}

/** A number of its own for each tag, positive and the same each time. */
function computeId(tag: string): number {
  let somme = 17;
  for (const signe of tag) somme = (Math.imul(somme, 31) + (signe.codePointAt(0) ?? 0)) & 0x7fffffff;
  return somme;
}

function escapeXml(texte: string): string {
  return texte.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
