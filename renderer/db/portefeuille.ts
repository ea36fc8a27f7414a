import { appendLot, forgetProjection, noteRacine, onSignal, readCleProjection, readEtatJournal, readPortion } from "../bridge/bridge.ts";
import type { Echec, Reply } from "#shared/ipc/channel.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Fait, FaitBrouillon, SujetId } from "#shared/model/fait.ts";
import type { Lot } from "#shared/model/lot.ts";
import { type Brouillons, createBrouillons } from "./brouillons.ts";
import { formatLignes } from "./codec.ts";
import { createEcritureDifferee, type EcritureDifferee } from "./ecriture-differee.ts";
import { requestDurabilite } from "./durabilite.ts";
import { NOMBRE_TRANCHES } from "#shared/sync/racine.ts";
import type { Bilan, Figures, Moteur, Nouvelle, Portion, Verification } from "./moteur.ts";
import { applyNouvelle, createPieces, type VuePortefeuille } from "./vue-portefeuille.ts";

/** The whole portfolio in memory, kept up to date by the engine and by what is saved. */
export interface Portefeuille extends Figures {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => VuePortefeuille;
  /** Shows what is stored, then reads from the vault what is missing. */
  readonly open: (aujourdhui: Jour) => Promise<void>;
  /** Writes one lot in the vault, then shows it. A failure writes nothing. */
  readonly append: (saisie: Saisie) => Promise<Reply<Lot>>;
  /** The facts of subjects, in the order asked. */
  readonly readFaits: (sujets: readonly SujetId[]) => Promise<readonly (readonly Fait[])[]>;
  /** What is known at once of a subject's facts; asks for them when they are not there and tells the subscribers. */
  readonly findFaits: (sujet: SujetId) => readonly Fait[] | undefined;
  readonly recompute: (aujourdhui: Jour) => Promise<void>;
  readonly computeRadar: Moteur["computeRadar"];
  readonly readFiches: Moteur["readFiches"];
  /** Tells which subjects a lot has just changed, or (nothing) that everything is to be read again. */
  readonly subscribeSujets: (listener: (sujets: readonly SujetId[] | undefined) => void) => () => void;
  /** Reads the whole copy again and compares it with its hashes; one that is not what was written is rebuilt. */
  readonly verify: (suivi: SuiviVerification) => Promise<Verification>;
  readonly readEtatCopie: Moteur["readEtat"];
  readonly readBrouillon: Moteur["readBrouillon"];
  /** Keeps what a form holds, soon; `undefined` forgets it. */
  readonly keepBrouillon: Brouillons["keep"];
  readonly flushBrouillons: Brouillons["flush"];
  readonly forgetBrouillons: Moteur["forgetBrouillons"];
}

export interface SuiviVerification {
  /** « Interrompre »: what was read so far is the answer. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (fait: number, total: number) => void;
}

export interface Saisie {
  readonly par?: string | undefined;
  readonly brouillons: readonly FaitBrouillon[];
}

interface Tenue {
  vue: VuePortefeuille;
  curseur: Curseur;
  /** The day for which rows are shown. */
  aujourdhui: Jour | undefined;
  /** Rows of a former law are shown: they are computed again once everything is read. */
  isPerimee: boolean;
  lecture: Promise<void> | undefined;
  /** What the next update will add, when it was put off. */
  retard: (() => Partial<VuePortefeuille>) | undefined;
  readonly moteur: Moteur;
  readonly ecriture: EcritureDifferee;
  readonly faits: Map<SujetId, readonly Fait[] | undefined>;
  readonly listeners: Set<() => void>;
  readonly suivisSujets: Set<(sujets: readonly SujetId[] | undefined) => void>;
}

