import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { Colonne, Tri } from "./data-table-columns.ts";
import { Coche } from "./data-table-row.tsx";

interface Props<L> {
  readonly visibles: readonly Colonne<L>[];
  readonly tri: Tri | undefined;
  readonly onTri: (tri: Tri) => void;
  /** Absent: nothing can be selected. */
  readonly coche: boolean | "partielle" | undefined;
  readonly onCoche: () => void;
}

export function TeteTable<L>({ visibles, tri, onTri, coche, onCoche }: Props<L>) {
  return (
    <div role="row" aria-rowindex={1} className="dt-rangee dt-tete">
      {coche !== undefined && <div role="columnheader" className="dt-coche" onClick={onCoche}><Coche isCochee={coche} label="Tout sélectionner" /></div>}
      {visibles.map((colonne) => {
        const isTriee = tri?.colonne === colonne.id;
        const sens = isTriee ? (tri.isDecroissant ? "descending" : "ascending") : undefined;
        return (
          <div key={colonne.id} role="columnheader" aria-sort={sens} className={colonne.isNombre ? "num" : undefined}>
            {colonne.compare === undefined ? colonne.titre : (
              <button type="button" onClick={() => onTri({ colonne: colonne.id, isDecroissant: isTriee ? !tri.isDecroissant : colonne.isDecroissantDabord === true })}>
                {colonne.titre}
                {sens === "ascending" && <IconArrowUp size={12} stroke={2.25} aria-hidden="true" />}
                {sens === "descending" && <IconArrowDown size={12} stroke={2.25} aria-hidden="true" />}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
