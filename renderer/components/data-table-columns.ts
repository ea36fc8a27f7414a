import { type ReactNode, useMemo } from "react";

/** A column as a panel describes it; it never formats by hand. */
export interface Colonne<L> {
  readonly id: string;
  readonly titre: string;
  /** CSS grid track: `"96px"`, `"minmax(180px, 1fr)"`. */
  readonly largeur: string;
  readonly isNombre?: boolean | undefined;
  readonly cellule: (ligne: L) => ReactNode;
  /** Ascending order; absent: the column does not sort. */
  readonly compare?: ((premiere: L, seconde: L) => number) | undefined;
  /** The first click sorts from the largest. */
  readonly isDecroissantDabord?: boolean | undefined;
  /** Always shown. */
  readonly isFixe?: boolean | undefined;
}

export interface Tri {
  readonly colonne: string;
  readonly isDecroissant: boolean;
}

interface Entree<L extends object> {
  readonly lignes: readonly L[];
  readonly colonnes: readonly Colonne<L>[];
  readonly findId: (ligne: L) => string;
  readonly tri: Tri | undefined;
  readonly masquees: ReadonlySet<string>;
}

export interface LigneTable<L> {
  readonly id: string;
  readonly ligne: L;
}

/** Rows in the order shown and columns that are shown. */
export function useLignesTriees<L extends object>({ lignes, colonnes, findId, tri, masquees }: Entree<L>): { readonly rangees: readonly LigneTable<L>[]; readonly visibles: readonly Colonne<L>[] } {
  const triees = useMemo(() => sortLignes(lignes, colonnes, tri), [lignes, colonnes, tri]);
  const rangees = useMemo(() => triees.map((ligne) => ({ id: findId(ligne), ligne })), [triees, findId]);
  const visibles = useMemo(() => colonnes.filter(({ id }) => !masquees.has(id)), [colonnes, masquees]);
  return { rangees, visibles };
}

/** Equal rows keep the order they came in, whichever way the column is sorted. */
export function sortLignes<L>(lignes: readonly L[], colonnes: readonly Colonne<L>[], tri: Tri | undefined): readonly L[] {
  const compare = colonnes.find(({ id }) => id === tri?.colonne)?.compare;
  if (compare === undefined) return lignes;
  return lignes.toSorted(tri?.isDecroissant === true ? (premiere, seconde) => compare(seconde, premiere) : compare);
}
