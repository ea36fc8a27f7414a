import { join } from "node:path";
import { type Disk, readWhole } from "../../adapters/disk.ts";
import { createRefus, findRefus } from "../../adapters/refus.ts";
import { createAmorce } from "../container.ts";
import { findCharge, findFrame, formatContexte, PREMIER_MAILLON } from "../frame.ts";
import { sealLigne } from "../journal.ts";
import { formatEnteteJournal, listJournaux, openJournalSealer } from "../journal-files.ts";
import { parseJournalBytes, type Releve } from "../journal-scan.ts";
import { eraseLigne, type FaitEcrit, listFaitsEcrits, TYPE_EFFACE } from "../partage/chaine.ts";
import { listNommees } from "../partage/pieces-partagees.ts";
import { type Remplacant, writeBeside } from "../reprise/replace-checked.ts";
import type { Sealing } from "../sealer.ts";

/** What is erased, and with what. */
export interface PlanEffacement {
  readonly isCible: (fait: FaitEcrit) => boolean;
  /** Salts of this post's shared chain: an erased fact leaves its leaf. */
  readonly sels: (lot: string) => Buffer;
}

/** What an erasure would take out of a journal, or has still to take. */
export interface BilanJournaux {
  readonly faits: number;
  /** Files of the vault that these facts name and that no other fact names. */
  readonly pieces: readonly string[];
  /** Files that other facts name. */
  readonly gardees: ReadonlySet<string>;
}

/** Reads every journal file without changing anything. */
export async function surveyJournaux(disk: Disk, folder: string, sealing: Sealing, isCible: PlanEffacement["isCible"]): Promise<BilanJournaux> {
  const bilan = createBilan(isCible);
  for (const { nom } of listJournaux(await disk.listNames(folder)).journaux) {
    const { bytes, releve } = await readJournal(disk, join(folder, nom), PREMIER_MAILLON);
    const sealer = openJournalSealer(sealing, nom, releve);
    if (sealer !== undefined) for (const { debut } of releve.lots) bilan.note(openLigne(bytes, nom, debut, sealer));
  }
  return bilan.read();
}

/** Counts, line by line. */
export function createBilan(isCible: PlanEffacement["isCible"]): { readonly note: (ligne: string) => void; readonly read: () => BilanJournaux } {
  const ciblees = new Set<string>();
  const gardees = new Set<string>();
  let nombre = 0;
  return {
    note: (ligne) => {
      for (const fait of listFaitsEcrits(ligne)) {
        const isVise = fait["type"] !== TYPE_EFFACE && isCible(fait);
        if (isVise) nombre += 1;
        for (const empreinte of listNommees([JSON.stringify(fait["contenu"] ?? null)])) (isVise ? ciblees : gardees).add(empreinte);
      }
    },
    read: () => ({ faits: nombre, pieces: [...ciblees].filter((empreinte) => !gardees.has(empreinte)), gardees }),
  };
}

/**
 * Writes again, in the order of the chain, the journal files that hold something to erase and those that follow them. All of them are written beside
 * and read back before the first one takes its place: a full disk changes nothing. Stopped anywhere, every file is whole; the next pass goes on. To be
 * called while nothing has the journal open.
 */
export async function redactJournaux(disk: Disk, folder: string, sealing: Sealing, plan: PlanEffacement): Promise<void> {
  const remplacants: Remplacant[] = [];
  let places = 0;
  try {
    let dernier = { poste: "", maillon: PREMIER_MAILLON };
    for (const { nom, poste } of listJournaux(await disk.listNames(folder)).journaux) {
      const precedent = dernier.poste === poste ? dernier.maillon : PREMIER_MAILLON;
      const redige = redactJournal(sealing, nom, { ...(await readJournal(disk, join(folder, nom), precedent)), precedent }, plan);
      if (redige.isChange) remplacants.push(await writeBeside(disk, join(folder, nom), (file) => file.write(0, redige.bytes), async (file) => checkLignes(sealing, nom, toBuffer(await file.read(0, await file.findSize())), precedent, redige.lignes)));
      dernier = { poste, maillon: redige.maillon };
    }
    for (const { take } of remplacants) {
      await take();
      places += 1;
    }
  } catch (error) {
    await Promise.allSettled(remplacants.slice(places).map(({ drop }) => drop()));
    throw places === 0 ? error : createEntame(error);
  }
}

/** Some files have changed and others have not: the next pass must come before anything reads them. */
function createEntame(error: unknown): Error {
  return Object.assign(createRefus(findRefus(error).code, findRefus(error).detail), { isEntame: true });
}

export function isEntame(error: unknown): boolean {
  return error instanceof Error && "isEntame" in error;
}

