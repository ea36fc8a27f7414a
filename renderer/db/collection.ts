import type { FamilleTenue } from "./moteur.ts";
import { formatDebutCle } from "./rangement.ts";

/** Items of one family held in memory as columns of blocks, so that one change rewrites two hundred and fifty rows and no more. */
export interface Collection<T> {
  readonly famille: FamilleTenue;
  readonly items: Item<T>[];
  readonly rangs: Map<string, number>;
  /** Blocks to write again. */
  readonly modifies: Set<number>;
}

export interface Item<T> {
  readonly id: string;
  readonly valeur: T;
}

/** Under sixty-four kilobytes: past that the browser engine puts a record in a file of its own, which slows the save. */
export const TAILLE_BLOC = 250;

export function createCollection<T>(famille: FamilleTenue): Collection<T> {
  return { famille, items: [], rangs: new Map(), modifies: new Set() };
}

export function findItem<T>({ items, rangs }: Collection<T>, id: string): T | undefined {
  const rang = rangs.get(id);
  return rang === undefined ? undefined : items[rang]?.valeur;
}

export function writeItem<T>({ items, rangs, modifies }: Collection<T>, id: string, valeur: T): void {
  const rang = rangs.get(id) ?? items.length;
  items[rang] = { id, valeur };
  rangs.set(id, rang);
  modifies.add(Math.floor(rang / TAILLE_BLOC));
}

/** The last item takes the place left, so that blocks stay full. */
export function removeItem<T>({ items, rangs, modifies }: Collection<T>, id: string): void {
  const rang = rangs.get(id);
  const dernier = items.at(-1);
  if (rang === undefined || dernier === undefined) return;
  modifies.add(Math.floor(rang / TAILLE_BLOC)).add(Math.floor((items.length - 1) / TAILLE_BLOC));
  items[rang] = dernier;
  rangs.set(dernier.id, rang);
  items.pop();
  rangs.delete(id);
}

/** Puts back a block as it was stored; blocks come in order. */
export function addBloc<T>({ items, rangs }: Collection<T>, bloc: readonly Item<T>[]): void {
  for (const item of bloc) {
    rangs.set(item.id, items.length);
    items.push(item);
  }
}

/** Blocks that changed: their key and their items, none when the block is to be deleted. */
export function listModifies<T>({ famille, items, modifies }: Collection<T>): readonly { readonly cle: string; readonly items: readonly Item<T>[] }[] {
  return [...modifies].map((numero) => ({
    cle: formatDebutCle(famille) + String(numero).padStart(4, "0"),
    items: items.slice(numero * TAILLE_BLOC, (numero + 1) * TAILLE_BLOC),
  }));
}

export function emptyCollection<T>({ items, rangs, modifies }: Collection<T>): void {
  items.length = 0;
  rangs.clear();
  modifies.clear();
}