export function createPortefeuille(startMoteur: (emit: (nouvelle: Nouvelle) => void) => Moteur): Portefeuille {
  const pieces = createPieces();
  const tenue: Tenue = {
    vue: { ...pieces.read(), etat: { kind: "chargement", fait: 0, total: 0 }, enregistreA: undefined, avertissements: [] },
    curseur: {}, aujourdhui: undefined, isPerimee: false, lecture: undefined, retard: undefined, faits: new Map(), listeners: new Set(), suivisSujets: new Set(),
    ecriture: createEcritureDifferee(() => tenue.moteur.flush(), () => void rebuild(tenue)),
    moteur: startMoteur((nouvelle) => {
      applyNouvelle(pieces, nouvelle);
      (nouvelle.kind === "blocs" ? updateNow : updateLater)(tenue, () => ({ ...pieces.read(), ...(nouvelle.kind === "recalcul" ? { recalcul: findRecalcul(nouvelle) } : {}) }));
    }),
  };
  followVault(tenue);
  const { moteur, listeners } = tenue;
  const brouillons = createBrouillons((cle, valeur) => moteur.writeBrouillon(cle, valeur));
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => tenue.vue,
    open: (aujourdhui) => openTenue(tenue, aujourdhui),
    append: (saisie) => append(tenue, saisie),
    readFaits: (sujets) => moteur.readFaits(sujets),
    findFaits: (sujet) => findFaits(tenue, sujet),
    recompute: (aujourdhui) => moteur.recompute((tenue.aujourdhui = aujourdhui)),
    computeRadar: (demande) => moteur.computeRadar(demande),
    readFiches: (dossiers) => moteur.readFiches(dossiers),
    ...pickFigures(moteur),
    subscribeSujets: (listener) => {
      tenue.suivisSujets.add(listener);
      return () => void tenue.suivisSujets.delete(listener);
    },
    verify: (suivi) => verify(tenue, suivi),
    readEtatCopie: () => moteur.readEtat(),
    readBrouillon: (cle) => moteur.readBrouillon(cle),
    keepBrouillon: brouillons.keep, flushBrouillons: brouillons.flush, forgetBrouillons: (mots) => moteur.forgetBrouillons(mots),
  };
}

function pickFigures({ takePhoto, forgetPhotos, computeFigures, listDerriere, computeCloture }: Moteur): Figures {
  return { takePhoto, forgetPhotos, computeFigures, listDerriere, computeCloture };
}

const RYTHME = 250;

/** While the journal is being read, screens are told four times a second: telling them of each batch would cost more than the reading. */
function updateLater(tenue: Tenue, find: () => Partial<VuePortefeuille>): void {
  if (tenue.vue.etat.kind !== "chargement") return update(tenue, find());
  const isPrevue = tenue.retard !== undefined;
  tenue.retard = find;
  if (!isPrevue) setTimeout(() => update(tenue, {}), RYTHME);
}

/** The whole list is there at once: it is what the user waits for. */
function updateNow(tenue: Tenue, find: () => Partial<VuePortefeuille>): void {
  update(tenue, find());
}

function update(tenue: Tenue, changement: Partial<VuePortefeuille>): void {
  tenue.vue = { ...tenue.vue, ...tenue.retard?.(), ...changement };
  tenue.retard = undefined;
  for (const listener of tenue.listeners) listener();
}

async function openTenue(tenue: Tenue, aujourdhui: Jour): Promise<void> {
  tenue.aujourdhui = aujourdhui;
  try {
    const cle = await readCleProjection();
    if (!cle.ok) return update(tenue, { etat: { kind: "erreur", motif: cle.detail } });
    performance.mark("coffre-ouvert");
    const [ouverture, journal] = await Promise.all([tenue.moteur.open({ aujourdhui, cle: new Uint8Array(cle.value.cle), ...(cle.value.ancienne === undefined ? {} : { ancienne: new Uint8Array(cle.value.ancienne) }) }), readEtatJournal()]);
    // Nothing is sealed under the former key any more: it may be destroyed.
    if (cle.value.ancienne !== undefined) await forgetProjection();
    cle.value.cle.fill(0);
    performance.mark("copie-lue");
    tenue.curseur = ouverture.curseur;
    tenue.isPerimee = ouverture.isPerimee;
    if (journal.ok) update(tenue, { avertissements: journal.value.avertissements });
    // A copy that knows more than the vault is the copy of another vault, or of one restored since.
    if (journal.ok && isEnAvance(ouverture.curseur, journal.value.curseur)) await rebuild(tenue);
    else await catchUp(tenue);
    void verifyEchantillon(tenue);
    void noteDurabilite(tenue);
    await recomputePerimees(tenue);
  } catch (erreur) {
    update(tenue, { etat: { kind: "erreur", motif: `La base d’affichage ne s’ouvre pas (${describeErreur(erreur)}). Le coffre est intact\u00A0: relancez Exigible.` } });
  }
}

