import { useSyncExternalStore } from "react";
import { connectBridge, findBridge } from "../bridge/bridge.ts";

let isDecouverte = false;
const listeners = new Set<() => void>();

/** Whether the window shows the invented portfolio rather than the vault. */
export function useDecouverte(): boolean {
  return useSyncExternalStore(subscribe, () => isDecouverte);
}

/** Puts the vault aside, untouched, and opens an invented portfolio in memory. */
export async function enterDecouverte(): Promise<void> {
  const reel = findBridge();
  if (reel === undefined || isDecouverte) return;
  const { createPontDecouverte } = await import("../bridge/pont-decouverte.ts");
  connectBridge(createPontDecouverte(reel));
  change(true);
}

/** Back to the vault: what was done in the invented portfolio is forgotten. */
export function leaveDecouverte(): void {
  connectBridge(undefined);
  window.location.hash = "";
  change(false);
}

function change(valeur: boolean): void {
  isDecouverte = valeur;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
