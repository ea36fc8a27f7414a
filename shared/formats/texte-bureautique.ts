import { decodeXml } from "./xml-octets.ts";
import { extractTexteHtml } from "./texte-html.ts";
import { listEntreesZip, readEntreeZip } from "./zip-repertoire.ts";

/** Bytes of the body of a letter once unpacked; beyond, it is no letter. */
const CORPS_MAX = 8 * 1024 * 1024;

/** What a person reads of a .docx or of an .odt, a paragraph a line; `undefined` when its body is not there, or too big. */
export function readTexteBureautique(octets: Uint8Array): string | undefined {
  const corps = listEntreesZip(octets).find(({ nom }) => nom === "word/document.xml" || nom === "content.xml");
  const lu = corps === undefined ? undefined : readEntreeZip(octets, corps, CORPS_MAX);
  if (lu === undefined) return undefined;
  const { texte } = decodeXml(lu);
  // Paragraphs, cells and tabs under the names of a page: the rest of the markup means nothing to a reader.
  const page = texte.replace(/<office:(?:automatic-)?styles\b[^]*?<\/office:(?:automatic-)?styles>/g, "").replace(/<w:(?:instrText|delText)\b[^]*?<\/w:(?:instrText|delText)>/g, "").replace(/<\/(?:w|text):(?:p|h)>/g, "<br>").replace(/<(?:w:tab|text:tab)\b[^<>]*\/?>/g, " ").replace(/<(?:w:br|text:line-break)\b[^<>]*>/g, "<br>");
  return extractTexteHtml(page);
}
