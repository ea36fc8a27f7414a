import { useMemo } from "react";
import type { GroupeTable, LigneTable } from "./data-table-columns.ts";

/** The rows of the screen, made as they are looked at: a list of fifty thousand costs what it shows. */
export interface Rangees<L> {
  readonly nombre: number;
  readonly hasGroupes: boolean;
  readonly at: (rang: number) => LigneTable<L> | undefined;
  /** −1: not on the screen. */
  readonly findRang: (id: string | undefined) => number;
}

interface Source<L extends object> {
  /** In the order shown. */
  readonly triees: readonly L[];
  /** The same, cut in groups. */
  readonly groupes: readonly GroupeTable<L>[] | undefined;
  readonly findId: (ligne: L) => string;
  /** Rows already made: one that did not change is the same object, and is not drawn again. */
  readonly connues: WeakMap<L, LigneTable<L>>;
}

export function createRangees<L extends object>({ triees, groupes, findId, connues }: Source<L>): Rangees<L> {
  const toRangee = (ligne: L): LigneTable<L> => {
    const connue = connues.get(ligne) ?? { kind: "ligne", id: findId(ligne), ligne };
    connues.set(ligne, connue);
    return connue;
  };
  if (groupes !== undefined) return createRangeesGroupees(groupes, findId, toRangee);
  return {
    nombre: triees.length, hasGroupes: false,
    at: (rang) => {
      const ligne = triees[rang];
      return ligne === undefined ? undefined : toRangee(ligne);
    },
    findRang: (id) => (id === undefined ? -1 : triees.findIndex((ligne) => findId(ligne) === id)),
  };
}

/** The same from one state of the list to the next, row by row. */
export function useRangees<L extends object>(triees: readonly L[], groupes: readonly GroupeTable<L>[] | undefined, findId: (ligne: L) => string): Rangees<L> {
  const connues = useMemo(() => new WeakMap<L, LigneTable<L>>(), []);
  return useMemo(() => createRangees({ triees, groupes, findId, connues }), [triees, groupes, findId, connues]);
}

/** Each heading, then its rows unless it is folded. */
function createRangeesGroupees<L extends object>(groupes: readonly GroupeTable<L>[], findId: (ligne: L) => string, toRangee: (ligne: L) => LigneTable<L>): Rangees<L> {
  const entetes = groupes.map((groupe): LigneTable<L> => ({ kind: "groupe", id: groupe.id, groupe }));
  const debuts: number[] = [];
  let nombre = 0;
  for (const { lignes, isReplie } of groupes) {
    debuts.push(nombre);
    nombre += 1 + (isReplie ? 0 : lignes.length);
  }
  return {
    nombre, hasGroupes: groupes.length > 0,
    at: (rang) => {
      const place = debuts.findLastIndex((debut) => debut <= rang);
      const debut = debuts[place] ?? 0;
      if (rang === debut) return entetes[place];
      const ligne = groupes[place]?.isReplie === false ? groupes[place].lignes[rang - debut - 1] : undefined;
      return ligne === undefined ? undefined : toRangee(ligne);
    },
    findRang: (id) => {
      for (const [place, groupe] of groupes.entries()) {
        if (groupe.id === id) return debuts[place] ?? -1;
        const rang = groupe.isReplie ? -1 : groupe.lignes.findIndex((ligne) => findId(ligne) === id);
        if (rang >= 0) return (debuts[place] ?? 0) + 1 + rang;
      }
      return -1;
    },
  };
}

/** The first row that is one of the list; a heading when all groups are folded. */
export function findPremiere<L>({ nombre, at }: Rangees<L>): LigneTable<L> | undefined {
  for (let rang = 0; rang < nombre; rang += 1) {
    const rangee = at(rang);
    if (rangee?.kind === "ligne") return rangee;
  }
  return at(0);
}
