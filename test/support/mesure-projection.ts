// Runs in the page of a bench: the copy's own engine over the real IndexedDB, beside what any program would do instead.
// One step at a time, so that the two sides take turns and the bench reads the processor's time around each.
import "../../renderer/workers/trusted-types.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon, splitSujetId, type SujetId } from "#shared/model/fait.ts";
import { parseLot } from "#shared/model/lot.ts";
import { createFakeBridge } from "../../renderer/bridge/fake-bridge.ts";
import { addAttente } from "../../renderer/db/apprets.ts";
import { createAtelier, emptyAtelier } from "../../renderer/db/atelier.ts";
import { type Codec, createCodec, decodeValeur, encodeValeur, formatLignes, importCle } from "../../renderer/db/codec.ts";
import { writeItem } from "../../renderer/db/collection.ts";
import { Base, createRangement } from "../../renderer/db/database.ts";
import { createEcritureDifferee } from "../../renderer/db/ecriture-differee.ts";
import { createLois, type CreateLoi } from "../../renderer/db/lois.ts";
import type { Moteur, Nouvelle } from "../../renderer/db/moteur.ts";
import { createMoteur } from "../../renderer/db/moteur-local.ts";
import { startEcriture, writeAttente } from "../../renderer/db/ecriture.ts";
import { applyNouvelle, createPieces } from "../../renderer/db/vue-portefeuille.ts";
import { startPresse } from "../../renderer/workers/presse-client.ts";
import { createIdCompte, findMedian, listFaits } from "./grand-portefeuille.ts";
import { bulkPutIndexe, openNue, putNus, putStrict } from "./mesure-temoins.ts";

/** What the page answers to; every duration in milliseconds. */
export interface MesuresProjection {
  /** Makes the portfolio and its copy from the journal, under the law: what the other steps read. */
  readonly prepare: (dossiers: number) => Promise<{ readonly reconstruction: number; readonly octetsJson: number }>;
  /** All objects as one JSON text, portion by portion. */
  readonly listJson: (rang: number) => Promise<string | undefined>;
  /** Opens every object for the next `putNu` or `bulkPutIndexe`, which lets go of them. */
  readonly loadObjets: () => Promise<void>;
  readonly putNu: (essai: number) => Promise<number>;
  readonly bulkPutIndexe: (essai: number) => Promise<number>;
  readonly stockage: (essai: number) => Promise<number>;
  readonly ouverture: () => Promise<Ouvertures>;
  readonly enregistrements: () => Promise<Enregistrements>;
}

export interface Ouvertures {
  /** Until the window has every row. */
  readonly liste: number;
  /** Until the engine has read all that the window may ask. */
  readonly entiere: number;
}

export interface Enregistrements {
  readonly enregistrementP95: number;
  readonly putStrictP95: number;
  /** Of the same saves: until the journal is on the disk, then until the copy shows them. */
  readonly journalMedian: number;
  readonly copieMedian: number;
  /** What is written on the disk behind them: median of those writings. */
  readonly suiteMediane: number;
  readonly putStrictMedian: number;
}

const AU = jour("2026-11-21");
const DOSSIERS_PAR_LOT = 250;
const OBJETS_PAR_PAQUET = 50;
const ENREGISTREMENTS = 200;
const COPIE = "mesure";

/** The law takes as long whatever the store: it is in the rows that are stored, not in what is timed. */
const SANS_DROIT: CreateLoi = () => ({ somme: 1, projectLigne: () => { throw new Error("Le droit n’est pas mesuré ici"); }, projectReleve: () => undefined, listDemandes: () => [], computeRadar: () => { throw new Error("Le radar n’est pas mesuré ici"); } });

/** A row and all its facts: what the engine's store is given. */
interface DossierMesure {
  readonly ligne: LigneDossier;
  readonly sujet: SujetId;
  readonly faits: readonly Fait[];
}

/** The same as one object for each dossier, as a program without our store would keep it. */
type Objet = LigneDossier & Omit<DossierMesure, "ligne">;

/** Sealed bytes alone: objects kept from one step to the next would be walked by every collection of the others. */
interface Preparation {
  readonly dossiers: number;
  readonly codec: Codec;
  readonly scelles: readonly Uint8Array<ArrayBuffer>[];
}

let preparation: Preparation | undefined;

function findPreparation(): Preparation {
  if (preparation === undefined) throw new Error("La mesure n’est pas préparée");
  return preparation;
}

async function prepare(dossiers: number): Promise<{ readonly reconstruction: number; readonly octetsJson: number }> {
  const lots = createLots(dossiers);
  const lignes = new Map<string, LigneDossier>();
  const reconstruction = await rebuild(lots, lignes);
  const dossiersMesures = listMesures(lots, lignes);
  const codec = createCodec(await importCle(createCle()));
  const paquets = listPaquets(dossiersMesures).map(encodeValeur);
  const octetsJson = paquets.reduce((octets, paquet) => octets + paquet.byteLength, 0);
  preparation = { dossiers, codec, scelles: await Promise.all(paquets.map((paquet, rang) => codec.seal(paquet, String(rang)))) };
  return { reconstruction, octetsJson };
}

