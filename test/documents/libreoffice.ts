import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DELAI = 150_000;

/** What another program than ours reads in the file: LibreOffice's pages. */
export interface Rendu {
  /** Text of the PDF, layout kept, no-break spaces made ordinary. */
  readonly texte: string;
  readonly pages: number;
  /** Titles of the outline (bookmarks of the PDF), with their depth. */
  readonly plan: readonly string[];
  readonly pdf: string;
}

/** Opens a .docx with LibreOffice and prints it to PDF; throws when LibreOffice refuses it. */
export function readRendu(octets: Uint8Array): Rendu {
  const dossier = mkdtempSync(join(tmpdir(), "exigible-document-"));
  const source = join(dossier, "acte.docx");
  writeFileSync(source, octets);
  const filtre = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"},"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}';
  run("soffice", [`-env:UserInstallation=file://${join(dossier, "profil")}`, "--headless", "--convert-to", filtre, "--outdir", dossier, source]);
  if (!readdirSync(dossier).includes("acte.pdf")) throw new Error("LibreOffice n’a pas écrit le PDF");
  const pdf = join(dossier, "acte.pdf");
  return { texte: normalize(run("pdftotext", ["-layout", pdf, "-"])), pages: Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", [pdf]))?.[1]), plan: listPlan(readFileSync(pdf)), pdf };
}

export function normalize(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ").normalize("NFC");
}

/** PNG files of the pages, for a person to look at. */
export function writeImages(pdf: string, folder: string, prefixe: string): void {
  run("pdftoppm", ["-png", "-r", "70", pdf, join(folder, prefixe)]);
}

function run(commande: string, parametres: readonly string[]): string {
  return execFileSync(commande, [...parametres], { encoding: "utf8", timeout: DELAI, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 64 * 1024 * 1024 });
}

/** Titles of the PDF's outline items, UTF-16 in hexadecimal as LibreOffice writes them. */
function listPlan(pdf: Buffer): readonly string[] {
  return [...pdf.toString("latin1").matchAll(/\/Title<FEFF([0-9A-F]+)>/g)].map(([, hexa = ""]) => normalize(Buffer.from(hexa, "hex").swap16().toString("utf16le")));
}
