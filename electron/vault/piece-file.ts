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
  /** Two blocks at a time: sealing a third one takes the bytes of the first again. */
  readonly sealBloc: (rang: number, clair: Uint8Array) => BlocScelle;
  /** Opens again what was written: every block must be the one that was sealed, its checksum the one that was computed. */
  readonly readBack: (file: DiskFile) => Promise<void>;
}

export interface BlocScelle {
  readonly place: number;
  readonly bytes: Uint8Array;
}

/** A pièce whose header is right; blocks are checked as they are read. */
export interface PieceOuverte {
  /** Clear size. */
  readonly taille: number;
  readonly readBloc: (rang: number) => Promise<Uint8Array>;
  /** Every block in order, the next one being read meanwhile. The bytes given serve again once `take` has answered. */
  readonly readBlocs: (take: (bloc: Uint8Array) => Promise<void>) => Promise<void>;
}

export function createPieceFile(taille: number, sealing: Sealing): PieceNouvelle {
  const entete = Buffer.alloc(TAILLE_ENTETE);
  entete.writeBigUInt64LE(BigInt(taille), 0);
  const { amorce, sealer } = createAmorce("EXGP", sealing, entete);
  const tampons = createTampons(findTailleBloc(taille, sealing));
  const controles: Buffer[] = [];
  return {
    amorce,
    readBack: async (file) => {
      const { readBlocs } = await openPieceFile(file, sealing, controles);
      await readBlocs(() => Promise.resolve());
    },
    sealBloc: (rang, clair) => {
      const contexte = formatContexteBloc(rang);
      const fin = clair.byteLength + sealing.surcout;
      const bytes = tampons(rang).subarray(0, fin + TAILLE_CONTROLE);
      const scelle = sealer.seal(clair, contexte, bytes.subarray(0, fin));
      const controle = computeControle(contexte, scelle);
      controles[rang] = controle;
      bytes.set(controle, fin);
      return { place: findPlaceBloc(rang, sealing), bytes };
    },
  };
}

/** Refuses a file that is not a whole pièce of this version, sealed by the keys of this vault. `controles`: checksums of its blocks, when this process wrote it. */
export async function openPieceFile(file: DiskFile, sealing: Sealing, controles?: readonly Buffer[]): Promise<PieceOuverte> {
  const lue = parseAmorce(await file.read(0, findDebutBlocs(sealing)), "EXGP");
  if (lue.kind === "future") throw createRefus("refuse", "Cette pièce a été rangée par une version plus récente d’Exigible\u00A0: mettez l’application à jour.");
  if (lue.kind === "illisible" || lue.amorce.scellement !== sealing.scellement) throw createRefusEndommage();
  const { sceau, entete } = lue.amorce;
  const sealer = sealing.openSceau(sceau, entete);
  if (sealer === undefined || entete.byteLength !== TAILLE_ENTETE) throw createRefusEndommage();
  const taille = Number(Buffer.from(entete).readBigUInt64LE(0));
  if ((await file.findSize()) !== findTailleFichier(taille, sealing)) throw createRefusEndommage();
  const lieu: LieuBlocs = { file, taille, sealing, sealer, controles };
  return { taille, readBloc: async (rang) => openBloc(lieu, rang, await readScelle(lieu, rang)), readBlocs: (take) => readBlocs(lieu, take) };
}

interface LieuBlocs {
  readonly file: DiskFile;
  readonly taille: number;
  readonly sealing: Sealing;
  readonly sealer: Sealer;
  readonly controles: readonly Buffer[] | undefined;
}

/** The same few megabytes serve for the whole file: making room for each block would cost more than opening it. */
async function readBlocs(lieu: LieuBlocs, take: (bloc: Uint8Array) => Promise<void>): Promise<void> {
  const nombre = Math.ceil(lieu.taille / TAILLE_BLOC);
  const tampons = createTampons(findTailleBloc(lieu.taille, lieu.sealing));
  const clair = Buffer.allocUnsafe(Math.min(TAILLE_BLOC, lieu.taille));
  const read = (rang: number): Promise<Uint8Array> => (rang < nombre ? readScelle(lieu, rang, tampons(rang)) : Promise.resolve(clair));
  let suivant = read(0);
  try {
    for (let rang = 0; rang < nombre; rang += 1) {
      const bytes = await suivant;
      suivant = read(rang + 1);
      await take(openBloc(lieu, rang, bytes, clair));
    }
  } finally {
    await Promise.allSettled([suivant]);
  }
}

function readScelle({ file, taille, sealing }: LieuBlocs, rang: number, tampon?: Buffer): Promise<Uint8Array> {
  const longueur = Math.min(TAILLE_BLOC, taille - rang * TAILLE_BLOC) + sealing.surcout + TAILLE_CONTROLE;
  return file.read(findPlaceBloc(rang, sealing), longueur, tampon?.subarray(0, longueur));
}

/** Sealed bytes prove themselves as they open: a checksum known beforehand is compared, not computed again. */
function openBloc({ sealing, sealer, controles }: LieuBlocs, rang: number, bytes: Uint8Array, cible?: Buffer): Uint8Array {
  const longueur = bytes.byteLength - TAILLE_CONTROLE;
  if (longueur < sealing.surcout) throw createRefusEndommage();
  const scelle = bytes.subarray(0, longueur);
  const contexte = formatContexteBloc(rang);
  const connu = sealing.surcout > 0 ? controles?.[rang] : undefined;
  if (!(connu ?? computeControle(contexte, scelle)).equals(bytes.subarray(longueur))) throw createRefusEndommage();
  return sealer.open(scelle, contexte, cible?.subarray(0, longueur - sealing.surcout));
}

/** Two buffers in turns, each made when it first serves. */
function createTampons(taille: number): (rang: number) => Buffer {
  const tampons: Buffer[] = [];
  return (rang) => (tampons[rang % 2] ??= Buffer.allocUnsafe(taille));
}

function findTailleBloc(taille: number, sealing: Sealing): number {
  return Math.min(TAILLE_BLOC, taille) + sealing.surcout + TAILLE_CONTROLE;
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