function createLots(dossiers: number): readonly string[] {
  const depart = Array.from({ length: Math.ceil(dossiers / DOSSIERS_PAR_LOT) }, (_vide, lot) => Array.from({ length: Math.min(DOSSIERS_PAR_LOT, dossiers - lot * DOSSIERS_PAR_LOT) }, (_rien, rang) => listFaits(1 + lot * DOSSIERS_PAR_LOT + rang, createIdCompte(0))).flat());
  return createFakeBridge({ horloge: () => 1_795_250_640_000, depart }).lots;
}

/** The rows are those that the engine computed. */
async function rebuild(lots: readonly string[], lignes: Map<string, LigneDossier>): Promise<number> {
  const moteur = start((nouvelle) => {
    for (const changement of nouvelle.kind === "items" ? nouvelle.changements : []) if (changement.famille === "dossier" && changement.valeur !== undefined) lignes.set(changement.id, changement.valeur);
  });
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  const portions = Array.from({ length: Math.ceil(lots.length / 8) }, (_vide, rang) => formatLignes(lots.slice(rang * 8, rang * 8 + 8)));
  return measure(async () => {
    for (const [rang, portion] of portions.entries()) await moteur.appendLots({ lots: portion, isSuivie: rang + 1 < portions.length });
  });
}

function listMesures(lots: readonly string[], lignes: ReadonlyMap<string, LigneDossier>): readonly DossierMesure[] {
  const parDossier = new Map<SujetId, Fait[]>();
  for (const ligne of lots) {
    const lu = parseLot(ligne);
    for (const fait of lu.ok ? lu.lot.faits : []) if (fait.sujet.startsWith("dossier/")) parDossier.set(fait.sujet, [...(parDossier.get(fait.sujet) ?? []), fait]);
  }
  return [...parDossier].map(([sujet, faits]) => {
    const ligne = lignes.get(splitSujetId(sujet).id);
    if (ligne === undefined) throw new Error("Une ligne manque à la copie");
    return { ligne, sujet, faits };
  });
}

function listPaquets(dossiers: readonly DossierMesure[]): readonly (readonly DossierMesure[])[] {
  return Array.from({ length: Math.ceil(dossiers.length / OBJETS_PAR_PAQUET) }, (_vide, rang) => dossiers.slice(rang * OBJETS_PAR_PAQUET, (rang + 1) * OBJETS_PAR_PAQUET));
}

function start(emit: (nouvelle: Nouvelle) => void = () => undefined): Moteur {
  const base = new Base(COPIE);
  return createMoteur({ openRangement: async () => Promise.resolve(createRangement(base)), createLoi: createLois(), emit, createPresse: startPresse });
}

/** The same objects, opened from sealed bytes then kept by the engine's own store: bundles, hashes, marks, canary, on the disk. */
async function measureStockage(essai: number): Promise<number> {
  const { scelles } = findPreparation();
  const codec = createCodec(await importCle(createCle()));
  const rangement = createRangement(new Base(`stockage-${essai}`));
  const atelier = createAtelier({ openRangement: async () => Promise.resolve(rangement), createLoi: SANS_DROIT, emit: () => undefined, createPresse: startPresse });
  Object.assign(atelier, { rangement, codec });
  emptyAtelier(atelier);
  await rangement.empty();
  return measure(async () => {
    // One is opened ahead, as the window asks the vault for the next portion while the engine folds this one.
    let suivant = openPaquet(0);
    for (let rang = 0; rang < scelles.length; rang += 1) {
      const paquet = await suivant;
      suivant = openPaquet(rang + 1);
      for (const { ligne, sujet, faits } of paquet) {
        addAttente(atelier, sujet, faits, true);
        writeItem(atelier.collections.dossier, ligne.id, { ligne, debiteurId: ligne.debiteurId ?? "" });
      }
      if (atelier.attente.size >= atelier.tailles.ecriture) await startEcriture(atelier);
    }
    await writeAttente(atelier);
  });
}

function toMesures(lu: unknown): readonly DossierMesure[] {
  return lu as readonly DossierMesure[];
}

/** From nothing to the whole list as the window keeps it; what the engine does for itself comes after. */
async function measureOuverture(): Promise<Ouvertures> {
  const pieces = createPieces();
  const { dossiers } = findPreparation();
  const debut = performance.now();
  let liste = 0;
  const moteur = start((nouvelle) => {
    applyNouvelle(pieces, nouvelle);
    if (liste === 0 && pieces.read().lignes.length === dossiers) liste = performance.now();
  });
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  if (liste === 0) throw new Error("La liste ouverte n’est pas entière");
  return { liste: liste - debut, entiere: performance.now() - debut };
}

