import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
}

/** Where to leave the pages as PNG files, for a person to look at. */
export interface Images {
  readonly folder: string;
  readonly prefixe: string;
}

/** Opens a .docx with LibreOffice and prints it to PDF; throws when LibreOffice refuses it. Leaves nothing behind but the images asked for. */
export function readRendu(octets: Uint8Array, images?: Images): Rendu {
  const rendu = readRendus(new Map([[images?.prefixe ?? "acte", octets]]), images?.folder).get(images?.prefixe ?? "acte");
  if (rendu === undefined) throw new Error("LibreOffice n’a pas écrit le PDF");
  return rendu;
}

/** Several .docx in one start of LibreOffice, by name; throws on the first that it refuses. */
export function readRendus(documents: ReadonlyMap<string, Uint8Array>, images?: string): ReadonlyMap<string, Rendu> {
  const folder = mkdtempSync(join(tmpdir(), "exigible-document-"));
  try {
    const sources = [...documents].map(([nom, octets]) => {
      const source = join(folder, `${nom}.docx`);
      writeFileSync(source, octets);
      return source;
    });
    run("soffice", [`-env:UserInstallation=file://${join(folder, "profil")}`, "--headless", "--convert-to", FILTRE, "--outdir", folder, ...sources]);
    return new Map([...documents.keys()].map((nom) => [nom, readPdf(folder, nom, images)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPdf(folder: string, nom: string, images: string | undefined): Rendu {
  if (!readdirSync(folder).includes(`${nom}.pdf`)) throw new Error(`LibreOffice n’a pas écrit le PDF de ${nom}`);
  const pdf = join(folder, `${nom}.pdf`);
  if (images !== undefined) writeImages(pdf, { folder: images, prefixe: nom });
  return { texte: normalize(run("pdftotext", ["-layout", pdf, "-"])), pages: Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", [pdf]))?.[1]), plan: listPlan(readFileSync(pdf)) };
}

const FILTRE = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}';

export function normalize(texte: string): string {
  return texte.replace(/[\u00A0\u202F]/g, " ").normalize("NFC");
}

function writeImages(pdf: string, { folder, prefixe }: Images): void {
  mkdirSync(folder, { recursive: true });
  run("pdftoppm", ["-png", "-r", "70", pdf, join(folder, prefixe)]);
}

function run(commande: string, parametres: readonly string[]): string {
  return execFileSync(commande, [...parametres], { encoding: "utf8", timeout: DELAI, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 64 * 1024 * 1024 });
}

/** Titles of the PDF's outline items, UTF-16 in hexadecimal as LibreOffice writes them. */
function listPlan(pdf: Buffer): readonly string[] {
  return [...pdf.toString("latin1").matchAll(/\/Title<FEFF([0-9A-F]+)>/g)].map(([, hexa = ""]) => normalize(Buffer.from(hexa, "hex").swap16().toString("utf16le")));
}
