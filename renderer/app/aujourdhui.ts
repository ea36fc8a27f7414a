import { useSyncExternalStore } from "react";
import { addJours, findJour, type Jour, splitJour } from "#shared/kernel/jour.ts";

const MINUTE = 60_000;
let courant = readAujourdhui();
const listeners = new Set<() => void>();

/** The window's only clock: today as this post's calendar shows it. */
export function useAujourdhui(): Jour {
  return useSyncExternalStore(subscribe, () => courant);
}

export function readAujourdhui(): Jour {
  const horloge = new Date();
  const lu = findJour({ annee: horloge.getFullYear(), mois: horloge.getMonth() + 1, quantieme: horloge.getDate() });
  if (lu === undefined) throw new Error(`L’horloge du poste donne une date impossible\u00A0: ${String(horloge)}`);
  return lu;
}

// Looked at every minute and when the window comes back: a post that slept over midnight wakes up on the right day.
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) start();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
}

let battement: ReturnType<typeof setInterval> | undefined;

function start(): void {
  refresh();
  battement = setInterval(refresh, MINUTE);
  document.addEventListener("visibilitychange", refresh);
  window.addEventListener("focus", refresh);
}

function stop(): void {
  clearInterval(battement);
  document.removeEventListener("visibilitychange", refresh);
  window.removeEventListener("focus", refresh);
}

function refresh(): void {
  const lu = readAujourdhui();
  if (lu === courant) return;
  courant = lu;
  for (const listener of listeners) listener();
}

/** First instant (milliseconds) after a day on this post's calendar. */
export function findFinDuJour(au: Jour): number {
  const { annee, mois, quantieme } = splitJour(addJours(au, 1));
  return new Date(annee, mois - 1, quantieme).getTime();
}
