import { dirname, join } from "node:path";
import type { ParsedOf, ResponseOf } from "#shared/ipc/contract.ts";
import { renameWithRetry } from "../adapters/atomic-file.ts";
import { createRefus } from "../adapters/refus.ts";
import { formatBase32 } from "./base32.ts";
import { createSource, findPathPiece, type LieuPieces, listEmpreintes, openPiece, type PieceLue, readPieceEntiere, readPortion } from "./piece-reader.ts";
import { findMime } from "./mime.ts";
import { createPieceWriter, type PieceWriter } from "./piece-writer.ts";
import type { RandomBytes } from "./poste.ts";

/** Files of the vault, named by the hash of their content: the same file twice is kept once. */
export interface Pieces {
  readonly begin: (request: ParsedOf<"piece:begin">) => Promise<ResponseOf<"piece:begin">>;
  readonly write: (request: ParsedOf<"piece:write">) => Promise<ResponseOf<"piece:write">>;
  readonly end: (request: ParsedOf<"piece:end">) => Promise<ResponseOf<"piece:end">>;
  readonly cancel: (request: ParsedOf<"piece:cancel">) => Promise<ResponseOf<"piece:cancel">>;
  readonly read: (request: ParsedOf<"piece:read">) => Promise<ResponseOf<"piece:read">>;
  /** Reads a whole pièce block by block, each one checked, their content too at the end; answers its type. */
  readonly readBlocs: (empreinte: string, take: (bloc: Uint8Array) => Promise<void>) => Promise<PieceLue>;
  readonly listEmpreintes: () => Promise<readonly string[]>;
  readonly findTaille: (empreinte: string) => Promise<number>;
}

export interface PiecesPorts extends LieuPieces {
  readonly randomBytes: RandomBytes;
}

/** A pièce larger than this does not belong in a dossier (bytes). */
const TAILLE_MAX = 4 * 1024 * 1024 * 1024;
/** Files on their way in at the same time. */
const EN_COURS_MAX = 32;

interface EnCours {
  readonly writer: PieceWriter;
  readonly path: string;
  /** Portions asked for without waiting are written one after the other. */
  suite: Promise<unknown>;
}

/** Removes what an earlier start left unfinished, then serves. */
export async function openPieces(ports: PiecesPorts): Promise<Pieces> {
  const { disk, folder } = ports;
  await disk.createFolder(folder);
  await disk.remove(join(folder, "attente"));
  await disk.createFolder(join(folder, "attente"));
  const enCours = new Map<string, EnCours>();
  return {
    begin: (request) => beginPiece(ports, enCours, request),
    write: async ({ jeton, portion }) => {
      await runInOrder(ports, enCours, jeton, ({ writer }) => writer.write(portion));
      return {};
    },
    end: ({ jeton }) => runInOrder(ports, enCours, jeton, (piece) => endPiece(ports, enCours, jeton, piece)),
    cancel: async ({ jeton }) => {
      if (enCours.has(jeton)) await runInOrder(ports, enCours, jeton, (piece) => dropPiece(ports, enCours, jeton, piece));
      return {};
    },
    read: async ({ empreinte, debut }) => openPiece(ports, empreinte, (piece) => readPortion(piece, debut)),
    readBlocs: (empreinte, take) => readPieceEntiere(ports, empreinte, take),
    listEmpreintes: () => listEmpreintes(ports),
    findTaille: (empreinte) => openPiece(ports, empreinte, ({ taille }) => Promise.resolve(taille)),
  };
}

async function beginPiece({ disk, folder, sealing, randomBytes }: PiecesPorts, enCours: Map<string, EnCours>, { taille }: ParsedOf<"piece:begin">): Promise<ResponseOf<"piece:begin">> {
  if (taille > TAILLE_MAX) throw createRefus("refuse", "Ce fichier dépasse 4 Go : il n’est pas ajouté.");
  if (enCours.size >= EN_COURS_MAX) throw createRefus("refuse", "Trop de fichiers sont ajoutés en même temps : attendez la fin de ceux qui sont en cours.");
  const jeton = formatBase32(randomBytes(15));
  const path = join(folder, "attente", jeton);
  const writer = createPieceWriter({ file: await disk.openFile(path, "wx"), reopen: () => disk.openFile(path, "r") }, taille, sealing);
  enCours.set(jeton, { writer, path, suite: Promise.resolve() });
  return { jeton };
}

/** A step that fails gives the file up: the next ones are told that it is unknown. */
async function runInOrder<T>(ports: PiecesPorts, enCours: Map<string, EnCours>, jeton: string, step: (piece: EnCours) => Promise<T>): Promise<T> {
  const piece = enCours.get(jeton);
  if (piece === undefined) throw createRefus("introuvable", "L’ajout de ce fichier a été interrompu : ajoutez-le de nouveau.");
  const run = piece.suite.then(() => step(piece));
  piece.suite = run;
  try {
    return await run;
  } catch (error) {
    await dropPiece(ports, enCours, jeton, piece);
    throw error;
  }
}

async function endPiece(ports: PiecesPorts, enCours: Map<string, EnCours>, jeton: string, piece: EnCours): Promise<ResponseOf<"piece:end">> {
  const { disk, folder } = ports;
  const { empreinte, taille } = await piece.writer.finish();
  enCours.delete(jeton);
  // A copy already there is kept only if it is whole: else the new one replaces it, and heals it.
  const connue = await readPieceEntiere(ports, empreinte, () => Promise.resolve()).then((lue) => lue, () => undefined);
  if (connue !== undefined) {
    await disk.remove(piece.path);
    return { empreinte, taille, mime: connue.mime };
  }
  const path = findPathPiece(ports, empreinte);
  await disk.createFolder(dirname(path));
  await renameWithRetry(disk, piece.path, path);
  await disk.syncFolder(dirname(path));
  await disk.syncFolder(folder);
  return openPiece(ports, empreinte, async (ouverte) => ({ empreinte, taille, mime: await findMime(createSource(ouverte)) }));
}

async function dropPiece({ disk }: PiecesPorts, enCours: Map<string, EnCours>, jeton: string, { writer, path }: EnCours): Promise<void> {
  enCours.delete(jeton);
  await writer.close();
  await disk.remove(path);
}
