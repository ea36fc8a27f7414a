import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { PointerEvent } from "react";
import type { Colonne, Tri } from "./data-table-columns.ts";
import { Coche } from "./data-table-row.tsx";

interface Props<L> {
  readonly visibles: readonly Colonne<L>[];
  readonly tri: Tri | undefined;
  readonly onTri: (tri: Tri) => void;
  /** Absent: nothing can be selected. */
  readonly coche: boolean | "partielle" | undefined;
  readonly onCoche: () => void;
  /** Absent: widths are those of the list. `undefined` gives a column its own width back. */
  readonly onLargeur?: ((colonne: string, pixels: number | undefined) => void) | undefined;
}

export function TeteTable<L>({ visibles, tri, onTri, coche, onCoche, onLargeur }: Props<L>) {
  return (
    <div role="row" aria-rowindex={1} className="dt-rangee dt-tete">
      {coche !== undefined && <div role="columnheader" className="dt-coche" onClick={onCoche}><Coche isCochee={coche} label="Tout sélectionner" /></div>}
      {visibles.map((colonne) => {
        const isTriee = tri?.colonne === colonne.id;
        const sens = isTriee ? (tri.isDecroissant ? "descending" : "ascending") : undefined;
        return (
          <div key={colonne.id} role="columnheader" aria-sort={sens} className={colonne.isNombre ? "num" : undefined}>
            {colonne.compare === undefined && colonne.isTriable !== true ? colonne.titre : (
              <button type="button" title={colonne.titre} onClick={() => onTri({ colonne: colonne.id, isDecroissant: isTriee ? !tri.isDecroissant : colonne.isDecroissantDabord === true })}>
                <span className="cut">{colonne.titre}</span>
                {sens === "ascending" && <IconArrowUp size={12} stroke={2.25} aria-hidden="true" />}
                {sens === "descending" && <IconArrowDown size={12} stroke={2.25} aria-hidden="true" />}
              </button>
            )}
            {onLargeur !== undefined && <Poignee onLargeur={(pixels) => onLargeur(colonne.id, pixels)} />}
          </div>
        );
      })}
    </div>
  );
}

const LARGEUR_MINIMALE = 40;

/** Drags the right edge of a column; twice, it takes its own width back. By keyboard, widths are in « Colonnes ». */
function Poignee({ onLargeur }: { readonly onLargeur: (pixels: number | undefined) => void }) {
  const start = (event: PointerEvent<HTMLSpanElement>) => {
    const poignee = event.currentTarget;
    const depart = event.clientX;
    const largeur = poignee.parentElement?.getBoundingClientRect().width ?? LARGEUR_MINIMALE;
    poignee.setPointerCapture(event.pointerId);
    const drag = ({ clientX }: globalThis.PointerEvent) => onLargeur(Math.round(Math.max(LARGEUR_MINIMALE, largeur + clientX - depart)));
    poignee.addEventListener("pointermove", drag);
    poignee.addEventListener("lostpointercapture", () => poignee.removeEventListener("pointermove", drag), { once: true });
  };
  return <span className="dt-poignee" aria-hidden="true" onPointerDown={start} onDoubleClick={() => onLargeur(undefined)} />;
}
