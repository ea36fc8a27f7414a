/** Bytes to look at, anywhere in a file. */
export interface Source {
  readonly taille: number;
  /** Fewer bytes than asked at the end of the file. */
  readonly read: (debut: number, longueur: number) => Promise<Uint8Array>;
}

const TETE = 4096;
/** Enough for the list of entries of an office document (bytes). */
const QUEUE = 256 * 1024;
const INCONNU = "application/octet-stream";
const OOXML = "application/vnd.openxmlformats-officedocument";

/** The type of a file from its bytes alone: its name is never believed. Office documents with macros have a type of their own. */
export async function findMime(source: Source): Promise<string> {
  const tete = Buffer.from(await source.read(0, TETE));
  const signe = SIGNATURES.find(({ place, octets }) => tete.subarray(place, place + octets.byteLength).equals(octets));
  if (signe?.mime === "application/zip") return findMimeZip(source, tete);
  if (signe?.mime === "application/x-ole-storage") return findMimeOle(source, tete);
  return signe?.mime ?? findMimeTexte(tete);
}

interface Signature {
  readonly place: number;
  readonly octets: Buffer;
  readonly mime: string;
}

const SIGNATURES: readonly Signature[] = [
  sign("%PDF-", "application/pdf"),
  sign("\x89PNG\r\n\x1a\n", "image/png"),
  sign("\xff\xd8\xff", "image/jpeg"),
  sign("GIF8", "image/gif"),
  sign("WEBP", "image/webp", 8),
  sign("II*\0", "image/tiff"),
  sign("MM\0*", "image/tiff"),
  sign("ftypheic", "image/heic", 4),
  sign("PK\x03\x04", "application/zip"),
  sign("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
  sign("{\\rtf", "application/rtf"),
  sign("MZ", "application/x-msdownload"),
  sign("\x7fELF", "application/x-executable"),
  sign("L\0\0\0\x01\x14\x02\0", "application/x-ms-shortcut"),
  sign("#!", "text/x-shellscript"),
];

function sign(octets: string, mime: string, place = 0): Signature {
  return { place, octets: Buffer.from(octets, "latin1"), mime };
}

/** Names of the entries of an office document say what it is; a macro project says that it must not be opened. */
async function findMimeZip({ taille, read }: Source, tete: Buffer): Promise<string> {
  const queue = Buffer.from(await read(Math.max(0, taille - QUEUE), QUEUE));
  const has = (nom: string): boolean => tete.includes(nom, 0, "latin1") || queue.includes(nom, 0, "latin1");
  if (tete.toString("latin1", 30, 38) === "mimetype") return findMimeOdf(tete, has);
  if (!has("[Content_Types].xml")) return "application/zip";
  if (has("vbaProject.bin")) return "application/vnd.ms-office.macro-enabled";
  if (has("word/")) return `${OOXML}.wordprocessingml.document`;
  if (has("xl/")) return `${OOXML}.spreadsheetml.sheet`;
  return has("ppt/") ? `${OOXML}.presentationml.presentation` : "application/zip";
}

function findMimeOdf(tete: Buffer, has: (nom: string) => boolean): string {
  if (has("Basic/")) return "application/vnd.ms-office.macro-enabled";
  const lu = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)(?=PK|[^a-z-])/.exec(tete.toString("latin1", 38, 140));
  return lu === null ? "application/zip" : lu[0];
}

/** The folder sector of the compound file names its streams in UTF-16. */
async function findMimeOle({ read, taille }: Source, tete: Buffer): Promise<string> {
  const secteur = 1 << (tete.readUInt16LE(30) & 15);
  const debut = (tete.readUInt32LE(48) + 1) * secteur;
  if (debut >= taille) return "application/x-ole-storage";
  const noms = Buffer.from(await read(debut, QUEUE));
  const has = (nom: string): boolean => noms.includes(nom, 0, "utf16le");
  if (has("_VBA_PROJECT") || has("Macros")) return "application/vnd.ms-office.macro-enabled";
  if (has("__nameid_version1.0") || has("__properties_version1.0")) return "application/vnd.ms-outlook";
  if (has("WordDocument")) return "application/msword";
  return has("Workbook") ? "application/vnd.ms-excel" : "application/x-ole-storage";
}

const ENTETES_COURRIEL = /^(Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|X-[\w-]+):/im;

function findMimeTexte(tete: Buffer): string {
  if (tete.includes(0) && !isUtf16(tete)) return INCONNU;
  const texte = tete.toString("latin1").trimStart();
  if (/^(\xef\xbb\xbf)?\s*<\?xml/.test(texte)) return /<(!doctype )?html|<svg/i.test(texte) ? "text/html" : "application/xml";
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|svg|script|head|body)/i.test(texte)) return "text/html";
  if (/^\[(InternetShortcut|Desktop Entry)\]/i.test(texte)) return "application/x-ms-shortcut";
  if (/^BEGIN:VCALENDAR/.test(texte)) return "text/calendar";
  const premiere = texte.split(/\r?\n/, 1)[0] ?? "";
  return ENTETES_COURRIEL.test(premiere) ? "message/rfc822" : "text/plain";
}

function isUtf16(tete: Buffer): boolean {
  return tete.byteLength >= 2 && (tete.readUInt16LE(0) === 0xfeff || tete.readUInt16BE(0) === 0xfeff);
}
