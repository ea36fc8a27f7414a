import { join } from "node:path";
import type { AccesDistant, EtatPartage, PiecesPartage } from "#shared/ipc/partage-channels.ts";
import { sleep } from "../../adapters/atomic-file.ts";
import { formatInstant } from "../../adapters/clock.ts";
import { createRefus, findRefus } from "../../adapters/refus.ts";
import type { Disk } from "../../adapters/disk.ts";
import type { Journal } from "../journal.ts";
import type { RandomBytes } from "../poste.ts";
import { createCible, type Ordres } from "../effacement/ordres.ts";
import type { Quarantine } from "../quarantine.ts";
import { listAnterieurs, noteAnterieurs } from "./anterieurs.ts";
import { type Cadence, createCadence } from "./cadence.ts";
import { repackWithout } from "./effacement.ts";
import { type Echange, openEchange } from "./echange.ts";
import { exchangeMembres, readFichiersMembres } from "./echange-membres.ts";
import { createDossierDistant } from "./distant/dossier-distant.ts";
import { createDiskFolder, DELAI_SERVEUR, type FolderIO, limitWaits } from "./folder-io.ts";
import { createGardes, type Gardes } from "./gardes.ts";
import { findContenu } from "./inventaire.ts";
import { createJournalDuCoffre } from "./journal-du-coffre.ts";
import { createRangement } from "./miroir.ts";
import type { PiecesDuCoffre } from "./contexte.ts";
import { type ArriveePiece, countArrivee, removeBlocs, takePiece } from "./pieces-partagees.ts";
import { type ReglagesPartage, readReglages, writeReglages } from "./reglages.ts";
import { createSceau, type Sceau } from "./sceau.ts";
import { type EtatVu, isRacineAttendue, keepRacine } from "./racine-vue.ts";
import type { FichiersMembres, TrousseEquipe } from "./trousse-equipe.ts";
import { countRestants, formatPartage } from "./vue-partage.ts";

/** The sharing of one open vault. Without a folder or without a team it does nothing, and says so. */
export interface Partage {
  readonly findEtat: () => EtatPartage;
  /** A folder chosen by the person; answers what it holds. */
  readonly choose: (folder: string) => Promise<{ readonly nom: string; readonly contenu: "vide" | "equipe" }>;
  /** A folder of a server; kept once it has answered. `isVidePermis`: this person may bring the team to an empty place. */
  readonly connect: (acces: AccesDistant, droit: DroitDistant) => Promise<{ readonly nom: string; readonly contenu: "vide" | "equipe" }>;
  readonly leave: () => Promise<void>;
  /** `isRemise`: the empty folder is the right one, and is filled again. */
  readonly exchange: (isRemise?: boolean) => Promise<void>;
  /** Files of members of the folder: what an invitation opens. */
  readonly readMembres: () => Promise<readonly Uint8Array[]>;
  /** Looks in the folder for a pièce that is not here; `undefined`: nothing is shared. */
  readonly takePiece: (empreinte: string) => Promise<ArriveePiece | undefined>;
  /** Where the pièces of a dossier are, and whether they are kept here; `isGarde` changes it. */
  readonly readPieces: (demande: DemandePieces) => Promise<PiecesPartage>;
  readonly noteSave: (faits: number) => void;
  /** What the window shows, for colleagues to compare with what theirs do. */
  readonly noteRacine: (vue: EtatVu) => void;
  readonly close: () => Promise<void>;
}

interface DemandePieces {
  readonly dossierId: string;
  readonly empreintes: readonly string[];
  readonly isGarde?: boolean | undefined;
}

interface DroitDistant {
  readonly isVidePermis: boolean;
}

/** What keeps the members of the team, as sharing needs it. */
export interface EquipePartage extends FichiersMembres {
  readonly findTrousse: () => TrousseEquipe | undefined;
  /** This vault was restored under another identity: its former self says so, once everything it had shared is known. */
  readonly isReleveDue: () => boolean;
  readonly releve: () => Promise<void>;
  /** Journals from before the team are shared from now on; false: this post may not write. */
  readonly nameAnterieurs: (postes: readonly string[]) => Promise<boolean>;
}

