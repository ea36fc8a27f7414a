import { join } from "node:path";
import type { ResponseOf } from "#shared/ipc/contract.ts";
import { formatNombre, formatNombreDe, INSECABLE } from "#shared/kernel/texte.ts";
import { parseLot } from "#shared/model/lot.ts";
import { sleep } from "../adapters/atomic-file.ts";
import { type Disk, readWhole } from "../adapters/disk.ts";
import { findRefus } from "../adapters/refus.ts";
import { findCharge, findFrame, formatContexte, PREMIER_MAILLON } from "./frame.ts";
import { listJournaux, openJournalSealer } from "./journal-files.ts";
import { listFaitsEcrits, TYPE_EFFACE } from "./partage/chaine.ts";
import { parseJournalBytes, type Releve, type ReleveLu } from "./journal-scan.ts";
import type { Sealer, Sealing } from "./sealer.ts";

export interface LieuVerification {
  readonly disk: Disk;
  readonly folder: string;
  readonly sealing: Sealing;
}

/**
 * Reads one journal file again from the disk, frame after frame: its chain from the file before, each seal, each lot.
 * Called with 0, 1, 2… until `isFin`. Lots being written meanwhile are the next check's.
 */
export async function verifyJournal(lieu: LieuVerification, rang: number): Promise<ResponseOf<"journal:verify">> {
  const { journaux } = listJournaux(await lieu.disk.listNames(lieu.folder));
  const journal = journaux[rang];
  const total = journaux.length;
  if (journal === undefined) return { fichiers: total, faits: 0, anomalies: [], isFin: true };
  const avant = journaux[rang - 1];
  const precedent = avant?.poste === journal.poste ? await readMaillon(lieu, avant.nom) : PREMIER_MAILLON;
  const { bytes, releve } = await readSettled(lieu, journal.nom, precedent);
  if (releve.kind === "future") return { fichiers: total, faits: 0, anomalies: [formatAnomalie(journal.nom, "écrit par une version plus récente")], isFin: rang + 1 >= total };
  const { faits, effaces, anomalies } = checkReleve(lieu.sealing, journal.nom, bytes, releve);
  return { fichiers: total, faits, ...(effaces === 0 ? {} : { effaces }), anomalies, isFin: rang + 1 >= total };
}

/** An unreadable end may be a lot on its way to the disk: it is looked at again before it is called damage. */
async function readSettled(lieu: LieuVerification, nom: string, precedent: Uint8Array): Promise<{ readonly bytes: Buffer; readonly releve: ReleveLu }> {
  for (let essai = 0; ; essai += 1) {
    const bytes = await readBytes(lieu, nom);
    const releve = parseJournalBytes(bytes, precedent);
    if (releve.kind === "future" || releve.fin === bytes.byteLength || essai === RELECTURES) return { bytes, releve };
    await sleep(PAUSE);
  }
}

const RELECTURES = 3;
/** Between two readings (milliseconds). */
const PAUSE = 50;

function checkReleve(sealing: Sealing, nom: string, bytes: Buffer, releve: Releve): { readonly faits: number; readonly effaces: number; readonly anomalies: string[] } {
  const { amorce, dommages, ruptures, inconnus, lots } = releve;
  const sealer = amorce !== undefined && amorce.scellement !== sealing.scellement ? undefined : openJournalSealer(sealing, nom, releve);
  if (sealer === undefined) return { faits: 0, effaces: 0, anomalies: [formatAnomalie(nom, "fichier d’un autre coffre, ou début endommagé")] };
  const lus = lots.map((lot) => ({ ...lot, lu: readLot(nom, bytes, lot.debut, sealer) }));
  const faux = lus.filter(({ lu, nombre }) => lu?.faits !== nombre);
  return {
    faits: lots.reduce((somme, { nombre }) => somme + nombre, 0),
    effaces: lus.reduce((somme, { lu }) => somme + (lu?.effaces ?? 0), 0),
    anomalies: [
      ...dommages.map(({ debut, fin }) => formatAnomalie(nom, `${formatNombreDe(fin - debut, "octet illisible", "octets illisibles")} à la place ${formatNombre(debut)}`)),
      ...ruptures.map((premiere) => formatAnomalie(nom, `chaîne rompue avant le fait n°${INSECABLE}${formatNombre(premiere)}`)),
      ...faux.map(({ premiere }) => formatAnomalie(nom, `le fait n°${INSECABLE}${formatNombre(premiere)} ne s’ouvre pas`)),
      ...(releve.fin < bytes.byteLength ? [formatAnomalie(nom, `${formatNombreDe(bytes.byteLength - releve.fin, "octet illisible", "octets illisibles")} à la fin`)] : []),
      ...(inconnus > 0 ? [formatAnomalie(nom, `${formatNombreDe(inconnus, "enregistrement", "enregistrements")} d’une version plus récente`)] : []),
    ].slice(0, ANOMALIES_MAX),
  };
}

/** A disk that failed says enough with its first lines. */
const ANOMALIES_MAX = 50;

/** `undefined`: its seal or its content is not that of a lot. */
function readLot(nom: string, bytes: Buffer, debut: number, sealer: Sealer): { readonly faits: number; readonly effaces: number } | undefined {
  const frame = findFrame(bytes, debut);
  const charge = frame === undefined ? undefined : findCharge(frame);
  if (charge === undefined) return undefined;
  try {
    const ligne = Buffer.from(sealer.open(charge.scelle, formatContexte(nom, debut, charge))).toString("utf8");
    const lu = parseLot(ligne);
    return lu.ok ? { faits: lu.lot.faits.length + lu.inconnus, effaces: listFaitsEcrits(ligne).filter(({ type }) => type === TYPE_EFFACE).length } : undefined;
  } catch (error) {
    if (findRefus(error).code === "endommage") return undefined;
    throw error;
  }
}

async function readMaillon(lieu: LieuVerification, nom: string): Promise<Uint8Array> {
  const releve = parseJournalBytes(await readBytes(lieu, nom));
  return releve.kind === "releve" ? releve.maillon : PREMIER_MAILLON;
}

async function readBytes({ disk, folder }: LieuVerification, nom: string): Promise<Buffer> {
  const lus = (await readWhole(disk, join(folder, nom))) ?? new Uint8Array(0);
  return Buffer.from(lus.buffer, lus.byteOffset, lus.byteLength);
}

function formatAnomalie(nom: string, constat: string): string {
  return `«${INSECABLE}${nom}${INSECABLE}»${INSECABLE}: ${constat}.`;
}
