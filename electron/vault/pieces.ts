import { join } from "node:path";
import type { ParsedOf, ResponseOf } from "#shared/ipc/contract.ts";
import { renameWithRetry } from "../adapters/atomic-file.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { formatBase32 } from "./base32.ts";
import { findMime } from "./mime.ts";
import { openPieceFile, type PieceOuverte, TAILLE_BLOC } from "./piece-file.ts";
import { createPieceWriter, type PieceWriter } from "./piece-writer.ts";
import type { RandomBytes } from "./poste.ts";
import type { Sealing } from "./sealer.ts";

/** Files of the vault, named by the hash of their content: the same file twice is kept once. */
export interface Pieces {
  readonly begin: (request: ParsedOf<"piece:begin">) => Promise<ResponseOf<"piece:begin">>;
  readonly write: (request: ParsedOf<"piece:write">) => Promise<ResponseOf<"piece:write">>;
  readonly end: (request: ParsedOf<"piece:end">) => Promise<ResponseOf<"piece:end">>;
  readonly cancel: (request: ParsedOf<"piece:cancel">) => Promise<ResponseOf<"piece:cancel">>;
  readonly read: (request: ParsedOf<"piece:read">) => Promise<ResponseOf<"piece:read">>;
  /** Reads a whole pièce block by block, each one checked; answers its type. */
  readonly readBlocs: (empreinte: string, take: (bloc: Uint8Array) => Promise<void>) => Promise<{ readonly taille: number; readonly mime: string }>;
  readonly findTaille: (empreinte: string) => Promise<number>;
}

export interface PiecesPorts {
  readonly disk: Disk;
  readonly folder: string;
  readonly sealing: Sealing;
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
    readBlocs: (empreinte, take) => openPiece(ports, empreinte, (piece) => readBlocs(piece, take)),
    findTaille: (empreinte) => openPiece(ports, empreinte, ({ taille }) => Promise.resolve(taille)),
  };
}

async function beginPiece({ disk, folder, sealing, randomBytes }: PiecesPorts, enCours: Map<string, EnCours>, { taille }: ParsedOf<"piece:begin">): Promise<ResponseOf<"piece:begin">> {
  if (taille > TAILLE_MAX) throw createRefus("refuse", "Ce fichier dépasse 4 Go : il n’est pas ajouté.");
  if (enCours.size >= EN_COURS_MAX) throw createRefus("refuse", "Trop de fichiers sont ajoutés en même temps : attendez la fin de ceux qui sont en cours.");
  const jeton = formatBase32(randomBytes(15));
  const path = join(folder, "attente", jeton);
  const writer = createPieceWriter(await disk.openFile(path, "wx"), taille, sealing);
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
  const place = join(folder, empreinte.slice(0, 2));
  const path = join(place, empreinte);
  if ((await isWhole(ports, path, taille))) await disk.remove(piece.path);
  else {
    await disk.createFolder(place);
    await renameWithRetry(disk, piece.path, path);
    await disk.syncFolder(place);
    await disk.syncFolder(folder);
  }
  return openPiece(ports, empreinte, async (ouverte) => ({ empreinte, taille, mime: await findMime(createSource(ouverte)) }));
}

/** A copy already there is kept only if it is whole: else the new one replaces it, and heals it. */
async function isWhole({ disk, sealing }: PiecesPorts, path: string, taille: number): Promise<boolean> {
  if ((await disk.findSize(path)) === undefined) return false;
  const file = await disk.openFile(path, "r");
  return openPieceFile(file, sealing)
    .then((piece) => readBlocs(piece, () => Promise.resolve()))
    .then((lue) => lue.taille === taille, () => false)
    .finally(() => file.close());
}

async function dropPiece({ disk }: PiecesPorts, enCours: Map<string, EnCours>, jeton: string, { writer, path }: EnCours): Promise<void> {
  enCours.delete(jeton);
  await writer.close();
  await disk.remove(path);
}

async function openPiece<T>({ disk, folder, sealing }: PiecesPorts, empreinte: string, use: (piece: PieceOuverte) => Promise<T>): Promise<T> {
  const path = join(folder, empreinte.slice(0, 2), empreinte);
  if ((await disk.findSize(path)) === undefined) throw createRefus("introuvable", "Cette pièce n’est pas sur ce poste.");
  const file = await disk.openFile(path, "r");
  return openPieceFile(file, sealing).then(use).finally(() => file.close());
}

/** From `debut` to the end of its block: asking from 0 then from where one stopped reads the whole file. */
async function readPortion({ taille, readBloc }: PieceOuverte, debut: number): Promise<ResponseOf<"piece:read">> {
  if (debut >= taille) return { portion: new Uint8Array(0), taille };
  const rang = Math.floor(debut / TAILLE_BLOC);
  const bloc = await readBloc(rang);
  return { portion: Uint8Array.from(bloc.subarray(debut - rang * TAILLE_BLOC)), taille };
}

async function readBlocs(piece: PieceOuverte, take: (bloc: Uint8Array) => Promise<void>): Promise<{ readonly taille: number; readonly mime: string }> {
  const { taille, readBloc } = piece;
  for (let rang = 0; rang * TAILLE_BLOC < taille; rang += 1) await take(await readBloc(rang));
  return { taille, mime: await findMime(createSource(piece)) };
}

function createSource({ taille, readBloc }: PieceOuverte): Parameters<typeof findMime>[0] {
  return {
    taille,
    read: async (debut, longueur) => {
      const parts: Uint8Array[] = [];
      const fin = Math.min(taille, debut + longueur);
      for (let place = debut; place < fin; place = (Math.floor(place / TAILLE_BLOC) + 1) * TAILLE_BLOC) {
        const rang = Math.floor(place / TAILLE_BLOC);
        const bloc = await readBloc(rang);
        parts.push(bloc.subarray(place - rang * TAILLE_BLOC, fin - rang * TAILLE_BLOC));
      }
      return Buffer.concat(parts);
    },
  };
}
