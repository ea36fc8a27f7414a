import { createZip, type EntreeZip } from "#shared/formats/zip.ts";
import type { Reply } from "#shared/ipc/channel.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { readPieceBlob } from "./pieces.ts";

export interface DemandeArchive {
  readonly documents: readonly { readonly nom: string; readonly contenu: Uint8Array }[];
  readonly pieces: readonly { readonly nom: string; readonly empreinte: string; readonly mime: string }[];
}

/** A small archive, made in the window so that a message may carry it; large ones are written by the vault. */
export async function createArchiveMemoire({ documents, pieces }: DemandeArchive, date: Jour): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  const entrees: EntreeZip[] = documents.map(({ nom, contenu }) => ({ nom, octets: contenu }));
  for (const { nom, empreinte, mime } of pieces) {
    const lue = await readPieceBlob(empreinte, mime);
    if (!lue.ok) return lue;
    entrees.push({ nom, octets: new Uint8Array(await lue.value.arrayBuffer()) });
  }
  return { ok: true, value: new Uint8Array(createZip(entrees, date)) };
}
