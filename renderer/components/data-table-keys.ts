import { useMemo } from "react";
import { type Touche, useTouches } from "../hooks/use-touches.ts";
import type { LigneTable } from "./data-table-columns.ts";

export interface Pilotage<L> {
  readonly rangees: readonly LigneTable<L>[];
  readonly courante: string | undefined;
  readonly onCourante: (id: string) => void;
  readonly selection: ReadonlySet<string> | undefined;
  readonly onSelection: ((selection: ReadonlySet<string>) => void) | undefined;
  readonly onOpen: ((ligne: L) => void) | undefined;
  readonly onApercu: (() => void) | undefined;
}

const PAGE = 12;

/** Everything a list does from the keyboard: go, extend, select, open, preview. */
export function useTouchesTable<L>(pilotage: Pilotage<L>, isActif: boolean): void {
  const touches = useMemo(() => [...listParcours(pilotage), ...listSelections(pilotage), ...listOuvertures(pilotage)], [pilotage]);
  useTouches(touches, isActif);
}

function listParcours<L>(pilotage: Pilotage<L>): readonly Touche[] {
  const { rangees } = pilotage;
  const dernier = rangees.length - 1;
  return [
    { combinaison: "ArrowUp", action: () => go(pilotage, -1) },
    { combinaison: "ArrowDown", libelle: "parcourir", action: () => go(pilotage, 1) },
    { combinaison: "PageUp", action: () => go(pilotage, -PAGE) },
    { combinaison: "PageDown", action: () => go(pilotage, PAGE) },
    { combinaison: "Home", action: () => go(pilotage, -dernier) },
    { combinaison: "End", action: () => go(pilotage, dernier) },
  ];
}

function listOuvertures<L>({ rangees, courante, onOpen, onApercu }: Pilotage<L>): readonly Touche[] {
  const rangee = rangees.find(({ id }) => id === courante);
  return [
    ...(onOpen === undefined ? [] : [{ combinaison: "Enter", libelle: "ouvrir", action: () => rangee !== undefined && onOpen(rangee.ligne) }]),
    ...(onApercu === undefined ? [] : [{ combinaison: "Space", libelle: "aperçu", action: onApercu }]),
  ];
}

function listSelections<L>(pilotage: Pilotage<L>): readonly Touche[] {
  const { rangees, courante, selection, onSelection } = pilotage;
  if (selection === undefined || onSelection === undefined) return [];
  return [
    { combinaison: "x", libelle: "sélectionner", action: () => courante !== undefined && onSelection(toggleSelection(selection, courante)) },
    { combinaison: "shift+ArrowUp", action: () => extend(pilotage, -1) },
    { combinaison: "shift+ArrowDown", libelle: "étendre", action: () => extend(pilotage, 1) },
    { combinaison: "mod+a", action: () => onSelection(new Set(rangees.map(({ id }) => id))) },
    ...(selection.size > 0 ? [{ combinaison: "Escape", libelle: "désélectionner", action: () => onSelection(new Set()) }] : []),
  ];
}

export function toggleSelection(selection: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const suivante = new Set(selection);
  if (!suivante.delete(id)) suivante.add(id);
  return suivante;
}

function go<L>({ rangees, courante, onCourante }: Pilotage<L>, pas: number): void {
  const rang = rangees.findIndex(({ id }) => id === courante);
  const cible = rangees[Math.max(0, Math.min(rangees.length - 1, rang < 0 ? 0 : rang + pas))];
  if (cible !== undefined) onCourante(cible.id);
}

function extend<L>(pilotage: Pilotage<L>, pas: number): void {
  const { rangees, courante, onCourante, selection, onSelection } = pilotage;
  const rang = rangees.findIndex(({ id }) => id === courante);
  const voisine = rangees[rang + pas];
  if (courante === undefined || voisine === undefined) return;
  onSelection?.(new Set([...(selection ?? []), courante, voisine.id]));
  onCourante(voisine.id);
}
