import { useSyncExternalStore } from "react";

/** Dossiers to write acts for, and the act when the list already knows it. */
export interface LotChoisi {
  readonly dossierIds: readonly string[];
  readonly modele?: string | undefined;
}

// Dossiers that a list hands over to the batch of acts (`#/documents/lot`), for as long as the window lives.
let choisi: LotChoisi = { dossierIds: [] };
const listeners = new Set<() => void>();

/** Dossiers to write acts for, in the order of the list that sends them; the batch then opens at `{ panneau: "documents", vue: "lot" }`. */
export function chooseLot(dossierIds: readonly string[], modele?: string): void {
  choisi = { dossierIds: [...new Set(dossierIds)], modele };
  for (const listener of listeners) listener();
}

/** What a list has handed over and that the batch has not taken yet; empty when nothing was. */
export function useLotChoisi(): LotChoisi {
  return useSyncExternalStore(subscribe, () => choisi);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
