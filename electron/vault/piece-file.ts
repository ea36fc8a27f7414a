import type { DiskFile } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { createAmorce, findTailleAmorce, parseAmorce } from "./container.ts";
import { computeControle, TAILLE_CONTROLE } from "./empreinte.ts";
import type { Sealer, Sealing } from "./sealer.ts";

/**
 * A pièce on disk: a container header that holds its clear size (u64), then blocks of 4 MiB, each
 * `sealed bytes | contrôle 8`. Every block but the last is full, so that any of them is found by arithmetic.
 */
export const TAILLE_BLOC = 4 * 1024 * 1024;

const TAILLE_ENTETE = 8;

/** A pièce being written. */
export interface PieceNouvelle {
  readonly amorce: Uint8Array;
  readonly writeBloc: (file: DiskFile, rang: number, clair: Uint8Array) => Promise<void>;
}

/** A pièce whose header is right; blocks are checked as they are read. */
export interface PieceOuverte {
  /** Clear size. */
  readonly taille: number;
  readonly readBloc: (rang: number) => Promise<Uint8Array>;
}

export function createPieceFile(taille: number, sealing: Sealing): PieceNouvelle {
  const entete = Buffer.alloc(TAILLE_ENTETE);
  entete.writeBigUInt64LE(BigInt(taille), 0);
  const { amorce, sealer } = createAmorce("EXGP", sealing, entete);
  return {
    amorce,
    writeBloc: async (file, rang, clair) => {
      const contexte = formatContexteBloc(rang);
      const scelle = sealer.seal(clair, contexte);
      await file.write(findPlaceBloc(rang, sealing), Buffer.concat([scelle, computeControle(contexte, scelle)]));
    },
  };
}

/** Refuses a file that is not a whole pièce of this version, sealed by the keys of this vault. */
export async function openPieceFile(file: DiskFile, sealing: Sealing): Promise<PieceOuverte> {
  const lue = parseAmorce(await file.read(0, findDebutBlocs(sealing)), "EXGP");
  if (lue.kind === "future") throw createRefus("refuse", "Cette pièce a été rangée par une version plus récente d’Exigible\u00A0: mettez l’application à jour.");
  if (lue.kind === "illisible" || lue.amorce.scellement !== sealing.scellement) throw createRefusEndommage();
  const { sceau, entete } = lue.amorce;
  const sealer = sealing.openSceau(sceau, entete);
  if (sealer === undefined || entete.byteLength !== TAILLE_ENTETE) throw createRefusEndommage();
  const taille = Number(Buffer.from(entete).readBigUInt64LE(0));
  if ((await file.findSize()) !== findTailleFichier(taille, sealing)) throw createRefusEndommage();
  return { taille, readBloc: (rang) => readBloc(file, rang, taille, sealing, sealer) };
}

async function readBloc(file: DiskFile, rang: number, taille: number, sealing: Sealing, sealer: Sealer): Promise<Uint8Array> {
  const longueur = Math.min(TAILLE_BLOC, taille - rang * TAILLE_BLOC) + sealing.surcout;
  const bytes = await file.read(findPlaceBloc(rang, sealing), longueur + TAILLE_CONTROLE);
  const scelle = bytes.subarray(0, longueur);
  const contexte = formatContexteBloc(rang);
  if (!Buffer.from(bytes.subarray(longueur)).equals(computeControle(contexte, scelle))) throw createRefusEndommage();
  return sealer.open(scelle, contexte);
}

export function createRefusEndommage(): Error {
  return createRefus("endommage", "Cette pièce est endommagée sur le disque\u00A0: elle n’est pas ouverte. Reprenez-la d’une sauvegarde, ou ajoutez de nouveau le fichier d’origine.");
}

function findDebutBlocs({ tailleSceau }: Sealing): number {
  return findTailleAmorce(tailleSceau + TAILLE_ENTETE);
}

function findTailleFichier(taille: number, sealing: Sealing): number {
  const blocs = Math.ceil(taille / TAILLE_BLOC);
  return findDebutBlocs(sealing) + taille + blocs * (sealing.surcout + TAILLE_CONTROLE);
}

function findPlaceBloc(rang: number, sealing: Sealing): number {
  return findDebutBlocs(sealing) + rang * (TAILLE_BLOC + sealing.surcout + TAILLE_CONTROLE);
}

function formatContexteBloc(rang: number): Uint8Array {
  return Buffer.from(`piece ${rang}`, "latin1");
}