export interface PortsPartage {
  readonly disk: Disk;
  /** `<userData>/coffre`. */
  readonly folder: string;
  readonly poste: string;
  readonly journal: Journal;
  readonly equipe: EquipePartage;
  readonly pieces: PiecesDuCoffre;
  readonly quarantine: Quarantine;
  /** One of the keys of the vault: seals what opens a server. */
  readonly secret: Uint8Array;
  /** What was erased on this post. */
  readonly ordres?: Ordres;
  readonly randomBytes: RandomBytes;
  readonly now: () => number;
  readonly application: string;
  /** Lots of colleagues have come. */
  readonly onRecus: () => void;
  /** The state root of the window is wanted. */
  readonly onRacine: () => void;
  /** How a folder is reached; a disk by default. */
  readonly openFolder?: (path: string) => FolderIO;
}

/** The application does not wait longer for its folder when it leaves (milliseconds). */
const DELAI_DEPART = 1500;

interface Etat {
  readonly ports: PortsPartage;
  readonly sceau: Sceau;
  readonly journal: ReturnType<typeof createJournalDuCoffre>;
  readonly gardes: Gardes;
  reglages: ReglagesPartage;
  io: FolderIO | undefined;
  cadence: Cadence | undefined;
  stopWatch: () => void;
  echange: Echange | undefined;
  dernier: number | undefined;
  echec: string | undefined;
  /** Since when something saved here is not shared. */
  depuis: number | undefined;
  isRemise: boolean;
}

export async function openPartage(ports: PortsPartage): Promise<Partage> {
  const reglages = await readReglages(ports);
  const gardes = createGardes(reglages.gardes);
  const recu = createJournalDuCoffre(ports.journal, ports.ordres);
  const journal = { ...recu, adopt: (nom: string, lots: Parameters<typeof recu.adopt>[1]) => recu.adopt(nom, lots).then(() => noteGardees(etat, lots.map(({ ligne }) => ligne))) };
  const etat: Etat = { ports, sceau: createSceau(ports.randomBytes), journal, gardes, reglages, io: undefined, cadence: undefined, stopWatch: () => undefined, echange: undefined, dernier: undefined, echec: undefined, depuis: undefined, isRemise: false };
  start(etat);
  return {
    findEtat: () => formatEtat(etat),
    choose: async (folder) => adopt(etat, await checkFolder(ports, folder), { ...garde(etat), folder }),
    connect: async (acces, droit) => adopt(etat, await checkDistant(acces, droit), { ...garde(etat), distant: acces }),
    leave: async () => {
      await stop(etat);
      await keepReglages(etat, garde(etat));
    },
    exchange: async (isRemise = false) => {
      etat.isRemise ||= isRemise;
      await etat.cadence?.ask();
    },
    readMembres: async () => (etat.io === undefined ? [] : readFichiersMembres(etat.io)),
    takePiece: async (empreinte) => (etat.echange === undefined ? undefined : takePiece(etat.echange.contexte, empreinte)),
    readPieces: (demande) => readPieces(etat, demande),
    noteSave: (faits) => {
      etat.depuis ??= ports.now();
      etat.cadence?.noteSave(faits);
    },
    noteRacine: (vue) => {
      const effaces = listEffaces(ports.ordres);
      if (etat.echange !== undefined && keepRacine(etat.echange.contexte, { curseur: ports.journal.findEtat().curseur, effaces }, vue)) etat.cadence?.noteChange();
    },
    close: async () => {
      // What was just saved leaves with the application, when the folder answers soon.
      if (etat.io !== undefined && formatEtat(etat).nonPartages.faits > 0) await Promise.race([etat.cadence?.ask(), sleep(DELAI_DEPART)]);
      await Promise.race([stop(etat), sleep(DELAI_DEPART)]);
      await etat.journal.close();
    },
  };
}

interface Choisi {
  readonly nom: string;
  readonly contenu: "vide" | "equipe";
}

/** A person has just said that this folder is the one: empty, it is filled. */
async function adopt(etat: Etat, choisi: Choisi, reglages: ReglagesPartage): Promise<Choisi> {
  await stop(etat);
  await keepReglages(etat, reglages);
  etat.isRemise = choisi.contenu === "vide";
  start(etat);
  return choisi;
}

function start(etat: Etat): void {
  const { ports } = etat;
  const io = openLieu(etat);
  if (io === undefined) return;
  etat.io = io;
  etat.cadence = createCadence({ run: () => runExchange(etat), countPostes: () => ports.equipe.findTrousse()?.listPostes().length ?? 1 });
  etat.stopWatch = etat.io.watch?.(etat.cadence.noteChange) ?? etat.stopWatch;
}

