import { useCallback, useSyncExternalStore } from "react";
import type { Portefeuille } from "../db/portefeuille.ts";

/** Where the work of a screen stands, kept with the portfolio: leaving the screen neither stops a reading nor loses a decision. */
export interface Tenue<T> {
  etat: T;
  /** What « Interrompre » stops. */
  arret: AbortController | undefined;
  readonly listeners: Set<() => void>;
}

/** One keeper of works per screen, made once beside the screen that reads it. */
export function createTenues<T>(depart: T): (portefeuille: Portefeuille) => Tenue<T> {
  const tenues = new WeakMap<Portefeuille, Tenue<T>>();
  return (portefeuille) => {
    const connue = tenues.get(portefeuille);
    if (connue !== undefined) return connue;
    const neuve: Tenue<T> = { etat: depart, arret: undefined, listeners: new Set() };
    tenues.set(portefeuille, neuve);
    return neuve;
  };
}

export function useTenue<T>(tenue: Tenue<T>): { readonly etat: T; readonly setEtat: (suivant: T) => void; readonly tenue: Tenue<T> } {
  const subscribe = useCallback((listener: () => void) => {
    tenue.listeners.add(listener);
    return () => void tenue.listeners.delete(listener);
  }, [tenue]);
  const etat = useSyncExternalStore(subscribe, () => tenue.etat);
  const setEtat = (suivant: T) => {
    tenue.etat = suivant;
    for (const listener of tenue.listeners) listener();
  };
  return { etat, setEtat, tenue };
}
