import { useEffect, useId, useState } from "react";
import { useTouches } from "./use-touches.ts";

export interface Parcours {
  /** The row that the keys act on. */
  readonly courante: string | undefined;
  readonly go: (id: string) => void;
  /** The `id` attribute of a row, for `aria-activedescendant`. */
  readonly createAncre: (id: string) => string;
}

const PAGE = 12;

/** Walks through the rows on screen with the arrows; the current row is kept in sight. */
export function useParcours(ids: readonly string[], { depart, isActif = true }: { readonly depart?: string | undefined; readonly isActif?: boolean } = {}): Parcours {
  const [choisie, go] = useState(depart);
  const prefixe = useId();
  const courante = choisie !== undefined && ids.includes(choisie) ? choisie : (depart ?? ids[0]);
  const createAncre = (id: string) => `${prefixe}${id}`;
  const move = (pas: number) => {
    const rang = courante === undefined ? -1 : ids.indexOf(courante);
    const cible = ids[Math.max(0, Math.min(ids.length - 1, rang < 0 ? 0 : rang + pas))];
    if (cible !== undefined) go(cible);
  };
  useTouches([
    { combinaison: "ArrowDown", libelle: "ligne", action: () => move(1) },
    { combinaison: "ArrowUp", action: () => move(-1) },
    { combinaison: "PageDown", action: () => move(PAGE) },
    { combinaison: "PageUp", action: () => move(-PAGE) },
    { combinaison: "Home", action: () => move(-ids.length) },
    { combinaison: "End", action: () => move(ids.length) },
  ], isActif);
  useEffect(() => {
    if (choisie !== undefined) document.getElementById(`${prefixe}${choisie}`)?.scrollIntoView?.({ block: "nearest" });
  }, [choisie, prefixe]);
  return { courante, go, createAncre };
}