function openLieu({ ports, reglages: { folder, distant } }: Etat): FolderIO | undefined {
  if (distant !== undefined) return limitWaits(createDossierDistant(distant), DELAI_SERVEUR);
  return folder === undefined ? undefined : limitWaits((ports.openFolder ?? createDiskFolder)(folder));
}

async function stop(etat: Etat): Promise<void> {
  etat.stopWatch();
  etat.io?.close?.();
  await etat.cadence?.stop();
  etat.cadence = undefined;
  etat.io = undefined;
  etat.echange = undefined;
}

async function keepReglages(etat: Etat, reglages: ReglagesPartage): Promise<void> {
  etat.reglages = reglages;
  await writeReglages(etat.ports, reglages);
}

async function checkFolder({ folder: coffre, openFolder = createDiskFolder }: PortsPartage, folder: string): Promise<Choisi> {
  const application = join(coffre, "..");
  if (`${folder}/`.startsWith(`${application}/`) || `${application}/`.startsWith(`${folder}/`)) throw createRefus("refuse", "Ce dossier contient Exigible lui-même, ou s’y trouve\u00A0: choisissez un dossier que vos collègues atteignent aussi.");
  const io = limitWaits(openFolder(folder));
  return { nom: io.nom, contenu: await findContenu(io) };
}

/** A server is believed once it has answered with these very words. */
async function checkDistant(acces: AccesDistant, { isVidePermis }: DroitDistant): Promise<Choisi> {
  const io = createDossierDistant(acces);
  try {
    const contenu = await findContenu(io);
    if (contenu === "vide" && !isVidePermis) throw createRefus("refuse", "Aucune équipe ne partage à cette adresse. Seul un administrateur y commence le partage\u00A0; vérifiez l’adresse, ou demandez-la-lui.");
    return { nom: io.nom, contenu };
  } finally {
    io.close?.();
  }
}

/** One exchange, whose failure is kept to be said. Answers whether something changed. */
async function runExchange(etat: Etat): Promise<boolean> {
  const avant = formatRecus(etat);
  try {
    await exchangeOnce(etat);
    etat.dernier = etat.ports.now();
    etat.echec = undefined;
  } catch (error) {
    etat.echec = findRefus(error).detail;
    if (etat.echange?.contexte.journal.hasFailed() === true) etat.echange = undefined;
  }
  if (etat.echange !== undefined && countRestants(etat.echange.contexte) === 0) etat.depuis = undefined;
  const isChange = formatRecus(etat) !== avant;
  if (isChange) etat.ports.onRecus();
  if (etat.echange !== undefined && isRacineAttendue(etat.echange.contexte)) etat.ports.onRacine();
  return isChange;
}

async function exchangeOnce(etat: Etat): Promise<void> {
  const { ports, io, sceau } = etat;
  if (io === undefined) return;
  const { equipe, randomBytes } = ports;
  if (equipe.findTrousse() === undefined) await exchangeMembres({ io, sceau, randomBytes }, equipe);
  const trousse = equipe.findTrousse();
  if (trousse === undefined) return;
  if (etat.echange?.contexte.trousse.equipe !== trousse.equipe) etat.echange = undefined;
  etat.echange ??= await openEchange({ ...ports, io, sceau, journal: etat.journal, trousse: { ...trousse, poste: ports.poste }, membres: equipe, rangement: createRangement(ports.disk, join(ports.folder, "miroir")) });
  await eraseShared(etat, etat.echange.contexte);
  const mois = formatInstant(ports.now()).slice(0, 7);
  await etat.echange.run({ isRemise: etat.isRemise, isMoisChange: etat.reglages.mois !== mois });
  await shareAnterieurs(etat, etat.echange);
  etat.isRemise = false;
  if (etat.reglages.mois !== mois) await keepReglages(etat, { ...etat.reglages, mois });
  await takeGardees(etat);
  if (!equipe.isReleveDue()) return;
  await equipe.releve();
  etat.echange = undefined;
}

/** What this vault held before its team is named in the register, then leaves as the rest does. */
async function shareAnterieurs({ ports: { journal, equipe } }: Etat, { contexte, run }: Echange): Promise<void> {
  const { curseur } = journal.findEtat();
  const anterieurs = equipe.isReleveDue() ? [] : await listAnterieurs(contexte, curseur);
  if (anterieurs.length > 0 && (await equipe.nameAnterieurs(anterieurs))) await run();
  noteAnterieurs(contexte, curseur);
}