/** Kept in the view, where the screen of the vault reads it; a page without this interface is in a test. */
async function noteDurabilite(tenue: Tenue): Promise<void> {
  if ("storage" in navigator) update(tenue, { durabilite: await requestDurabilite(navigator.storage) });
}

/** What the vault received by itself, or held while it was away, is read after the cursor. */
function followVault(tenue: Tenue): void {
  let suivie: Promise<unknown> = Promise.resolve();
  const follow = (): Promise<unknown> => {
    // Nothing is missing from a copy that was not opened yet; what comes while a portion is read is read after it.
    if (tenue.aujourdhui !== undefined) suivie = Promise.allSettled([suivie]).then(() => catchUp(tenue)).then(() => recomputePerimees(tenue));
    return suivie;
  };
  // Said once everything that the vault holds is read.
  onSignal("partage:racine", () => void follow().then(() => tellRacine(tenue)));
  onSignal("coffre:restart", () => void follow());
  onSignal("partage:recus", () => void follow());
}

/** Colleagues compare what their windows show; a copy that does not answer says nothing. */
async function tellRacine({ moteur, vue }: Tenue): Promise<void> {
  const etat = await moteur.readEtat().catch(() => undefined);
  const effacements = vue.effacements.flatMap(({ id, ordre }) => (ordre === undefined ? [] : [id]));
  if (etat !== undefined) await noteRacine({ curseur: etat.curseur, racine: etat.racine, effacements });
}

/** Reads the journal to its end; calls made meanwhile share the same reading. */
function catchUp(tenue: Tenue): Promise<void> {
  tenue.lecture ??= readSuite(tenue, 0).finally(() => {
    tenue.lecture = undefined;
  });
  return tenue.lecture;
}

/** Times that a copy may be given up for a new one: once on the disk, then in memory. */
const ESSAIS = 2;

async function readSuite(tenue: Tenue, essai: number): Promise<void> {
  let lecture = readPortion(tenue.curseur);
  for (let total = 0; ; ) {
    const reply = await lecture;
    if (!reply.ok) return update(tenue, { etat: { kind: "erreur", motif: reply.detail } });
    const { lots, curseur, isFin, reste } = reply.value;
    // The vault reads the next portion while the engine folds this one.
    if (!isFin) lecture = readPortion(curseur);
    try {
      await integrate(tenue, { lots, curseur, isSuivie: !isFin });
    } catch (erreur) {
      if (essai < ESSAIS) return rebuild(tenue, essai + 1);
      throw erreur;
    }
    if (isFin) {
      performance.mark("journal-lu");
      return update(tenue, { etat: { kind: "pret" } });
    }
    total = Math.max(total, reste);
    update(tenue, { etat: { kind: "chargement", fait: total - reste, total } });
  }
}

/** The copy is damaged, or knows more than the vault: drop it and read everything again. A disk that refuses it twice is left alone. */
async function rebuild(tenue: Tenue, essai = 1): Promise<void> {
  update(tenue, { etat: { kind: "chargement", fait: 0, total: 0 } });
  await tenue.moteur.rebuild({ isEnMemoire: essai === ESSAIS });
  tenue.curseur = {};
  tenue.isPerimee = false;
  tenue.faits.clear();
  for (const listener of tenue.suivisSujets) listener(undefined);
  await readSuite(tenue, essai);
}

/** One record in a hundred at each start: bit rot is found while the journal can still answer. */
async function verifyEchantillon(tenue: Tenue): Promise<void> {
  const { anomalie } = await tenue.moteur.verify().catch((): Verification => ({ sujets: 0, anomalie: "La copie ne se lit plus" }));
  if (anomalie !== undefined) await rebuildAbimee(tenue, anomalie);
}

async function verify(tenue: Tenue, { signal, onProgress }: SuiviVerification): Promise<Verification> {
  let sujets = 0;
  for (let tranche = 0; tranche < NOMBRE_TRANCHES && signal?.aborted !== true; tranche += PORTION_VERIFIEE) {
    const tranches = Array.from({ length: PORTION_VERIFIEE }, (_vide, rang) => tranche + rang);
    const verification = await tenue.moteur.verify(tranches);
    if (verification.anomalie !== undefined) {
      await rebuildAbimee(tenue, verification.anomalie);
      return verification;
    }
    sujets += verification.sujets;
    onProgress?.(tranche + PORTION_VERIFIEE, NOMBRE_TRANCHES);
  }
  return { sujets };
}

const PORTION_VERIFIEE = 8;

