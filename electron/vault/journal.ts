import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { FaitBrouillon, Horloge } from "#shared/model/fait.ts";
import { compareHorloges, computeHorloge, mergeHorloge } from "#shared/sync/hlc.ts";
import type { Disk } from "../adapters/disk.ts";
import { createRefus } from "../adapters/refus.ts";
import { createCommitQueue } from "./commit-queue.ts";
import { CHARGE_MAX, type ChargeLot, formatContexte, formatFrame, TAILLE_CADRE } from "./frame.ts";
import { type Adoption, createAdoption } from "./journal-adoption.ts";
import { type FichierJournal, findPosteJournal, readJournalFiles } from "./journal-files.ts";
import { createJournalIndex, type JournalIndex, type PlaceIndex } from "./journal-index.ts";
import { createJournalReader, type Portion } from "./journal-reader.ts";
import { createJournalWriter, type JournalWriter } from "./journal-writer.ts";
import { createLigneLot } from "./lots.ts";
import type { Identite } from "./poste.ts";
import type { Quarantine } from "./quarantine.ts";
import type { Sealing } from "./sealer.ts";

/** The truth of this post: lots appended and flushed before they are announced. */
export interface Journal {
  /** Answers the line of the lot once it is on the disk; refuses the whole lot otherwise. */
  readonly append: (brouillons: readonly FaitBrouillon[], par: string | undefined) => Promise<string>;
  /** The lots that follow a cursor, about 4 MB at a time: more only when a single lot is larger. */
  readonly read: (apres: Curseur) => Promise<Portion>;
  readonly findEtat: () => EtatJournal;
  /** Last sequence of one journal. */
  readonly findDerniere: (poste: string) => number;
  /** The files and how far each is certain, at the instant of `findEtat`: what a backup copies. */
  readonly listFichiers: () => readonly EtendueJournal[];
  /** Brings in lots of other posts; to be closed once they are all in. */
  readonly startAdoption: () => Adoption;
  readonly close: () => Promise<void>;
}

export interface EtendueJournal {
  readonly nom: string;
  /** Where its last announced lot ends; absent: it grows no more, and is taken whole. */
  readonly fin: number | undefined;
}

export interface EtatJournal {
  readonly faits: number;
  readonly curseur: Curseur;
  readonly avertissements: readonly string[];
}

export interface JournalPorts {
  readonly disk: Disk;
  readonly folder: string;
  readonly identite: Identite;
  readonly sealing: Sealing;
  readonly quarantine: Quarantine;
  /** Milliseconds of the wall clock. */
  readonly now: () => number;
  readonly tailleRotation?: number;
  readonly taillePortion?: number;
}

const MEGA = 1024 * 1024;

/** Opens the journal of a vault, in whatever state the machine left it. Refuses only a later version's. */
export async function openJournal({ tailleRotation = 64 * MEGA, taillePortion = 4 * MEGA, ...ports }: JournalPorts): Promise<Journal> {
  const { disk, folder, sealing, quarantine } = ports;
  const poste = ports.identite.poste;
  await disk.createFolder(folder);
  const ouvert = await readJournalFiles({ disk, folder, poste, sealing, quarantine });
  const index = ouvert.index.get(poste) ?? createJournalIndex();
  ouvert.index.set(poste, index);
  const reader = createJournalReader({ disk, folder, fichiers: ouvert.fichiers, taillePortion });
  const temps = { horloge: await reader.readDerniereHorloge(ouvert.index, ports.now()) };
  const suite = ouvert.suites.get(poste);
  const recus = new Set<string>();
  const writer = createJournalWriter({ disk, folder, poste, sealing, tailleRotation }, { suite, prochain: ouvert.prochain });
  const queue = createCommitQueue(createCommit(ports, { writer, index, fichiers: ouvert.fichiers, temps, maillon: ouvert.maillon }), ({ brouillons }) => brouillons.length);
  return {
    append: (brouillons, par) => queue.append({ brouillons, par }),
    read: (apres) => reader.readPortion(ouvert.index, apres),
    findEtat: () => findEtat(ouvert.index, ouvert.avertissements),
    findDerniere: (autre) => ouvert.index.get(autre)?.findDerniere() ?? 0,
    listFichiers: () => {
      const croit = writer.findNom() ?? suite?.nom;
      return ouvert.fichiers.map(({ nom }, rang) => ({ nom, fin: nom === croit || recus.has(nom) ? findFin(ouvert.index.get(findPosteJournal(nom)), rang) : undefined }));
    },
    startAdoption: () =>
      createAdoption({
        lieu: { disk, folder, sealing, tailleRotation },
        ouvert,
        seal: (fichier, debut, lot) => sealLigne(fichier, debut, lot),
        onFichier: (nom) => void recus.add(nom),
        onLigne: (ligne) => void (temps.horloge = mergeHorloge(temps.horloge, parseHorloge(ligne), ports.now())),
      }),
    close: () => queue.drain().then(() => writer.close()),
  };
}

