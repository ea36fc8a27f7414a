import { appendLot, onSignal, readEtatJournal, readPortion } from "../bridge/bridge.ts";
import type { Echec, Reply } from "#shared/ipc/channel.ts";
import type { Curseur } from "#shared/ipc/journal-channels.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { Fait, FaitBrouillon, SujetId } from "#shared/model/fait.ts";
import { type Lot, parseLot } from "#shared/model/lot.ts";
import { type Brouillons, createBrouillons } from "./brouillons.ts";
import { formatLignes } from "./codec.ts";
import type { Bilan, Moteur, Nouvelle, Portion } from "./moteur.ts";
import { applyNouvelle, createPieces, type VuePortefeuille } from "./vue-portefeuille.ts";

/** The whole portfolio in memory, kept up to date by the engine and by what is saved. */
export interface Portefeuille {
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
  readonly readBrouillon: Moteur["readBrouillon"];
  /** Keeps what a form holds, soon; `undefined` forgets it. */
  readonly keepBrouillon: Brouillons["keep"];
  readonly flushBrouillons: Brouillons["flush"];
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
  readonly faits: Map<SujetId, readonly Fait[] | undefined>;
  readonly listeners: Set<() => void>;
}

export function createPortefeuille(startMoteur: (emit: (nouvelle: Nouvelle) => void) => Moteur): Portefeuille {
  const pieces = createPieces();
  const tenue: Tenue = {
    vue: { ...pieces.read(), etat: { kind: "chargement", fait: 0, total: 0 }, enregistreA: undefined, avertissements: [] },
    curseur: {}, aujourdhui: undefined, isPerimee: false, lecture: undefined, retard: undefined, faits: new Map(), listeners: new Set(),
    moteur: startMoteur((nouvelle) => {
      applyNouvelle(pieces, nouvelle);
      updateLater(tenue, () => ({ ...pieces.read(), ...(nouvelle.kind === "recalcul" ? { recalcul: findRecalcul(nouvelle) } : {}) }));
    }),
  };
  onSignal("coffre:restart", () => void catchUp(tenue).then(() => recomputePerimees(tenue)));
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
    recompute: (aujourdhui) => {
      tenue.aujourdhui = aujourdhui;
      return moteur.recompute(aujourdhui);
    },
    computeRadar: (demande) => moteur.computeRadar(demande),
    readBrouillon: (cle) => moteur.readBrouillon(cle),
    keepBrouillon: brouillons.keep,
    flushBrouillons: brouillons.flush,
  };
}

const RYTHME = 250;

/** While the journal is being read, screens are told four times a second: telling them of each batch would cost more than the reading. */
function updateLater(tenue: Tenue, find: () => Partial<VuePortefeuille>): void {
  if (tenue.vue.etat.kind !== "chargement") return update(tenue, find());
  const isPrevue = tenue.retard !== undefined;
  tenue.retard = find;
  if (!isPrevue) setTimeout(() => update(tenue, {}), RYTHME);
}

function update(tenue: Tenue, changement: Partial<VuePortefeuille>): void {
  tenue.vue = { ...tenue.vue, ...tenue.retard?.(), ...changement };
  tenue.retard = undefined;
  for (const listener of tenue.listeners) listener();
}

async function openTenue(tenue: Tenue, aujourdhui: Jour): Promise<void> {
  tenue.aujourdhui = aujourdhui;
  try {
    const [ouverture, journal] = await Promise.all([tenue.moteur.open(aujourdhui), readEtatJournal()]);
    tenue.curseur = ouverture.curseur;
    tenue.isPerimee = ouverture.isPerimee;
    if (journal.ok) update(tenue, { avertissements: journal.value.avertissements });
    // A copy that knows more than the vault is the copy of another vault, or of one restored since.
    if (journal.ok && isEnAvance(ouverture.curseur, journal.value.curseur)) await rebuild(tenue);
    else await catchUp(tenue);
    await recomputePerimees(tenue);
  } catch (erreur) {
    update(tenue, { etat: { kind: "erreur", motif: `La base d’affichage ne s’ouvre pas (${describeErreur(erreur)}). Le coffre est intact : relancez Exigible.` } });
  }
}

/** Reads the journal to its end; calls made meanwhile share the same reading. */
function catchUp(tenue: Tenue): Promise<void> {
  tenue.lecture ??= readSuite(tenue, true).finally(() => {
    tenue.lecture = undefined;
  });
  return tenue.lecture;
}

async function readSuite(tenue: Tenue, canRebuild: boolean): Promise<void> {
  for (let total = 0; ; ) {
    const reply = await readPortion(tenue.curseur);
    if (!reply.ok) return update(tenue, { etat: { kind: "erreur", motif: reply.detail } });
    const { lots, curseur, isFin, reste } = reply.value;
    try {
      await integrate(tenue, { lots, curseur });
    } catch (erreur) {
      if (canRebuild) return rebuild(tenue);
      throw erreur;
    }
    if (isFin) return update(tenue, { etat: { kind: "pret" } });
    total = Math.max(total, reste);
    update(tenue, { etat: { kind: "chargement", fait: total - reste, total } });
  }
}

/** The copy is damaged, or knows more than the vault: drop it and read everything again, once. */
async function rebuild(tenue: Tenue): Promise<void> {
  update(tenue, { etat: { kind: "chargement", fait: 0, total: 0 } });
  await tenue.moteur.rebuild();
  tenue.curseur = {};
  tenue.isPerimee = false;
  tenue.faits.clear();
  await readSuite(tenue, false);
}

async function integrate(tenue: Tenue, portion: Portion): Promise<Bilan> {
  const bilan = await tenue.moteur.appendLots(portion);
  tenue.curseur = bilan.curseur;
  tenue.isPerimee ||= bilan.isPerimee;
  if (bilan.avertissements.length > 0) update(tenue, { avertissements: [...tenue.vue.avertissements, ...bilan.avertissements] });
  const suivis = bilan.sujets.filter((sujet) => tenue.faits.has(sujet));
  await Promise.all(suivis.map((sujet) => loadFaits(tenue, sujet)));
  return bilan;
}

async function append(tenue: Tenue, { par, brouillons }: Saisie): Promise<Reply<Lot>> {
  const reply = await appendLot({ par, brouillons: brouillons.map((brouillon) => ({ ...brouillon, remplace: [...brouillon.remplace] })) });
  if (!reply.ok) return reply;
  const lu = parseLot(reply.value.lot);
  if (!lu.ok) return refuse(`Enregistré, mais illisible en retour (${lu.motif}). Relancez Exigible.`);
  // What is saved is saved: a copy that cannot follow is rebuilt behind, and says so by its progress.
  const bilan = await integrate(tenue, { lots: formatLignes([reply.value.lot]) }).catch(() => undefined);
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
