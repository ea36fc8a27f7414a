import { join } from "node:path";
import { formatNombre, INSECABLE } from "#shared/kernel/texte.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { Horloge } from "#shared/model/fait.ts";
import { findHorloge } from "#shared/model/lot.ts";
import { mergeHorloge } from "#shared/sync/hlc.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { findCharge, findFrame, formatContexte } from "./frame.ts";
import type { FichierJournal } from "./journal-files.ts";
import type { JournalIndex, PlaceIndex } from "./journal-index.ts";

export interface Portion {
  /** Lines of `formatLot`, one per lot, separated by a line feed. */
  readonly lots: Uint8Array<ArrayBuffer>;
  /** Cursor after these lots: what to ask for the next portion. */
  readonly curseur: Curseur;
  readonly isFin: boolean;
  /** Facts that follow this portion. */
  readonly reste: number;
}

export interface JournalReader {
  readonly readPortion: (index: ReadonlyMap<string, JournalIndex>, apres: Curseur) => Promise<Portion>;
  /** The latest hybrid time written by any post, wrong clocks apart. */
  readonly readDerniereHorloge: (index: ReadonlyMap<string, JournalIndex>, maintenant: number) => Promise<Horloge>;
}

export interface LieuLecture {
  readonly disk: Disk;
  readonly folder: string;
  /** Names and sealers of the files, by rank: it grows as files are created. */
  readonly fichiers: readonly FichierJournal[];
  readonly taillePortion: number;
}

/** More than the head of a lot, where its clock is. */
const TETE_LIGNE = 64;

export function createJournalReader(lieu: LieuLecture): JournalReader {
  return {
    readPortion: async (index, apres) => {
      const restes = [...index].map(([poste, lots]) => ({ poste, lots, rang: lots.findRang(apres[poste] ?? 0) }));
      const total = restes.reduce((somme, { lots, rang }) => somme + lots.countFaits(rang), 0);
      const suivant = restes.find(({ lots, rang }) => lots.findPlace(rang) !== undefined);
      if (suivant === undefined) return { lots: new Uint8Array(0), curseur: apres, isFin: true, reste: 0 };
      const places = listPlaces(suivant.lots, suivant.rang, lieu.taillePortion);
      const lignes = await readLignes(lieu, places);
      const reste = total - places.reduce((somme, { nombre }) => somme + nombre, 0);
      const derniere = places.reduce((fin, { premiere, nombre }) => Math.max(fin, premiere + nombre - 1), 0);
      return { lots: joinLignes(lignes), curseur: { ...apres, [suivant.poste]: derniere }, isFin: reste === 0, reste };
    },
    readDerniereHorloge: async (index, maintenant) => {
      let horloge: Horloge = [0, 0];
      for (const [, lots] of index) {
        const place = lots.findPlace(lots.findRang(lots.findDerniere() - 1));
        const ligne = place === undefined ? undefined : (await readLignes(lieu, [place]))[0];
        // At its head: reading the facts of an import to learn its clock was half of the opening of a vault.
        const lue = ligne === undefined ? undefined : findHorloge(Buffer.from(ligne.subarray(0, TETE_LIGNE)).toString("latin1"));
        if (lue !== undefined) horloge = mergeHorloge(horloge, lue, maintenant);
      }
      return horloge;
    },
  };
}

/** Neighbours in one file, up to the size of a portion; always one lot at least. */
function listPlaces(index: JournalIndex, rang: number, taille: number): readonly PlaceIndex[] {
  const places: PlaceIndex[] = [];
  for (let place = index.findPlace(rang); place !== undefined; place = index.findPlace(rang + places.length)) {
    const [premier] = places;
    if (premier !== undefined && (place.fichier !== premier.fichier || place.fin - premier.debut > taille)) break;
    places.push(place);
  }
  return places;
}

async function readLignes(lieu: LieuLecture, places: readonly PlaceIndex[]): Promise<readonly Uint8Array[]> {
  const [premier] = places;
  const dernier = places.at(-1);
  const fichier = premier === undefined ? undefined : lieu.fichiers[premier.fichier];
  if (premier === undefined || dernier === undefined || fichier === undefined) return [];
  const file = await lieu.disk.openFile(join(lieu.folder, fichier.nom), "r");
  const lus = await file.read(premier.debut, dernier.fin - premier.debut).finally(() => file.close());
  const bytes = Buffer.from(lus.buffer, lus.byteOffset, lus.byteLength);
  return places.map((place) => openLigne(fichier, bytes, premier.debut, place));
}

function openLigne({ nom, sealer }: FichierJournal, bytes: Buffer, base: number, { debut, premiere }: PlaceIndex): Uint8Array {
  const frame = findFrame(bytes, debut, base);
  const charge = frame === undefined ? undefined : findCharge(frame);
  if (charge === undefined) {
    throw createRefus("endommage", `Le journal a changé sur le disque depuis l’ouverture (fait n°${INSECABLE}${formatNombre(premiere)})${INSECABLE}: redémarrez Exigible, qui mettra de côté ce qui est illisible.`);
  }
  return sealer.open(charge.scelle, formatContexte(nom, debut, charge));
}

/** A copy of its own: the bytes leave for another process. */
function joinLignes(lignes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const taille = lignes.reduce((somme, ligne) => somme + ligne.byteLength + 1, -1);
  const bytes = new Uint8Array(Math.max(0, taille)).fill(0x0a);
  let place = 0;
  for (const ligne of lignes) {
    bytes.set(ligne, place);
    place += ligne.byteLength + 1;
  }
  return bytes;
}
