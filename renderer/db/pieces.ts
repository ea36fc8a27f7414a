import { beginPiece, cancelPiece, endPiece, readPiece, writePiece } from "../bridge/bridge.ts";
import { encodeBase64 } from "#shared/formats/base64.ts";
import type { Echec, Reply } from "#shared/ipc/channel.ts";
import { TAILLE_PORTION } from "#shared/ipc/portion.ts";

export interface PieceEcrite {
  /** SHA-256 in lower-case hexadecimal: the name of the file in the vault. */
  readonly empreinte: string;
  /** Bytes. */
  readonly taille: number;
  readonly mime: string;
}

interface Suivi {
  /** Share written, from 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Writes a file in the vault, portion by portion; interrupted or refused, nothing of it is kept. */
export async function addPiece(file: File, { onProgress, signal }: Suivi = {}): Promise<PieceEcrite | Echec> {
  const debut = await beginPiece({ nom: file.name, taille: file.size });
  if (!debut.ok) return debut;
  const { jeton } = debut.value;
  for (let rang = 0; rang < file.size; rang += TAILLE_PORTION) {
    const portion = await readTranche(file, rang, signal);
    const ecriture = portion.ok ? await writePiece({ jeton, portion: portion.value }) : portion;
    if (!ecriture.ok) {
      await cancelPiece({ jeton });
      return ecriture;
    }
    onProgress?.(Math.min(1, (rang + TAILLE_PORTION) / file.size));
  }
  const fin = await endPiece({ jeton });
  return fin.ok ? fin.value : fin;
}

/** A file of the vault, whole, to show or to print. */
export async function readPieceBlob(empreinte: string, mime: string): Promise<Reply<Blob>> {
  const portions: Uint8Array<ArrayBuffer>[] = [];
  for (let debut = 0, taille = 1; debut < taille; ) {
    const reply = await readPiece({ empreinte, debut });
    if (!reply.ok) return reply;
    portions.push(new Uint8Array(reply.value.portion));
    debut += reply.value.portion.byteLength;
    ({ taille } = reply.value);
    if (reply.value.portion.byteLength === 0) break;
  }
  return { ok: true, value: new Blob(portions, { type: mime }) };
}

/** The same as text, to stand in a JSON file. */
export async function readPieceBase64(empreinte: string): Promise<Reply<string>> {
  const lue = await readPieceBlob(empreinte, "application/octet-stream");
  return lue.ok ? { ok: true, value: encodeBase64(new Uint8Array(await lue.value.arrayBuffer())).join("") } : lue;
}

export function isEchec(reponse: PieceEcrite | Echec): reponse is Echec {
  return "ok" in reponse;
}

async function readTranche(file: File, debut: number, signal: AbortSignal | undefined): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  if (signal?.aborted === true) return { ok: false, code: "annule", detail: `L’ajout de « ${file.name} » a été interrompu ; rien n’en est gardé.` };
  try {
    return { ok: true, value: new Uint8Array(await file.slice(debut, debut + TAILLE_PORTION).arrayBuffer()) };
  } catch {
    return { ok: false, code: "introuvable", detail: `« ${file.name} » ne se lit plus : il a peut-être été déplacé. Rien n’en est gardé ; ajoutez-le de nouveau.` };
  }
}
