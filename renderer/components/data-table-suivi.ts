import { type CSSProperties, type MouseEvent, useCallback, useEffect, useMemo, useRef } from "react";
import type { Colonne, LigneTable } from "./data-table-columns.ts";
import { findPremiere, type Rangees } from "./data-table-rangees.ts";
import { listEntre, type Pilotage, toggleRangee } from "./data-table-keys.ts";
import { isDansLaCoche } from "./data-table-row.tsx";

// Pixels: padding of a row, gap between two cells.
const MARGES = 40 - 12;
const GOUTTIERE = 12;

export function createPistes<L>(visibles: readonly Colonne<L>[], hasCoche: boolean): CSSProperties {
  const pistes = [...(hasCoche ? ["16px"] : []), ...visibles.map(({ largeur }) => largeur)].join(" ");
  const minimum = visibles.reduce((somme, { largeur }) => somme + Number(/\d+/.exec(largeur)?.[0] ?? 0) + GOUTTIERE, MARGES + (hasCoche ? 16 + GOUTTIERE : 0));
  return Object.fromEntries([["--dt-colonnes", pistes], ["--dt-minimum", `${minimum}px`]]);
}

/** A list always has a current row: the first, when none was chosen or the chosen one left. */
export function usePremiereCourante<L>(rangees: Rangees<L>, courante: string | undefined, onCourante: (id: string) => void): void {
  const isPerdue = useMemo(() => rangees.nombre > 0 && rangees.findRang(courante) < 0, [rangees, courante]);
  useEffect(() => {
    const premiere = isPerdue ? findPremiere(rangees) : undefined;
    if (premiere !== undefined) onCourante(premiere.id);
  }, [isPerdue, rangees, onCourante]);
}

/** Keeps the current row in sight when the keyboard moves it, below the sticky head. */
export function useSuiviCourante<L>(rangees: Rangees<L>, courante: string | undefined, hauteur: number, defile: { readonly current: HTMLDivElement | null }): void {
  const precedente = useRef(courante);
  useEffect(() => {
    if (precedente.current === courante) return;
    precedente.current = courante;
    const rang = rangees.findRang(courante);
    const cadre = defile.current;
    if (rang < 0 || cadre === null) return;
    const haut = rang * hauteur;
    if (haut < cadre.scrollTop) cadre.scrollTop = haut;
    else if (haut + hauteur > cadre.scrollTop + cadre.clientHeight - 32) cadre.scrollTop = haut + hauteur + 32 - cadre.clientHeight;
  }, [rangees, courante, hauteur, defile]);
}

/** A click makes the row current; on its box or with Ctrl it is taken or left, with Shift all are from the current one to it. */
export function useClicRangee<L>(pilotage: Pilotage<L>) {
  const courant = useRef(pilotage);
  courant.current = pilotage;
  // One function for good: a row that did not change is not drawn again when the current one moves.
  return useCallback((rangee: LigneTable<L>, event: MouseEvent) => {
    const { rangees, findId, courante, onCourante, selection, onSelection, onReplier } = courant.current;
    const isSelectionnable = selection !== undefined && onSelection !== undefined;
    if (isSelectionnable && (isDansLaCoche(event) || event.ctrlKey || event.metaKey)) onSelection(toggleRangee(selection, rangee, findId));
    else if (isSelectionnable && event.shiftKey) onSelection(new Set([...selection, ...listEntre(rangees, courante, rangee.id)]));
    else if (rangee.kind === "groupe") onReplier?.(rangee.id, !rangee.groupe.isReplie);
    onCourante(rangee.id);
  }, []);
}