/**
 * One edit, a note on a dossier of the whole copy, open on the screen: journal on the disk, then the copy as the application
 * keeps it, whose disk is written behind, while other saves come; against one strict put of that dossier. They take turns.
 */
async function measureEnregistrements(): Promise<Enregistrements> {
  const bridge: unknown = Reflect.get(window, "bridge");
  const append = (bridge as Record<"journal:append", (demande: unknown) => Promise<{ readonly ok: boolean; readonly value: { readonly lot: string } }>>)["journal:append"];
  const moteur = start();
  await moteur.open({ aujourdhui: AU, cle: createCle() });
  const base = await openNue("stricte");
  const suites: number[] = [];
  const ecriture = createEcritureDifferee(async () => void suites.push(await measure(() => moteur.flush())), () => { throw new Error("La copie ne s’écrit pas"); });
  const objets = await listEspaces(ENREGISTREMENTS);
  const durees: (readonly [journal: number, copie: number])[] = [];
  const temoins: number[] = [];
  for (const [rang, objet] of objets.entries()) {
    const note = createNote(objet.sujet, rang);
    await moteur.readFaits([objet.sujet]);
    const debut = performance.now();
    const reply = await append({ brouillons: [note] });
    if (!reply.ok) throw new Error("Le coffre n’a pas enregistré");
    const ecrit = performance.now();
    const { isTrou } = await moteur.appendLots({ lots: formatLignes([reply.value.lot]), isSuivie: true });
    ecriture.plan();
    durees.push([ecrit - debut, performance.now() - ecrit]);
    if (isTrou) throw new Error("La copie n’a pas suivi l’enregistrement");
    temoins.push(await measure(() => putStrict(base, { ...objet, faits: [...objet.faits, note] })));
  }
  base.close();
  const [journaux, copies] = [durees.map(([journal]) => journal), durees.map(([, copie]) => copie)];
  return { enregistrementP95: findP95(durees.map(([journal, copie]) => journal + copie)), putStrictP95: findP95(temoins), journalMedian: findMedian(journaux), copieMedian: findMedian(copies), suiteMediane: findMedian(suites), putStrictMedian: findMedian(temoins) };
}

function createNote(sujet: SujetId, rang: number): FaitBrouillon {
  return { sujet: createSujetId("dossier", splitSujetId(sujet).id), type: "note", dateFait: AU, remplace: [], contenu: { texte: `Appel ${rang}\u00A0: rappeler lundi`, portee: "interne" } };
}

async function measure(travail: () => Promise<unknown>): Promise<number> {
  const debut = performance.now();
  await travail();
  return performance.now() - debut;
}

function findP95(durees: readonly number[]): number {
  return durees.toSorted((a, b) => a - b)[Math.floor(durees.length * 0.95)] ?? 0;
}

function createCle(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(32).fill(7);
}

let ouverts: readonly Objet[] = [];

function takeObjets(): readonly Objet[] {
  const pris = ouverts;
  ouverts = [];
  if (pris.length !== findPreparation().dossiers) throw new Error("Les objets ne sont pas ouverts");
  return pris;
}

/** Every object, for the sides that write them as they are. */
async function openObjets(): Promise<readonly Objet[]> {
  const objets: Objet[] = [];
  for (let rang = 0; rang < findPreparation().scelles.length; rang += 1) for (const { ligne, sujet, faits } of await openPaquet(rang)) objets.push({ ...ligne, sujet, faits });
  return objets;
}

async function openPaquet(rang: number): Promise<readonly DossierMesure[]> {
  const { codec, scelles } = findPreparation();
  const scelle = scelles[rang];
  return scelle === undefined ? [] : toMesures(decodeValeur(await codec.open(scelle, String(rang))));
}

/** As many of them, far from one another. */
async function listEspaces(nombre: number): Promise<readonly Objet[]> {
  const objets = await openObjets();
  const pas = Math.max(1, Math.floor(objets.length / nombre));
  return objets.filter((_objet, place) => place % pas === 0).slice(0, nombre);
}

async function listJson(rang: number): Promise<string | undefined> {
  const paquet = (await openPaquet(rang)).map(({ ligne, sujet, faits }) => ({ ...ligne, sujet, faits }));
  return paquet.length === 0 ? undefined : JSON.stringify(paquet).slice(1, -1);
}

const mesures: MesuresProjection = {
  prepare, listJson,
  loadObjets: async () => void (ouverts = await openObjets()),
  putNu: (essai) => putNus(`nue-${essai}`, takeObjets(), measure),
  bulkPutIndexe: (essai) => bulkPutIndexe(`indexee-${essai}`, takeObjets(), measure),
  stockage: measureStockage, ouverture: measureOuverture, enregistrements: measureEnregistrements,
};
Object.assign(window, { mesures });