/** Bytes that writing the journal again takes, at most. */
export async function computePlace(disk: Disk, folder: string): Promise<number> {
  const tailles = await Promise.all(listJournaux(await disk.listNames(folder)).journaux.map(({ nom }) => disk.findSize(join(folder, nom))));
  return tailles.reduce((somme: number, taille) => somme + (taille ?? 0), 0);
}

/** Why a journal cannot be written again without losing something; `undefined`: it can. */
export async function findObstacleJournal(disk: Disk, folder: string): Promise<string | undefined> {
  for (const { nom } of listJournaux(await disk.listNames(folder)).journaux) {
    const lu = parseJournalBytes(toBuffer((await readWhole(disk, join(folder, nom))) ?? new Uint8Array(0)));
    if (lu.kind === "future" || lu.inconnus > 0) return "Le journal contient des enregistrements d’une version plus récente d’Exigible\u00A0: mettez l’application à jour, puis recommencez. Rien n’a été effacé.";
    if (lu.amorce === undefined || lu.dommages.length > 0) return "Le journal a un passage illisible\u00A0: vérifiez-le depuis «\u00A0Sécurité et sauvegardes\u00A0», reprenez une sauvegarde s’il le faut, puis recommencez. Rien n’a été effacé.";
  }
  return undefined;
}

interface JournalRedige {
  readonly isChange: boolean;
  readonly bytes: Buffer;
  readonly lignes: readonly string[];
  readonly maillon: Uint8Array;
}

/** A file that the keys of this vault do not open is left as it is: nothing in it can be read. */
function redactJournal(sealing: Sealing, nom: string, { bytes, releve, precedent }: JournalLu & { readonly precedent: Uint8Array }, plan: PlanEffacement): JournalRedige {
  const lecteur = openJournalSealer(sealing, nom, releve);
  if (lecteur === undefined) return { isChange: false, bytes, lignes: [], maillon: releve.maillon };
  const { amorce: tete, sealer } = createAmorce("EXGJ", sealing, formatEnteteJournal(nom));
  const morceaux: Uint8Array[] = [tete];
  const lignes: string[] = [];
  let place = { debut: tete.byteLength, maillon: precedent };
  // The first lot of a file that follows one written again no longer names the right one.
  let isChange = releve.ruptures.length > 0;
  for (const { debut, premiere, nombre } of releve.lots) {
    const lue = openLigne(bytes, nom, debut, lecteur);
    const ligne = eraseLigne(lue, plan.isCible, plan.sels) ?? lue;
    isChange ||= ligne !== lue;
    const frame = sealLigne({ nom, sealer }, place.debut, { ligne, premiere, nombre, precedent: place.maillon });
    morceaux.push(frame.bytes);
    lignes.push(ligne);
    place = { debut: place.debut + frame.bytes.byteLength, maillon: frame.maillon };
  }
  return isChange ? { isChange, bytes: Buffer.concat(morceaux), lignes, maillon: place.maillon } : { isChange, bytes, lignes, maillon: releve.maillon };
}

interface JournalLu {
  readonly bytes: Buffer;
  readonly releve: Releve;
}

async function readJournal(disk: Disk, path: string, precedent: Uint8Array): Promise<JournalLu> {
  const bytes = toBuffer((await readWhole(disk, path)) ?? new Uint8Array(0));
  const releve = parseJournalBytes(bytes, precedent);
  if (releve.kind === "future") throw createRefusIllisible();
  return { bytes, releve };
}

function checkLignes(sealing: Sealing, nom: string, bytes: Buffer, precedent: Uint8Array, lignes: readonly string[]): void {
  const releve = parseJournalBytes(bytes, precedent);
  if (releve.kind === "future" || releve.amorce === undefined || releve.fin !== bytes.byteLength || releve.lots.length !== lignes.length || releve.ruptures.length > 0) throw createRefusIllisible();
  const sealer = openJournalSealer(sealing, nom, releve);
  releve.lots.forEach(({ debut }, rang) => {
    if (openLigne(bytes, nom, debut, sealer) !== lignes[rang]) throw createRefusIllisible();
  });
}

function openLigne(bytes: Buffer, nom: string, debut: number, sealer: ReturnType<typeof openJournalSealer>): string {
  const frame = findFrame(bytes, debut);
  const charge = frame === undefined ? undefined : findCharge(frame);
  if (charge === undefined || sealer === undefined) throw createRefusIllisible();
  return Buffer.from(sealer.open(charge.scelle, formatContexte(nom, debut, charge))).toString("utf8");
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function createRefusIllisible(): Error {
  return createRefus("endommage", "Le journal réécrit sans les données effacées ne se relit pas\u00A0: l’ancien fichier est gardé. Vérifiez le disque\u00A0; l’effacement reprendra à la prochaine ouverture.");
}
