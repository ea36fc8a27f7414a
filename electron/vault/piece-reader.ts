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
export async function readPieceEntiere(lieu: LieuPieces, empreinte: string, take: (bloc: Uint8Array) => Promise<void>): Promise<{ readonly taille: number; readonly mime: string }> {
  return openPiece(lieu, empreinte, async (piece) => {
    const hash = createHash("sha256");
    const lue = await readBlocs(piece, (bloc) => {
      hash.update(bloc);
      return take(bloc);
    });
    if (hash.digest("hex") !== empreinte) throw createRefusEndommage();
    return lue;
  });
}

/** Opens a pièce for one reading; says that it is absent when it is. */
export async function openPiece<T>({ disk, folder, sealing }: LieuPieces, empreinte: string, use: (piece: PieceOuverte) => Promise<T>): Promise<T> {
  const path = join(folder, empreinte.slice(0, 2), empreinte);
  if ((await disk.findSize(path)) === undefined) throw createRefus("introuvable", "Cette pièce n’est pas sur ce poste.");
  const file = await disk.openFile(path, "r");
  return openPieceFile(file, sealing).then(use).finally(() => file.close());
}

/** From `debut` to the end of its block: asking from 0 then from where one stopped reads the whole file. */
export async function readPortion({ taille, readBloc }: PieceOuverte, debut: number): Promise<ResponseOf<"piece:read">> {
  if (debut >= taille) return { portion: new Uint8Array(0), taille };
  const rang = Math.floor(debut / TAILLE_BLOC);
  const bloc = await readBloc(rang);
  return { portion: Uint8Array.from(bloc.subarray(debut - rang * TAILLE_BLOC)), taille };
}

/** Every block of an open pièce, each one checked; answers its type. */
async function readBlocs(piece: PieceOuverte, take: (bloc: Uint8Array) => Promise<void>): Promise<{ readonly taille: number; readonly mime: string }> {
  const { taille, readBloc } = piece;
  for (let rang = 0; rang * TAILLE_BLOC < taille; rang += 1) await take(await readBloc(rang));
  return { taille, mime: await findMime(createSource(piece)) };
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
