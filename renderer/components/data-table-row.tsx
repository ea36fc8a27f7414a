import { IconCheck, IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { memo, type MouseEvent, type ReactNode } from "react";
import { formatNombre } from "#shared/kernel/texte.ts";
import "./data-table.css";
import type { Colonne, GroupeTable, LigneTable } from "./data-table-columns.ts";

interface PropsRangee<L> {
  readonly visibles: readonly Colonne<L>[];
  /** Rank in the list, from 1, the head being the first row. */
  readonly rang: number;
  readonly id: string;
  readonly y: number;
  readonly hauteur: number;
  readonly isCourante: boolean;
  readonly onClick: (rangee: LigneTable<L>, event: MouseEvent) => void;
}

interface Props<L> extends PropsRangee<L> {
  readonly rangee: LigneTable<L> & { readonly kind: "ligne" };
  readonly isSelectionnee: boolean | undefined;
  readonly isDansUnGroupe: boolean;
  readonly nom: string;
  readonly onOpen: ((ligne: L) => void) | undefined;
}

function Rangee<L>({ rangee, visibles, rang, id, y, hauteur, isCourante, isSelectionnee, isDansUnGroupe, nom, onClick, onOpen }: Props<L>) {
  return (
    <div
      role="row" id={id} aria-rowindex={rang} aria-level={isDansUnGroupe ? 2 : undefined} aria-selected={isSelectionnee} data-courante={isCourante || undefined} className="dt-rangee"
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

interface PropsGroupe<L> extends PropsRangee<L> {
  readonly rangee: LigneTable<L> & { readonly kind: "groupe" };
  readonly coche: boolean | "partielle" | undefined;
}

/** Heading of a group: what its rows share, how many they are, their sums under the columns. */
export function RangeeGroupe<L>({ rangee, visibles, rang, id, y, hauteur, isCourante, coche, onClick }: PropsGroupe<L>) {
  const { groupe } = rangee;
  return (
    <div
      role="row" id={id} aria-rowindex={rang} aria-level={1} aria-expanded={!groupe.isReplie} data-courante={isCourante || undefined} className="dt-rangee dt-groupe"
      style={{ transform: `translateY(${y}px)`, height: hauteur }} onClick={(event) => onClick(rangee, event)}
    >
      {coche !== undefined && <div role="gridcell" className="dt-coche"><Coche isCochee={coche} label={`Sélectionner le groupe ${groupe.titre}`} /></div>}
      {visibles.map((colonne, place) => (
        <div key={colonne.id} role="gridcell" className={colonne.isNombre ? "num" : undefined}>{place === 0 ? <Titre groupe={groupe} /> : groupe.cellules.get(colonne.id)}</div>
      ))}
    </div>
  );
}

function Titre<L>({ groupe: { titre, lignes, isReplie } }: { readonly groupe: GroupeTable<L> }) {
  const Chevron = isReplie ? IconChevronRight : IconChevronDown;
  return <span className="dt-groupe-titre" title={titre}><Chevron size={14} stroke={2} aria-hidden="true" /><b className="cut">{titre}</b><span className="ink3 tn">{formatNombre(lignes.length)}</span></span>;
}

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
