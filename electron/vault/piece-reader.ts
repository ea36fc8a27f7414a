import { createHash } from "node:crypto";
import { join } from "node:path";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { findMime } from "./mime.ts";
import { createRefusEndommage, openPieceFile, type PieceOuverte, TAILLE_BLOC } from "./piece-file.ts";
import type { Sealing } from "./sealer.ts";

/** Where pièces lie and how they are sealed: all that reading one needs. */
export interface LieuPieces {
  readonly disk: Disk;
  readonly folder: string;
  readonly sealing: Sealing;
}

export interface PieceLue {
  readonly taille: number;
  readonly mime: string;
}

export function findPathPiece({ folder }: Pick<LieuPieces, "folder">, empreinte: string): string {
  return join(folder, empreinte.slice(0, 2), empreinte);
}

/** Names of the pièces on the disk: the hash of each one's content. */
export async function listEmpreintes({ disk, folder }: Pick<LieuPieces, "disk" | "folder">): Promise<readonly string[]> {
  const empreintes: string[] = [];
  for (const aa of await disk.listNames(folder)) {
    if (!/^[0-9a-f]{2}$/.test(aa)) continue;
    empreintes.push(...(await disk.listNames(join(folder, aa))).filter((nom) => /^[0-9a-f]{64}$/.test(nom) && nom.startsWith(aa)));
  }
  return empreintes;
}

/** Reads a whole pièce: every block must be the one that was sealed there, and their content must be the one that its name says. */
export async function readPieceEntiere(lieu: LieuPieces, empreinte: string, take: (bloc: Uint8Array) => Promise<void>): Promise<PieceLue> {
  return openPiece(lieu, empreinte, async (piece) => {
    const hash = createHash("sha256");
    await piece.readBlocs((bloc) => {
      hash.update(bloc);
      return take(bloc);
    });
    if (hash.digest("hex") !== empreinte) throw createRefusEndommage();
    return { taille: piece.taille, mime: await findMime(createSource(piece)) };
  });
}

/** Opens a pièce for one reading; says that it is absent when it is. */
export async function openPiece<T>({ disk, folder, sealing }: LieuPieces, empreinte: string, use: (piece: PieceOuverte) => Promise<T>): Promise<T> {
  const path = findPathPiece({ folder }, empreinte);
  if ((await disk.findSize(path)) === undefined) throw createRefus("introuvable", "Cette pièce n’est pas sur ce poste.");
  const file = await disk.openFile(path, "r");
  return openPieceFile(file, sealing).then(use).finally(() => file.close());
}

/** From `debut` to the end of its block: asking from 0 then from where one stopped reads the whole file. */
export async function readPortion({ taille, readBloc }: PieceOuverte, debut: number): Promise<ResponseOf<"piece:read">> {
  if (debut >= taille) return { portion: new Uint8Array(0), taille };
  const rang = Math.floor(debut / TAILLE_BLOC);
  const bloc = await readBloc(rang);
  return { portion: new Uint8Array(bloc.subarray(debut - rang * TAILLE_BLOC)), taille };
}

export function createSource({ taille, readBloc }: PieceOuverte): Parameters<typeof findMime>[0] {
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
