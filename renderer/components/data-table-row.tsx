import { IconCheck } from "@tabler/icons-react";
import { memo, type MouseEvent, type ReactNode } from "react";
import type { Colonne, LigneTable } from "./data-table-columns.ts";

interface Props<L> {
  readonly rangee: LigneTable<L>;
  readonly visibles: readonly Colonne<L>[];
  /** Rank in the list, from 1, the head being the first row. */
  readonly rang: number;
  readonly id: string;
  readonly y: number;
  readonly hauteur: number;
  readonly isCourante: boolean;
  readonly isSelectionnee: boolean | undefined;
  readonly nom: string;
  readonly onClick: (rangee: LigneTable<L>, event: MouseEvent) => void;
  readonly onOpen: ((ligne: L) => void) | undefined;
}

function Rangee<L>({ rangee, visibles, rang, id, y, hauteur, isCourante, isSelectionnee, nom, onClick, onOpen }: Props<L>) {
  return (
    <div
      role="row" id={id} aria-rowindex={rang} aria-selected={isSelectionnee} data-courante={isCourante || undefined} className="dt-rangee"
      style={{ transform: `translateY(${y}px)`, height: hauteur }}
      onClick={(event) => onClick(rangee, event)} onDoubleClick={(event) => !isDansLaCoche(event) && onOpen?.(rangee.ligne)}
    >
      {isSelectionnee !== undefined && <div role="gridcell" className="dt-coche"><Coche isCochee={isSelectionnee} label={`Sélectionner ${nom}`} /></div>}
      {visibles.map((colonne) => (
        <div key={colonne.id} role="gridcell" className={colonne.isNombre ? "num" : undefined}>{colonne.cellule(rangee.ligne)}</div>
      ))}
    </div>
  );
}

/** Rows keep still while the others move. */
export const RangeeTable = memo(Rangee) as typeof Rangee;

/** Two quick clicks on the box tick and untick: they do not open. */
export function isDansLaCoche({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest(".dt-coche") !== null;
}

/** The box of a row: not a field, the row itself is what one selects. */
export function Coche({ isCochee, label }: { readonly isCochee: boolean | "partielle"; readonly label: string }): ReactNode {
  return (
    <span role="checkbox" aria-checked={isCochee === "partielle" ? "mixed" : isCochee} aria-label={label} className="dt-case">
      {isCochee === true && <IconCheck size={12} stroke={2.5} aria-hidden="true" />}
      {isCochee === "partielle" && <i />}
    </span>
  );
}
