import { type MouseEvent, useCallback, useRef, useState } from "react";
import { useTouches } from "./use-touches.ts";

export interface Selection {
  /** Rows taken that are still on screen, in their order. */
  readonly choisies: readonly string[];
  /** A click on a row: on its box or with Ctrl it is taken or left, with Shift all are from the current one to it. One function for good. */
  readonly click: (id: string, event: MouseEvent, isDansLaCoche: boolean) => void;
  readonly clear: () => void;
}

interface Parcours {
  readonly courante: string | undefined;
  readonly go: (id: string) => void;
}

const VIDE: ReadonlySet<string> = new Set();

/** Several rows of a list that is walked by `useParcours`: the keys and the clicks of `DataTable`. */
export function useSelection(ids: readonly string[], { courante, go }: Parcours): Selection {
  const [prises, setPrises] = useState(VIDE);
  const choisies = ids.filter((id) => prises.has(id));
  const etat = useRef({ ids, courante, go, choisies });
  etat.current = { ids, courante, go, choisies };
  const toggle = (id: string) => setPrises(new Set(choisies.includes(id) ? choisies.filter((autre) => autre !== id) : [...choisies, id]));
  const extend = (pas: number) => {
    const voisine = ids[courante === undefined ? -1 : ids.indexOf(courante) + pas];
    if (courante === undefined || voisine === undefined) return;
    setPrises(new Set([...choisies, courante, voisine]));
    go(voisine);
  };
  const clear = useCallback(() => setPrises(VIDE), []);
  useTouches([
    { combinaison: "x", libelle: "sélectionner", action: () => courante !== undefined && toggle(courante) },
    { combinaison: "shift+ArrowUp", action: () => extend(-1) },
    { combinaison: "shift+ArrowDown", libelle: "étendre", action: () => extend(1) },
    { combinaison: "mod+a", libelle: "tout", action: () => setPrises(new Set(ids)) },
    ...(choisies.length > 0 ? [{ combinaison: "Escape", libelle: "désélectionner", action: clear }] : []),
  ], ids.length > 0);
  const click = useCallback((id: string, event: MouseEvent, isDansLaCoche: boolean) => {
    const { ids: rangees, courante: depuis, go: aller, choisies: deja } = etat.current;
    if (isDansLaCoche || event.ctrlKey || event.metaKey) setPrises(new Set(deja.includes(id) ? deja.filter((autre) => autre !== id) : [...deja, id]));
    else if (event.shiftKey) setPrises(new Set([...deja, ...listEntre(rangees, depuis, id)]));
    aller(id);
  }, []);
  return { choisies, click, clear };
}

function listEntre(ids: readonly string[], depuis: string | undefined, jusque: string): readonly string[] {
  const rangs = [depuis ?? jusque, jusque].map((id) => ids.indexOf(id)).filter((rang) => rang >= 0);
  return ids.slice(Math.min(...rangs), Math.max(...rangs) + 1);
}
