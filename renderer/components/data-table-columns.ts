import {
  columnVisibilityFeature, createSortedRowModel, rowSortingFeature, type SortingState, tableFeatures, useTable,
} from "@tanstack/react-table";
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

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), columnVisibilityFeature });

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
  const columns = useMemo(() => colonnes.map((colonne) => ({
    id: colonne.id,
    accessorFn: (ligne: L) => ligne,
    enableSorting: colonne.compare !== undefined,
    sortFn: (a: { readonly original: L }, b: { readonly original: L }) => colonne.compare?.(a.original, b.original) ?? 0,
  })), [colonnes]);
  const sorting: SortingState = useMemo(() => (tri === undefined ? [] : [{ id: tri.colonne, desc: tri.isDecroissant }]), [tri]);
  const columnVisibility = useMemo(() => Object.fromEntries([...masquees].map((id) => [id, false])), [masquees]);
  const table = useTable({ features, columns, data: lignes, getRowId: findId, state: { sorting, columnVisibility } });
  const modele = table.getRowModel();
  const rangees = useMemo(() => modele.rows.map(({ id, original }) => ({ id, ligne: original })), [modele]);
  const visibles = useMemo(() => colonnes.filter(({ id }) => !masquees.has(id)), [colonnes, masquees]);
  return { rangees, visibles };
}
