import { useSyncExternalStore } from "react";

// Dossiers that a list hands over to the batch of acts (`#/documents/lot`), for as long as the window lives.
let choisis: readonly string[] = [];
const listeners = new Set<() => void>();

/** Dossiers to write acts for, in the order of the list that sends them; the batch then opens at `{ panneau: "documents", vue: "lot" }`. */
export function chooseLot(dossierIds: readonly string[]): void {
  choisis = [...new Set(dossierIds)];
  for (const listener of listeners) listener();
}

/** What a list has handed over and that the batch has not taken yet; empty when nothing was. */
export function useLotChoisi(): readonly string[] {
  return useSyncExternalStore(subscribe, () => choisis);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