/** Pièces of kept dossiers that are taken at one exchange; the others follow at the next, which then comes soon. */
const GARDEES_PAR_ECHANGE = 8;

async function takeGardees(etat: Etat): Promise<void> {
  const { gardes, echange, ports: { pieces } } = etat;
  if (echange === undefined) return;
  let prises = 0;
  for (const empreinte of gardes.listEmpreintes()) {
    if (prises >= GARDEES_PAR_ECHANGE) {
      etat.cadence?.noteChange();
      return;
    }
    if ((await pieces.findTaille(empreinte)) === undefined && (await takePiece(echange.contexte, empreinte)).kind === "arrivee") prises += 1;
  }
}

async function readPieces(etat: Etat, { dossierId, empreintes, isGarde = etat.gardes.isGarde(dossierId) }: DemandePieces): Promise<PiecesPartage> {
  const { gardes, echange, ports: { pieces } } = etat;
  const avant = JSON.stringify(gardes.format());
  if (isGarde) gardes.keep(dossierId, empreintes);
  else gardes.forget(dossierId);
  if (JSON.stringify(gardes.format()) !== avant) {
    await keepReglages(etat, { ...etat.reglages, gardes: gardes.format() });
    if (isGarde) void etat.cadence?.ask();
  }
  const absentes: PiecesPartage["absentes"] = [];
  for (const empreinte of empreintes) {
    if ((await pieces.findTaille(empreinte)) !== undefined) continue;
    absentes.push({ empreinte, ...(echange === undefined ? { recus: 0, total: 0 } : await countArrivee(echange.contexte, empreinte)) });
  }
  return { isPartage: etat.io !== undefined && etat.ports.equipe.findTrousse() !== undefined, isGarde, absentes };
}

/** What colleagues add to a kept dossier is kept too, whoever has it on screen. */
async function noteGardees(etat: Etat, lignes: readonly string[]): Promise<void> {
  if (etat.gardes.noteLots(lignes)) await keepReglages(etat, { ...etat.reglages, gardes: etat.gardes.format() });
}

/** What stays of the settings when the folder changes. */
function garde({ reglages: { mois, gardes } }: Etat): ReglagesPartage {
  return { mois, gardes };
}

/** What was erased here leaves this post's files of the folder too, its pièces with it; its colleagues do the same with theirs. */
async function eraseShared({ ports: { ordres } }: Etat, contexte: Echange["contexte"]): Promise<void> {
  const dus = ordres?.list().filter(({ etape, attente }) => etape !== "coffre" && attente.includes("partage")) ?? [];
  if (ordres === undefined || dus.length === 0) return;
  await repackWithout(contexte, createCible(dus));
  for (const empreinte of new Set(dus.flatMap(({ pieces }) => pieces))) await removeBlocs(contexte, empreinte);
  for (const { id } of dus) await ordres.leave(id, "partage");
}

/** Erasures that this vault has carried out. */
function listEffaces(ordres: Ordres | undefined): readonly string[] {
  return (ordres?.list() ?? []).flatMap(({ id, etape }) => (etape === "coffre" ? [] : [id]));
}

/** How far every journal but this post's own is known. */
function formatRecus({ ports: { journal, poste } }: Etat): string {
  const { [poste]: _mien, ...autres } = journal.findEtat().curseur;
  return JSON.stringify(autres);
}

function formatEtat(etat: Etat): EtatPartage {
  const { ports, io, dernier, echec, depuis } = etat;
  const contexte = etat.echange?.contexte;
  const faits = contexte === undefined ? (io === undefined ? 0 : ports.journal.findDerniere(ports.poste)) : countRestants(contexte);
  return {
    maintenant: ports.now(),
    ...(io === undefined ? {} : { dossier: { nom: io.nom, isAccessible: echec === undefined, ...(dernier === undefined ? {} : { dernier }), ...(echec === undefined ? {} : { echec }), ...(etat.reglages.distant === undefined ? {} : { hote: new URL(etat.reglages.distant.adresse).host }) } }),
    isEnCours: etat.cadence?.isRunning() ?? false,
    nonPartages: { faits, ...(faits > 0 && depuis !== undefined ? { depuis } : {}) },
    ...(contexte === undefined ? { postes: [], quarantaine: [], alarmes: [], fichiers: 0, octets: 0 } : formatPartage(contexte)),
  };
}
