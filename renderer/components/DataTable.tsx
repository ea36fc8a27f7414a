import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { type Colonne, type GroupeTable, type LigneTable, type Tri, useLignesTriees } from "./data-table-columns.ts";
import { TeteTable } from "./data-table-head.tsx";
import { type Pilotage, useTouchesTable } from "./data-table-keys.ts";
import { type Rangees, useRangees } from "./data-table-rangees.ts";
import { RangeeGroupe, RangeeTable } from "./data-table-row.tsx";
import { createPistes, useClicRangee, usePremiereCourante, useSuiviCourante } from "./data-table-suivi.ts";
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
  /** The rows cut in groups, in place of `lignes` on screen; both hold the same rows. */
  readonly groupes?: readonly GroupeTable<L>[] | undefined;
  readonly onReplier?: ((groupe: string, isReplie: boolean) => void) | undefined;
  readonly onLargeur?: ((colonne: string, pixels: number | undefined) => void) | undefined;
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
  const { label, lignes, tri, onTri, courante, onCourante, selection, onSelection, hauteur = 36, findId, masquees = AUCUNE, groupes } = props;
  const { triees, visibles } = useLignesTriees({ ...props, lignes, tri, masquees });
  const rangees = useRangees(triees, groupes, findId);
  const [hasFocus, setHasFocus] = useState(false);
  const prefixe = useId();
  const defile = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({ count: rangees.nombre, getScrollElement: () => defile.current, estimateSize: () => hauteur, overscan: 10, scrollMargin: 32 });
  const pilotage = usePilotage(props, rangees, triees);
  useTouchesTable(pilotage, props.isPrincipale === true || hasFocus);
  useSuiviCourante(rangees, courante, hauteur, defile);
  usePremiereCourante(rangees, courante, onCourante);
  const onClick = useClicRangee(pilotage);
  const coche = selection === undefined ? undefined : selection.size === 0 ? false : selection.size >= lignes.length ? true : "partielle";
  const isCouranteVisible = virtualizer.getVirtualItems().some(({ index }) => rangees.at(index)?.id === courante);
  const hasCoche = selection !== undefined;
  const pistes = useMemo(() => createPistes(visibles, hasCoche), [visibles, hasCoche]);
  return (
    <div className="dt" style={pistes}>
      <div
        ref={defile} className="dt-defile" role={groupes === undefined ? "grid" : "treegrid"} tabIndex={0} aria-label={label} aria-rowcount={rangees.nombre + 1} aria-multiselectable={selection !== undefined}
        aria-activedescendant={isCouranteVisible ? `${prefixe}-${courante}` : undefined} onFocus={() => setHasFocus(true)} onBlur={() => setHasFocus(false)}
      >
        <TeteTable visibles={visibles} tri={tri} onTri={onTri} coche={coche} onCoche={() => onSelection?.(selection?.size === 0 ? new Set(triees.map(findId)) : AUCUNE)} onLargeur={props.onLargeur} />
        <div className="dt-corps" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const rangee = rangees.at(index);
            // By its place: another row in the same place changes its words, not its elements.
            return rangee === undefined ? undefined : <Rangee key={index} {...props} rangee={rangee} visibles={visibles} id={`${prefixe}-${rangee.id}`} rang={index + 2} y={start - 32} hauteur={hauteur} onClick={onClick} />;
          })}
        </div>
      </div>
      {props.actions}
      {props.total !== undefined && <div className="dt-total" role="status">{props.total}</div>}
    </div>
  );
}

function usePilotage<L extends object>({ findId, courante, onCourante, selection, onSelection, onOpen, onApercu, onReplier }: Props<L>, rangees: Rangees<L>, triees: readonly L[]): Pilotage<L> {
  return useMemo(
    () => ({ rangees, triees, findId, courante, onCourante, selection, onSelection, onOpen, onApercu, onReplier }),
    [rangees, triees, findId, courante, onCourante, selection, onSelection, onOpen, onApercu, onReplier],
  );
}

interface PropsRangee<L extends object> extends Props<L> {
  readonly rangee: LigneTable<L>;
  readonly visibles: readonly Colonne<L>[];
  readonly id: string;
  readonly rang: number;
  readonly y: number;
  readonly onClick: (rangee: LigneTable<L>, event: MouseEvent) => void;
}

function Rangee<L extends object>({ rangee, visibles, id, rang, y, hauteur = 36, onClick, courante, selection, groupes, findId, findNom, onOpen }: PropsRangee<L>) {
  const commun = { visibles, id, rang, y, hauteur, onClick, isCourante: rangee.id === courante };
  if (rangee.kind === "ligne") return <RangeeTable {...commun} rangee={rangee} nom={findNom(rangee.ligne)} isSelectionnee={selection?.has(rangee.id)} isDansUnGroupe={groupes !== undefined} onOpen={onOpen} />;
  const choisies = selection === undefined ? 0 : rangee.groupe.lignes.filter((ligne) => selection.has(findId(ligne))).length;
  return <RangeeGroupe {...commun} rangee={rangee} coche={selection === undefined ? undefined : choisies === 0 ? false : choisies === rangee.groupe.lignes.length ? true : "partielle"} />;
}
