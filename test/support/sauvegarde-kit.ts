// A small vault on a disk in memory, with its backups, its pièces and a clock that the test moves.
import { randomBytes } from "node:crypto";
import type { Disk } from "../../electron/adapters/disk.ts";
import { openJournal, type Journal } from "../../electron/vault/journal.ts";
import { openPieces, type Pieces } from "../../electron/vault/pieces.ts";
import { createSealing } from "../../electron/vault/sealer.ts";
import { createQuarantine } from "../../electron/vault/quarantine.ts";
import type { CoffreOuvert } from "../../electron/vault/sauvegarde-copie.ts";
import { openSauvegardes, type Sauvegardes } from "../../electron/vault/sauvegardes.ts";
import { createTravaux, type Avancement, type EtatTravaux, type Travaux } from "../../electron/vault/travaux.ts";
import { createNote, createTestSealing, INSTANT, POSTE } from "./coffre-kit.ts";

export const JOUR = 24 * 60 * 60 * 1000;

export interface CoffreEssai {
  readonly disk: Disk;
  readonly coffre: CoffreOuvert & { readonly journal: Journal };
  readonly pieces: Pieces;
  readonly travaux: Travaux;
  readonly sauvegardes: Sauvegardes;
  /** Milliseconds that have passed since the vault was opened. */
  avance: number;
  readonly save: (texte: string) => Promise<string>;
  readonly addPiece: (bytes: Buffer) => Promise<string>;
  /** Waits for the work that runs and answers how it ended. */
  readonly wait: () => Promise<NonNullable<EtatTravaux["dernier"]>>;
  readonly close: () => Promise<void>;
}

export interface OptionsEssai {
  readonly folder?: string;
  readonly poste?: string;
  readonly incarnation?: string;
  readonly application?: string;
}

/** Keys of the pièces of a test: the same ones each time. */
export const SEALING_PIECES = createSealing(new Uint8Array(32).fill(6), "piece", randomBytes);

let tirages = 0;

/** Draws that never come twice, whatever the number of vaults opened. */
export function drawBytes(length: number): Uint8Array {
  tirages += 1;
  const graine = tirages;
  return Uint8Array.from({ length }, (_, rang) => (rang < 4 ? (graine >>> (8 * rang)) & 255 : (graine * 31 + rang * 7) & 255));
}

export async function openCoffreEssai(disk: Disk, { folder = "/profil/coffre", poste = POSTE, incarnation = "bbbbbbbb", application = "1.0.0" }: OptionsEssai = {}): Promise<CoffreEssai> {
  const essai = { avance: 0 };
  const now = (): number => INSTANT + essai.avance;
  const sealings = { journal: createTestSealing(), pieces: SEALING_PIECES };
  const journal = await openJournal({ disk, folder: `${folder}/journal`, identite: { poste, incarnation }, sealing: sealings.journal, quarantine: createQuarantine(disk, `${folder}/quarantine`, now), now });
  const pieces = await openPieces({ disk, folder: `${folder}/pieces`, sealing: sealings.pieces, randomBytes: drawBytes });
  const coffre = { disk, folder, poste, sealings, journal, now };
  const travaux = createTravaux(now);
  const sauvegardes = await openSauvegardes({ coffre, folder: `${folder.slice(0, folder.lastIndexOf("/"))}/sauvegardes`, application, randomBytes: drawBytes, travaux });
  return Object.assign(essai, {
    disk, coffre, pieces, travaux, sauvegardes,
    save: (texte: string) => journal.append([createNote(texte)], undefined),
    addPiece: (bytes: Buffer) => addPiece(pieces, bytes),
    wait: () => waitTravail(travaux),
    close: () => travaux.close().then(() => journal.close()),
  });
}

export async function addPiece(pieces: Pieces, bytes: Buffer): Promise<string> {
  const { jeton } = await pieces.begin({ nom: "piece", taille: bytes.byteLength });
  for (let place = 0; place < bytes.byteLength; place += 4 * 1024 * 1024) await pieces.write({ jeton, portion: Uint8Array.from(bytes.subarray(place, place + 4 * 1024 * 1024)) });
  return (await pieces.end({ jeton })).empreinte;
}

export async function waitTravail(travaux: Travaux): Promise<NonNullable<EtatTravaux["dernier"]>> {
  while (travaux.findEtat().enCours !== undefined) await new Promise((resolve) => setImmediate(resolve));
  const { dernier } = travaux.findEtat();
  if (dernier === undefined) throw new Error("Aucun travail n’a été fait");
  return dernier;
}

/** Progress that nobody watches. */
export const SANS_SUIVI: Avancement = { begin: () => undefined, advance: () => undefined, show: () => undefined };