async function rebuildAbimee(tenue: Tenue, anomalie: string): Promise<void> {
  update(tenue, { avertissements: [...tenue.vue.avertissements, `${anomalie}\u00A0: la base d’affichage a été refaite d’après le coffre, qui est intact.`] });
  await rebuild(tenue);
  await tellRacine(tenue);
}

async function integrate(tenue: Tenue, portion: Portion): Promise<Bilan> {
  const bilan = await tenue.moteur.appendLots(portion);
  tenue.curseur = bilan.curseur;
  tenue.isPerimee ||= bilan.isPerimee;
  if (bilan.avertissements.length > 0) update(tenue, { avertissements: [...tenue.vue.avertissements, ...bilan.avertissements] });
  const suivis = bilan.sujets.filter((sujet) => tenue.faits.has(sujet));
  await Promise.all(suivis.map((sujet) => loadFaits(tenue, sujet)));
  for (const listener of tenue.suivisSujets) listener(bilan.sujets);
  return bilan;
}

// The reader of lots brings the schemas of every fact: no start waits for it.
const loadLecteur = () => import("#shared/model/lot.ts");
/** What the first save reads its answer with, loaded ahead of it. */
export const lecteur = { preload: (): Promise<void> => loadLecteur().then(() => undefined, () => undefined) };

async function append(tenue: Tenue, { par, brouillons }: Saisie): Promise<Reply<Lot>> {
  const { parseLot } = await loadLecteur();
  const reply = await appendLot({ par, brouillons: brouillons.map((brouillon) => ({ ...brouillon, remplace: [...brouillon.remplace] })) });
  if (!reply.ok) return reply;
  const lu = parseLot(reply.value.lot);
  if (!lu.ok) return refuse(`Enregistré, mais illisible en retour (${lu.motif}). Relancez Exigible.`);
  // What is saved is saved: a copy that cannot follow is rebuilt behind, and says so by its progress.
  const bilan = await integrate(tenue, { lots: formatLignes([reply.value.lot]), isSuivie: true }).catch(() => undefined);
  tenue.ecriture.plan();
  update(tenue, { enregistreA: lu.lot.horloge[0] });
  if (bilan === undefined) await rebuild(tenue);
  else if (bilan.isTrou) await catchUp(tenue);
  void recomputePerimees(tenue);
  return { ok: true, value: lu.lot };
}

/** Computes again, behind the screen, the rows of another day or of a former law; what stops half-way starts again at the next opening. */
async function recomputePerimees(tenue: Tenue): Promise<void> {
  if (!tenue.isPerimee || tenue.aujourdhui === undefined || tenue.vue.etat.kind !== "pret") return;
  tenue.isPerimee = false;
  try {
    await tenue.moteur.recompute(tenue.aujourdhui);
  } catch (erreur) {
    update(tenue, { avertissements: [...tenue.vue.avertissements, `Le recalcul de la liste s’est arrêté (${describeErreur(erreur)}). Le coffre est intact\u00A0: relancez Exigible.`] });
  }
}

const SUJETS_GARDES = 60;

function findFaits(tenue: Tenue, sujet: SujetId): readonly Fait[] | undefined {
  if (!tenue.faits.has(sujet)) {
    const [ancien] = tenue.faits.keys();
    if (tenue.faits.size >= SUJETS_GARDES && ancien !== undefined) tenue.faits.delete(ancien);
    tenue.faits.set(sujet, undefined);
    void loadFaits(tenue, sujet);
  }
  return tenue.faits.get(sujet);
}

async function loadFaits(tenue: Tenue, sujet: SujetId): Promise<void> {
  const [faits] = await tenue.moteur.readFaits([sujet]).catch(() => []);
  if (faits === undefined) return void rebuild(tenue);
  tenue.faits.set(sujet, faits);
  update(tenue, {});
}

function isEnAvance(notre: Curseur, coffre: Curseur): boolean {
  return Object.entries(notre).some(([poste, sequence]) => sequence > (coffre[poste] ?? -1));
}

function findRecalcul({ fait, total }: { readonly fait: number; readonly total: number }): VuePortefeuille["recalcul"] {
  return fait >= total ? undefined : { fait, total };
}

function refuse(detail: string): Echec {
  return { ok: false, code: "interne", detail };
}

function describeErreur(erreur: unknown): string {
  return erreur instanceof Error ? erreur.message : String(erreur);
}
