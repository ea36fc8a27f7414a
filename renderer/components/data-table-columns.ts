import { type ReactNode, useMemo } from "react";

/** A column as a panel describes it; it never formats by hand. */
export interface Colonne<L> {
  readonly id: string;
  readonly titre: string;
  /** CSS grid track: `"96px"`, `"minmax(180px, 1fr)"`. */
  readonly largeur: string;
  readonly isNombre?: boolean | undefined;
  readonly cellule: (ligne: L) => ReactNode;
  /** Ascending order; absent: the column does not sort, unless its owner does it. */
  readonly compare?: ((premiere: L, seconde: L) => number) | undefined;
  /** The owner of the rows sorts them by it. */
  readonly isTriable?: boolean | undefined;
  /** The first click sorts from the largest. */
  readonly isDecroissantDabord?: boolean | undefined;
  /** Always shown. */
  readonly isFixe?: boolean | undefined;
}

export interface Tri {
  readonly colonne: string;
  readonly isDecroissant: boolean;
}

/** Rows under one heading, folded or not. */
export interface GroupeTable<L> {
  readonly id: string;
  readonly titre: string;
  readonly lignes: readonly L[];
  /** Sums, by column. */
  readonly cellules: ReadonlyMap<string, ReactNode>;
  readonly isReplie: boolean;
}

interface Entree<L extends object> {
  readonly lignes: readonly L[];
  readonly colonnes: readonly Colonne<L>[];
  readonly tri: Tri | undefined;
  readonly masquees: ReadonlySet<string>;
}

/** What one row of the screen is: a row of the list, or the heading of a group. */
export type LigneTable<L> =
  | { readonly kind: "ligne"; readonly id: string; readonly ligne: L }
  | { readonly kind: "groupe"; readonly id: string; readonly groupe: GroupeTable<L> };

interface Lignes<L> {
  /** Every row of the list, those of folded groups included. */
  readonly triees: readonly L[];
  readonly visibles: readonly Colonne<L>[];
}

/** Rows in the order shown and columns that are shown. */
export function useLignesTriees<L extends object>({ lignes, colonnes, tri, masquees }: Entree<L>): Lignes<L> {
  const triees = useMemo(() => sortLignes(lignes, colonnes, tri), [lignes, colonnes, tri]);
  const visibles = useMemo(() => colonnes.filter(({ id }) => !masquees.has(id)), [colonnes, masquees]);
  return { triees, visibles };
}

/** Equal rows keep the order they came in, whichever way the column is sorted. */
export function sortLignes<L>(lignes: readonly L[], colonnes: readonly Colonne<L>[], tri: Tri | undefined): readonly L[] {
  const compare = colonnes.find(({ id }) => id === tri?.colonne)?.compare;
  if (compare === undefined) return lignes;
  return lignes.toSorted(tri?.isDecroissant === true ? (premiere, seconde) => compare(seconde, premiere) : compare);
}
