import type { DiskFile } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { findTailleAmorce, formatAmorce, parseAmorce } from "./container.ts";
import { computeControle, TAILLE_CONTROLE } from "./empreinte.ts";
import type { Sealer } from "./sealer.ts";

/**
 * A pièce on disk: a container header that holds its clear size (u64), then blocks of 4 MiB, each
 * `sealed bytes | contrôle 8`. Every block but the last is full, so that any of them is found by arithmetic.
 */
export const TAILLE_BLOC = 4 * 1024 * 1024;

const TAILLE_ENTETE = 8;
const TAILLE_AMORCE = findTailleAmorce(TAILLE_ENTETE);

export function formatAmorcePiece(taille: number, { scellement }: Sealer): Uint8Array {
  const entete = Buffer.alloc(TAILLE_ENTETE);
  entete.writeBigUInt64LE(BigInt(taille), 0);
  return formatAmorce({ magic: "EXGP", scellement, entete });
}

export async function writeBloc(file: DiskFile, rang: number, clair: Uint8Array, sealer: Sealer): Promise<void> {
  const contexte = formatContexteBloc(rang);
  const scelle = sealer.seal(clair, contexte);
  await file.write(findPlaceBloc(rang, sealer), Buffer.concat([scelle, computeControle(contexte, scelle)]));
}

/** Clear size announced by the header; refuses a file that is not a whole pièce of this version. */
export async function readTaillePiece(file: DiskFile, sealer: Sealer): Promise<number> {
  const amorce = parseAmorce(await file.read(0, TAILLE_AMORCE), "EXGP");
  if (amorce.kind === "future") throw createRefus("refuse", "Cette pièce a été rangée par une version plus récente d’Exigible : mettez l’application à jour.");
  if (amorce.kind === "illisible" || amorce.amorce.scellement !== sealer.scellement) throw createRefusEndommage();
  const taille = Number(Buffer.from(amorce.amorce.entete).readBigUInt64LE(0));
  if ((await file.findSize()) !== findTailleFichier(taille, sealer)) throw createRefusEndommage();
  return taille;
}

/** Clear bytes of one block, checked. */
export async function readBloc(file: DiskFile, rang: number, taille: number, sealer: Sealer): Promise<Uint8Array> {
  const longueur = Math.min(TAILLE_BLOC, taille - rang * TAILLE_BLOC) + sealer.surcout;
  const bytes = await file.read(findPlaceBloc(rang, sealer), longueur + TAILLE_CONTROLE);
  const scelle = bytes.subarray(0, longueur);
  const contexte = formatContexteBloc(rang);
  if (!Buffer.from(bytes.subarray(longueur)).equals(computeControle(contexte, scelle))) throw createRefusEndommage();
  return sealer.open(scelle, contexte);
}

export function createRefusEndommage(): Error {
  return createRefus("endommage", "Cette pièce est endommagée sur le disque : elle n’est pas ouverte. Reprenez-la d’une sauvegarde, ou ajoutez de nouveau le fichier d’origine.");
}

function findTailleFichier(taille: number, sealer: Sealer): number {
  const blocs = Math.ceil(taille / TAILLE_BLOC);
  return TAILLE_AMORCE + taille + blocs * (sealer.surcout + TAILLE_CONTROLE);
}

function findPlaceBloc(rang: number, { surcout }: Sealer): number {
  return TAILLE_AMORCE + rang * (TAILLE_BLOC + surcout + TAILLE_CONTROLE);
}

function formatContexteBloc(rang: number): Uint8Array {
  return Buffer.from(`piece ${rang}`, "latin1");
}
