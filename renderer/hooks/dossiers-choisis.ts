import { useSyncExternalStore } from "react";

/** A set of dossiers that another screen hands over to their list (`#/dossiers?vue=choisis`). */
export interface DossiersChoisis {
  /** What they have in common: « Encaissé, novembre 2026 ». */
  readonly nom: string;
  readonly ids: readonly string[];
}

// For as long as the window lives: an address alone could not hold them.
let choisis: DossiersChoisis | undefined;
const listeners = new Set<() => void>();

export function chooseDossiers(suivants: DossiersChoisis | undefined): void {
  choisis = suivants;
  for (const listener of listeners) listener();
}

export function useDossiersChoisis(): DossiersChoisis | undefined {
  return useSyncExternalStore(subscribe, () => choisis);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