interface Demande {
  readonly brouillons: readonly FaitBrouillon[];
  readonly par: string | undefined;
}

interface EtatEcriture {
  readonly writer: JournalWriter;
  readonly index: JournalIndex;
  readonly fichiers: FichierJournal[];
  /** Latest hybrid time known, here or received. */
  readonly temps: { horloge: Horloge };
  readonly maillon: Uint8Array;
}

/** Sequences and clock move on only with what reached the disk: a refused lot leaves no hole. */
function createCommit({ identite, now }: JournalPorts, { writer, index, fichiers, temps, maillon }: EtatEcriture): (groupe: readonly Demande[]) => Promise<readonly string[]> {
  let dernier = maillon;
  return async (groupe) => {
    const { fichier: { nom, sealer }, fin, isNouveau } = await writer.openSuite();
    if (isNouveau) fichiers.push({ nom, sealer });
    const fichier = fichiers.findIndex((connu) => connu.nom === nom);
    const lignes: string[] = [];
    const frames: Uint8Array[] = [];
    const places: PlaceIndex[] = [];
    let place = { debut: fin, premiere: index.findProchaine(), horloge: temps.horloge, maillon: dernier };
    for (const { brouillons, par } of groupe) {
      const suivante = computeHorloge(place.horloge, now());
      const ligne = createLigneLot(brouillons, { identite, premiere: place.premiere, horloge: suivante, par });
      const frame = sealLigne({ nom, sealer }, place.debut, { ligne, premiere: place.premiere, nombre: brouillons.length, precedent: place.maillon });
      const apres = place.debut + frame.bytes.byteLength;
      places.push({ fichier, debut: place.debut, fin: apres, premiere: place.premiere, nombre: brouillons.length });
      lignes.push(ligne);
      frames.push(frame.bytes);
      place = { debut: apres, premiere: place.premiere + brouillons.length, horloge: suivante, maillon: frame.maillon };
    }
    await writer.append(Buffer.concat(frames));
    places.forEach((ecrite) => index.append(ecrite));
    dernier = place.maillon;
    if (compareHorloges(place.horloge, temps.horloge) > 0) temps.horloge = place.horloge;
    return lignes;
  };
}

/** The clock of a line of `formatLot`, which begins with it. */
function parseHorloge(ligne: string): Horloge {
  const lu = /^\{"h":\[(\d{1,16}),(\d{1,16})\]/.exec(ligne);
  return [Number(lu?.[1] ?? 0), Number(lu?.[2] ?? 0)];
}

/** The frame of one lot at its place: the same bytes anywhere else are refused. */
export function sealLigne({ nom, sealer }: FichierJournal, debut: number, { ligne, ...place }: Required<Omit<ChargeLot, "scelle">> & { readonly ligne: string }): ReturnType<typeof formatFrame> {
  const scelle = sealer.seal(Buffer.from(ligne, "utf8"), formatContexte(nom, debut, place));
  if (scelle.byteLength > CHARGE_MAX - TAILLE_CADRE) throw createRefus("refuse", "Cet enregistrement est trop volumineux pour être écrit d’un seul tenant : rien n’a été enregistré.");
  return formatFrame(debut, { ...place, scelle });
}

/** A lot on its way to the disk is not announced yet: it is left to the next backup. */
function findFin(index: JournalIndex | undefined, fichier: number): number {
  const derniere = index?.findPlace(index.findRang(index.findDerniere() - 1));
  return derniere?.fichier === fichier ? derniere.fin : 0;
}

function findEtat(index: ReadonlyMap<string, JournalIndex>, avertissements: readonly string[]): EtatJournal {
  const postes = [...index].filter(([, lots]) => lots.findDerniere() > 0);
  return {
    faits: postes.reduce((total, [, lots]) => total + lots.countFaits(0), 0),
    curseur: Object.fromEntries(postes.map(([poste, lots]) => [poste, lots.findDerniere()])),
    avertissements,
  };
}
