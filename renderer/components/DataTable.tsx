import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type MouseEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { type Colonne, type LigneTable, type Tri, useLignesTriees } from "./data-table-columns.ts";
import { TeteTable } from "./data-table-head.tsx";
import { toggleSelection, useTouchesTable } from "./data-table-keys.ts";
import { isDansLaCoche, RangeeTable } from "./data-table-row.tsx";
import "./data-table.css";

interface Props<L extends object> {
  /** What the list is, for a screen reader. */
  readonly label: string;
  readonly lignes: readonly L[];
  readonly colonnes: readonly Colonne<L>[];
  readonly findId: (ligne: L) => string;
  /** Names a row in its box. */
  readonly findNom: (ligne: L) => string;
  readonly tri: Tri | undefined;
  readonly onTri: (tri: Tri) => void;
  readonly courante: string | undefined;
  readonly onCourante: (id: string) => void;
  readonly masquees?: ReadonlySet<string> | undefined;
  readonly selection?: ReadonlySet<string> | undefined;
  readonly onSelection?: ((selection: ReadonlySet<string>) => void) | undefined;
  readonly onOpen?: ((ligne: L) => void) | undefined;
  readonly onApercu?: (() => void) | undefined;
  /** 28 ledger, 32 small tables, 36 lists, 48 two lines. */
  readonly hauteur?: 28 | 32 | 36 | 48 | undefined;
  /** The list of the page: its keys work wherever the focus is. */
  readonly isPrincipale?: boolean | undefined;
  /** Totals line, under the rows. */
  readonly total?: ReactNode;
  /** Bar of actions on the selection, above the totals. */
  readonly actions?: ReactNode;
}

const AUCUNE: ReadonlySet<string> = new Set();

/** A list of any length: only the rows in sight exist; everything works from the keyboard. */
export function DataTable<L extends object>(props: Props<L>) {
  const { label, lignes, tri, onTri, courante, onCourante, selection, onSelection, onOpen, onApercu, hauteur = 36, findNom, masquees = AUCUNE } = props;
  const { rangees, visibles } = useLignesTriees({ ...props, lignes, tri, masquees });
  const [hasFocus, setHasFocus] = useState(false);
  const prefixe = useId();
  const defile = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({ count: rangees.length, getScrollElement: () => defile.current, estimateSize: () => hauteur, overscan: 10, scrollMargin: 32 });
  const pilotage = useMemo(() => ({ rangees, courante, onCourante, selection, onSelection, onOpen, onApercu }), [rangees, courante, onCourante, selection, onSelection, onOpen, onApercu]);
  useTouchesTable(pilotage, props.isPrincipale === true || hasFocus);
  useSuiviCourante(rangees, courante, hauteur, defile);
  usePremiereCourante(rangees, courante, onCourante);
  const onClick = useClicRangee(courante, onCourante, selection, onSelection, rangees);
  const coche = selection === undefined ? undefined : selection.size === 0 ? false : selection.size >= rangees.length ? true : "partielle";
  const isCouranteVisible = virtualizer.getVirtualItems().some(({ index }) => rangees[index]?.id === courante);
  return (
    <div className="dt" style={createPistes(visibles, selection !== undefined)}>
      <div
        ref={defile} className="dt-defile" role="grid" tabIndex={0} aria-label={label} aria-rowcount={rangees.length + 1} aria-multiselectable={selection !== undefined}
        aria-activedescendant={isCouranteVisible ? `${prefixe}-${courante}` : undefined} onFocus={() => setHasFocus(true)} onBlur={() => setHasFocus(false)}
      >
        <TeteTable visibles={visibles} tri={tri} onTri={onTri} coche={coche} onCoche={() => onSelection?.(selection?.size === 0 ? new Set(rangees.map(({ id }) => id)) : AUCUNE)} />
        <div className="dt-corps" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const rangee = rangees[index];
            return rangee === undefined ? undefined : (
              <RangeeTable
                key={rangee.id} id={`${prefixe}-${rangee.id}`} rangee={rangee} visibles={visibles} rang={index + 2} y={start - 32} hauteur={hauteur} nom={findNom(rangee.ligne)}
                isCourante={rangee.id === courante} isSelectionnee={selection?.has(rangee.id)} onClick={onClick} onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
      {props.actions}
      {props.total !== undefined && <div className="dt-total" role="status">{props.total}</div>}
    </div>
  );
}

// Pixels: padding of a row, gap between two cells.
const MARGES = 40 - 12;
const GOUTTIERE = 12;

function createPistes<L>(visibles: readonly Colonne<L>[], hasCoche: boolean): CSSProperties {
  const pistes = [...(hasCoche ? ["16px"] : []), ...visibles.map(({ largeur }) => largeur)].join(" ");
  const minimum = visibles.reduce((somme, { largeur }) => somme + Number(/\d+/.exec(largeur)?.[0] ?? 0) + GOUTTIERE, MARGES + (hasCoche ? 16 + GOUTTIERE : 0));
  return Object.fromEntries([["--dt-colonnes", pistes], ["--dt-minimum", `${minimum}px`]]);
}

/** A list always has a current row: the first, when none was chosen or the chosen one left. */
function usePremiereCourante<L>(rangees: readonly LigneTable<L>[], courante: string | undefined, onCourante: (id: string) => void): void {
  const [premiere] = rangees;
  const isPerdue = premiere !== undefined && !rangees.some(({ id }) => id === courante);
  useEffect(() => {
    if (isPerdue) onCourante(premiere.id);
  }, [isPerdue, premiere, onCourante]);
}

/** Keeps the current row in sight when the keyboard moves it, below the sticky head. */
function useSuiviCourante<L>(rangees: readonly LigneTable<L>[], courante: string | undefined, hauteur: number, defile: { readonly current: HTMLDivElement | null }): void {
  const precedente = useRef(courante);
  useEffect(() => {
    if (precedente.current === courante) return;
    precedente.current = courante;
    const rang = rangees.findIndex(({ id }) => id === courante);
    const cadre = defile.current;
    if (rang < 0 || cadre === null) return;
    const haut = rang * hauteur;
    if (haut < cadre.scrollTop) cadre.scrollTop = haut;
    else if (haut + hauteur > cadre.scrollTop + cadre.clientHeight - 32) cadre.scrollTop = haut + hauteur + 32 - cadre.clientHeight;
  }, [rangees, courante, hauteur, defile]);
}

function useClicRangee<L>(courante: string | undefined, onCourante: (id: string) => void, selection: ReadonlySet<string> | undefined, onSelection: ((selection: ReadonlySet<string>) => void) | undefined, rangees: readonly LigneTable<L>[]) {
  return useCallback(({ id }: LigneTable<L>, event: MouseEvent) => {
    if (selection !== undefined && onSelection !== undefined && (isDansLaCoche(event) || event.ctrlKey || event.metaKey)) onSelection(toggleSelection(selection, id));
    else if (selection !== undefined && onSelection !== undefined && event.shiftKey) onSelection(new Set([...selection, ...listEntre(rangees, courante, id)]));
    onCourante(id);
  }, [courante, onCourante, selection, onSelection, rangees]);
}

function listEntre<L>(rangees: readonly LigneTable<L>[], depart: string | undefined, arrivee: string): readonly string[] {
  const rangs = [depart, arrivee].map((cible) => rangees.findIndex(({ id }) => id === cible)).filter((rang) => rang >= 0);
  return rangees.slice(Math.min(...rangs), Math.max(...rangs) + 1).map(({ id }) => id);
}
