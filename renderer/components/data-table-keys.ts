import { useMemo } from "react";
import { type Touche, useTouches } from "../hooks/use-touches.ts";
import type { GroupeTable, LigneTable } from "./data-table-columns.ts";
import type { Rangees } from "./data-table-rangees.ts";

export interface Pilotage<L> {
  readonly rangees: Rangees<L>;
  readonly triees: readonly L[];
  readonly findId: (ligne: L) => string;
  readonly courante: string | undefined;
  readonly onCourante: (id: string) => void;
  readonly selection: ReadonlySet<string> | undefined;
  readonly onSelection: ((selection: ReadonlySet<string>) => void) | undefined;
  readonly onOpen: ((ligne: L) => void) | undefined;
  readonly onApercu: (() => void) | undefined;
  /** Folds or unfolds a group. */
  readonly onReplier: ((groupe: string, isReplie: boolean) => void) | undefined;
}

const PAGE = 12;

/** Everything a list does from the keyboard: go, extend, select, open, preview, fold. */
export function useTouchesTable<L>(pilotage: Pilotage<L>, isActif: boolean): void {
  const touches = useMemo(() => [...listParcours(pilotage), ...listSelections(pilotage), ...listOuvertures(pilotage), ...listReplis(pilotage)], [pilotage]);
  useTouches(touches, isActif);
}

function listParcours<L>(pilotage: Pilotage<L>): readonly Touche[] {
  const { rangees } = pilotage;
  const dernier = rangees.nombre - 1;
  return [
    { combinaison: "ArrowUp", action: () => go(pilotage, -1) },
    { combinaison: "ArrowDown", libelle: "parcourir", action: () => go(pilotage, 1) },
    { combinaison: "PageUp", action: () => go(pilotage, -PAGE) },
    { combinaison: "PageDown", action: () => go(pilotage, PAGE) },
    { combinaison: "Home", action: () => go(pilotage, -dernier) },
    { combinaison: "End", action: () => go(pilotage, dernier) },
  ];
}

function listOuvertures<L>({ rangees, courante, onOpen, onApercu, onReplier }: Pilotage<L>): readonly Touche[] {
  const open = () => {
    const rangee = rangees.at(rangees.findRang(courante));
    if (rangee?.kind === "groupe") onReplier?.(rangee.id, !rangee.groupe.isReplie);
    else if (rangee !== undefined) onOpen?.(rangee.ligne);
  };
  return [
    ...(onOpen === undefined ? [] : [{ combinaison: "Enter", libelle: "ouvrir", action: open }]),
    ...(onApercu === undefined ? [] : [{ combinaison: "Space", libelle: "aperçu", action: onApercu }]),
  ];
}

/** As in a tree: the left arrow folds the group, or goes up to its heading; the right one unfolds it. */
function listReplis<L>({ rangees, courante, onCourante, onReplier }: Pilotage<L>): readonly Touche[] {
  if (onReplier === undefined || !rangees.hasGroupes) return [];
  const findEntete = (): GroupeTable<L> | undefined => {
    for (let rang = rangees.findRang(courante); rang >= 0; rang -= 1) {
      const entete = rangees.at(rang);
      if (entete?.kind === "groupe") return entete.groupe;
    }
    return undefined;
  };
  return [
    { combinaison: "ArrowLeft", libelle: "replier", action: () => {
      const groupe = findEntete();
      if (groupe === undefined) return;
      if (groupe.id === courante) onReplier(groupe.id, true);
      else onCourante(groupe.id);
    } },
    { combinaison: "ArrowRight", action: () => {
      const groupe = findEntete();
      if (groupe !== undefined && groupe.id === courante) onReplier(groupe.id, false);
    } },
  ];
}

function listSelections<L>(pilotage: Pilotage<L>): readonly Touche[] {
  const { rangees, triees, findId, courante, selection, onSelection } = pilotage;
  if (selection === undefined || onSelection === undefined) return [];
  const toggle = () => {
    const rangee = rangees.at(rangees.findRang(courante));
    if (rangee !== undefined) onSelection(toggleRangee(selection, rangee, findId));
  };
  return [
    { combinaison: "x", libelle: "sélectionner", action: toggle },
    { combinaison: "shift+ArrowUp", action: () => extend(pilotage, -1) },
    { combinaison: "shift+ArrowDown", libelle: "étendre", action: () => extend(pilotage, 1) },
    { combinaison: "mod+a", libelle: "tout", action: () => onSelection(new Set(triees.map(findId))) },
    ...(selection.size > 0 ? [{ combinaison: "Escape", libelle: "désélectionner", action: () => onSelection(new Set()) }] : []),
  ];
}

/** A row, or all those of a group: taken when one of them is missing, left when all are there. */
export function toggleRangee<L>(selection: ReadonlySet<string>, rangee: LigneTable<L>, findId: (ligne: L) => string): ReadonlySet<string> {
  const suivante = new Set(selection);
  if (rangee.kind === "ligne") {
    if (!suivante.delete(rangee.id)) suivante.add(rangee.id);
    return suivante;
  }
  const ids = rangee.groupe.lignes.map(findId);
  const isTout = ids.every((id) => selection.has(id));
  for (const id of ids) {
    if (isTout) suivante.delete(id);
    else suivante.add(id);
  }
  return suivante;
}

function go<L>({ rangees, courante, onCourante }: Pilotage<L>, pas: number): void {
  const rang = rangees.findRang(courante);
  const cible = rangees.at(Math.max(0, Math.min(rangees.nombre - 1, rang < 0 ? 0 : rang + pas)));
  if (cible !== undefined) onCourante(cible.id);
}

function extend<L>(pilotage: Pilotage<L>, pas: number): void {
  const { rangees, courante, onCourante, selection, onSelection } = pilotage;
  const rang = rangees.findRang(courante);
  const [depart, voisine] = [rangees.at(rang), rangees.at(rang + pas)];
  if (depart === undefined || voisine === undefined) return;
  onSelection?.(new Set([...(selection ?? []), ...listIds([depart, voisine])]));
  onCourante(voisine.id);
}

/** Rows between two of the screen, both included; headings of groups are no rows. */
export function listEntre<L>(rangees: Rangees<L>, depart: string | undefined, arrivee: string): readonly string[] {
  const rangs = [depart, arrivee].map((cible) => rangees.findRang(cible)).filter((rang) => rang >= 0);
  const premier = Math.min(...rangs);
  return rangs.length === 0 ? [] : listIds(Array.from({ length: Math.max(...rangs) + 1 - premier }, (_vide, place) => rangees.at(premier + place)).filter((rangee) => rangee !== undefined));
}

function listIds<L>(rangees: readonly LigneTable<L>[]): readonly string[] {
  return rangees.flatMap(({ kind, id }) => (kind === "ligne" ? [id] : []));
}
