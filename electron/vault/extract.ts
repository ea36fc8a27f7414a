import { join } from "node:path";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import type { CallRequest, CallResponse } from "./calls.ts";
import type { Pieces } from "./pieces.ts";

/** Types that may be opened outside, with the extension that each is given: the name of the file decides nothing. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/tiff": "tif",
  "image/heic": "heic",
  "text/plain": "txt",
  "message/rfc822": "eml",
  "application/vnd.ms-outlook": "msg",
  "application/msword": "doc",
  "application/vnd.ms-excel": "xls",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
};

export function findExtension(mime: string): string | undefined {
  return Object.hasOwn(EXTENSIONS, mime) ? EXTENSIONS[mime] : undefined;
}

const RESERVES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that every system accepts, without folder, hidden part, direction mark or device name; its extension is ours. */
export function formatNomSur(nom: string, extension: string): string {
  const base = nom
    .normalize("NFC")
    .replace(/\.[^.\\/]{0,10}$/, "")
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "_")
    .replace(/^[.\s~]+|[.\s]+$/g, "")
    .slice(0, 80)
    .trim();
  const propre = base === "" || RESERVES.test(base.split(".")[0] ?? "") ? `piece_${base}` : base;
  return `${propre}.${extension}`;
}

/** A copy in clear for another program, in a folder that is removed at the end and at the next start. */
export async function extractPiece(disk: Disk, pieces: Pieces, { empreinte, folder, nom }: CallRequest<"piece:extract">): Promise<CallResponse<"piece:extract">> {
  const { mime } = await pieces.readBlocs(empreinte, () => Promise.resolve());
  const extension = findExtension(mime);
  if (extension === undefined) throw createRefus("refuse", `« ${formatNomSur(nom, "")} » n’est pas d’un type que l’application ouvre (macros, programme ou format inconnu). Il reste joint au dossier et part dans les archives.`);
  await disk.createFolder(folder);
  const path = join(folder, formatNomSur(nom, extension));
  const file = await disk.openFile(path, "wx");
  let place = 0;
  await pieces
    .readBlocs(empreinte, async (bloc) => {
      await file.write(place, bloc);
      place += bloc.byteLength;
    })
    .finally(() => file.close());
  return { mime, path };
}
