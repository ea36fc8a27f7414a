import type { Entree } from "../model/entree-membre.ts";

/** Entries and what each of their authors had seen. */
export interface Graphe {
  /** Those whose every ancestor is here, in an order that depends on nothing but themselves: depth, then id. */
  readonly ordre: readonly Entree[];
  readonly ancetres: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that name an entry which has not come yet. */
  readonly attente: readonly Entree[];
}

/** The graph of entries received in any order, any number of times. An entry cannot name itself: its name is its hash. */
export function createGraphe(entrees: readonly Entree[]): Graphe {
  const restantes = new Map(entrees.map((entree) => [entree.id, entree]));
  const ancetres = new Map<string, ReadonlySet<string>>();
  const profondeurs = new Map<string, number>();
  for (let hasBouge = true; hasBouge; ) {
    hasBouge = false;
    for (const { id, parents } of restantes.values()) {
      if (!parents.every((parent) => ancetres.has(parent))) continue;
      ancetres.set(id, new Set(parents.flatMap((parent) => [parent, ...(ancetres.get(parent) ?? [])])));
      profondeurs.set(id, 1 + Math.max(0, ...parents.map((parent) => profondeurs.get(parent) ?? 0)));
      restantes.delete(id);
      hasBouge = true;
    }
  }
  const presentes = [...new Map(entrees.map((entree) => [entree.id, entree])).values()].filter(({ id }) => ancetres.has(id));
  const ordre = presentes.toSorted((a, b) => (profondeurs.get(a.id) ?? 0) - (profondeurs.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
  return { ordre, ancetres, attente: [...restantes.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Entries that no other one names: the parents of the next. */
export function listFeuilles(ordre: readonly Entree[]): readonly string[] {
  const nommees = new Set(ordre.flatMap(({ parents }) => parents));
  return ordre.filter(({ id }) => !nommees.has(id)).map(({ id }) => id).toSorted();
}
