import type { Debiteur } from "#shared/model/dossier.ts";
import { decodeValeurs, encodeBloc } from "./blocs.ts";
import { createIndexPlaces } from "./index-places.ts";

/** The debtors of the portfolio, by identifier. */
export interface Debiteurs extends ReadonlyMap<string, Debiteur> {
  /** Those who owe something outside any dossier: the same objects as long as nothing of them changes. */
  readonly suivis: Iterable<Debiteur>;
}

/**
 * Debtors kept as the bytes of their blocks: the list shows none of them, a screen reads one or two, and fifty thousand objects would be a
 * quarter of the window's memory. What changed is kept as it came, and written in bytes in its turn when there is much of it.
 */
export interface DebiteursTenus {
  readonly addBloc: (octets: Uint8Array<ArrayBuffer>) => void;
  /** `undefined`: he is no more. */
  readonly write: (id: string, debiteur: Debiteur | undefined) => void;
  readonly clear: () => void;
  /** As they stand; another object at each call, which tells that something changed. */
  readonly read: () => Debiteurs;
}

/** As many ranks as a block may hold. */
const RANGS = 256;
const TAILLE_BLOC = 250;
/** Changed ones that stay objects. */
const RECENTS = 4 * TAILLE_BLOC;
/** Given lately, and given again as they were: a screen compares objects. */
const DERNIERS = 60;

interface Tenue {
  readonly blocs: Uint8Array<ArrayBuffer>[];
  /** What was read of each block, while nobody needs the room. */
  readonly lus: (WeakRef<readonly Debiteur[]> | undefined)[];
  /** Blocks of which the identifiers are known; the others are read when the first debtor is asked for. */
  indexes: number;
  readonly index: ReturnType<typeof createIndexPlaces>;
  /** Places of those that changed since, or are no more. */
  readonly morts: Set<number>;
  vivants: number;
  readonly recents: Map<string, Debiteur>;
  readonly suivis: Map<string, Debiteur>;
  readonly derniers: Map<string, Debiteur>;
}

export function createDebiteursTenus(): DebiteursTenus {
  const tenue: Tenue = { blocs: [], lus: [], indexes: 0, index: createIndexPlaces(), morts: new Set(), vivants: 0, recents: new Map(), suivis: new Map(), derniers: new Map() };
  return {
    addBloc: (octets) => void tenue.blocs.push(octets),
    write: (id, debiteur) => write(tenue, id, debiteur),
    clear: () => {
      tenue.blocs.length = 0;
      tenue.lus.length = 0;
      tenue.indexes = 0;
      tenue.vivants = 0;
      for (const part of [tenue.index, tenue.morts, tenue.recents, tenue.suivis, tenue.derniers]) part.clear();
    },
    read: () => createVue(tenue),
  };
}

function createVue(tenue: Tenue): Debiteurs {
  const values = () => listTous(tenue);
  const entries = () => listEntrees(tenue);
  return {
    get: (id) => find(tenue, id),
    has: (id) => find(tenue, id) !== undefined,
    get size() {
      follow(tenue);
      return tenue.vivants + tenue.recents.size;
    },
    get suivis() {
      follow(tenue);
      return tenue.suivis.values();
    },
    keys: () => listCles(tenue),
    values, entries, [Symbol.iterator]: entries,
    forEach: (voir) => {
      for (const [id, debiteur] of entries()) voir(debiteur, id, createVue(tenue));
    },
  };
}

function find(tenue: Tenue, id: string): Debiteur | undefined {
  follow(tenue);
  const connu = tenue.recents.get(id) ?? tenue.suivis.get(id) ?? tenue.derniers.get(id);
  if (connu !== undefined) return connu;
  const place = findPlace(tenue, id);
  const debiteur = place === undefined ? undefined : readPlace(tenue, place);
  if (debiteur === undefined) return undefined;
  const [ancien] = tenue.derniers.keys();
  if (tenue.derniers.size >= DERNIERS && ancien !== undefined) tenue.derniers.delete(ancien);
  tenue.derniers.set(id, debiteur);
  return debiteur;
}

function findPlace(tenue: Tenue, id: string): number | undefined {
  return tenue.index.find(id, (place) => readPlace(tenue, place)?.id);
}

function readPlace(tenue: Tenue, place: number): Debiteur | undefined {
  return readBloc(tenue, Math.floor(place / RANGS))[place % RANGS];
}

function readBloc({ blocs, lus }: Tenue, numero: number): readonly Debiteur[] {
  const connus = lus[numero]?.deref();
  if (connus !== undefined) return connus;
  const octets = blocs[numero];
  const debiteurs = octets === undefined ? [] : toDebiteurs(decodeValeurs("debiteur", octets));
  lus[numero] = new WeakRef(debiteurs);
  return debiteurs;
}

// Blocks of debtors hold debtors: sealed by the engine of this application.
function toDebiteurs(valeurs: readonly object[]): readonly Debiteur[] {
  return valeurs as readonly Debiteur[];
}

/** Learns the places of the blocks that came since. */
function follow(tenue: Tenue): void {
  for (; tenue.indexes < tenue.blocs.length; tenue.indexes += 1) {
    for (const [rang, debiteur] of readBloc(tenue, tenue.indexes).entries()) {
      const place = tenue.indexes * RANGS + rang;
      if (tenue.recents.has(debiteur.id)) {
        tenue.morts.add(place);
        continue;
      }
      removePlace(tenue, debiteur.id);
      tenue.index.add(debiteur.id, place);
      tenue.vivants += 1;
      noteSuivi(tenue, debiteur.id, debiteur);
    }
  }
}

function noteSuivi({ suivis }: Tenue, id: string, debiteur: Debiteur | undefined): void {
  if (debiteur?.encours === undefined || debiteur.encours.length === 0) suivis.delete(id);
  else suivis.set(id, debiteur);
}

function write(tenue: Tenue, id: string, debiteur: Debiteur | undefined): void {
  follow(tenue);
  removePlace(tenue, id);
  tenue.derniers.delete(id);
  noteSuivi(tenue, id, debiteur);
  if (debiteur === undefined) tenue.recents.delete(id);
  else tenue.recents.set(id, debiteur);
  if (tenue.recents.size > RECENTS) packRecents(tenue);
}

function removePlace(tenue: Tenue, id: string): void {
  const place = findPlace(tenue, id);
  if (place === undefined) return;
  tenue.index.remove(id, place);
  tenue.morts.add(place);
  tenue.vivants -= 1;
}

/** The oldest of those that changed, by whole blocks. */
function packRecents(tenue: Tenue): void {
  const anciens = [...tenue.recents].slice(0, TAILLE_BLOC).map(([id, valeur]) => ({ id, valeur }));
  for (const { id } of anciens) tenue.recents.delete(id);
  tenue.blocs.push(encodeBloc("debiteur", anciens));
  follow(tenue);
}

function* listTous(tenue: Tenue): Generator<Debiteur, undefined> {
  follow(tenue);
  for (let numero = 0; numero < tenue.blocs.length; numero += 1) {
    for (const [rang, debiteur] of readBloc(tenue, numero).entries()) if (!tenue.morts.has(numero * RANGS + rang)) yield tenue.suivis.get(debiteur.id) ?? debiteur;
  }
  yield* tenue.recents.values();
  return undefined;
}

function* listEntrees(tenue: Tenue): Generator<[string, Debiteur], undefined> {
  for (const debiteur of listTous(tenue)) yield [debiteur.id, debiteur];
  return undefined;
}

function* listCles(tenue: Tenue): Generator<string, undefined> {
  for (const { id } of listTous(tenue)) yield id;
  return undefined;
}
