import { useSyncExternalStore } from "react";
import type { EtatEquipe } from "#shared/ipc/equipe-channels.ts";
import type { EtatPartage } from "#shared/ipc/partage-channels.ts";
import { readEtatEquipe, readEtatPartage } from "../bridge/bridge.ts";

/** How sharing stands, team and folder together. */
export interface Partage {
  readonly equipe: EtatEquipe;
  readonly etat: EtatPartage;
}

/** What the screens of sharing show of it. */
export type EtatVu = Partage["etat"];
export type PosteVu = EtatVu["postes"][number];
export type EquipeVue = Extract<EtatEquipe, { kind: "membre" }>["equipe"];
export type MembreVu = EquipeVue["membres"][number];
export type DemandeVue = EquipeVue["demandes"][number];

export type PartageLu = { readonly kind: "chargement" } | { readonly kind: "erreur"; readonly motif: string } | ({ readonly kind: "pret" } & Partage);

/** Between two looks while something shows it and there is a team (milliseconds). */
const PERIODE = 4_000;
const CHARGEMENT: PartageLu = { kind: "chargement" };

// One reading for whoever shows it: the top bar, the screen of sharing.
let courant: PartageLu = CHARGEMENT;
const listeners = new Set<() => void>();
let prochaine: ReturnType<typeof setTimeout> | undefined;

/** Followed as long as a component shows it. */
export function usePartage(): PartageLu {
  return useSyncExternalStore(subscribe, () => courant);
}

/** Reads again at once, after something was asked. */
export async function refreshPartage(): Promise<void> {
  const [etat, equipe] = await Promise.all([readEtatPartage(), readEtatEquipe()]);
  const lu: PartageLu = !etat.ok ? { kind: "erreur", motif: etat.detail } : !equipe.ok ? { kind: "erreur", motif: equipe.detail } : { kind: "pret", etat: etat.value, equipe: equipe.value };
  scheduleNext(lu);
  if (listeners.size === 0 || isSame(courant, lu)) return;
  courant = lu;
  for (const listener of listeners) listener();
}

/** A post without a team has nothing to follow: only a gesture changes it, and a gesture reads again. */
function scheduleNext(lu: PartageLu): void {
  clearTimeout(prochaine);
  const isSuivi = listeners.size > 0 && !(lu.kind === "pret" && lu.equipe.kind === "seule");
  prochaine = isSuivi ? setTimeout(() => void refreshPartage(), PERIODE) : undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) void refreshPartage();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(prochaine);
    prochaine = undefined;
    courant = CHARGEMENT;
  };
}

/** The hour alone changes nothing to what is shown, but « il y a 2 minutes »: said again each minute. */
function isSame(avant: PartageLu, apres: PartageLu): boolean {
  return formatSignificatif(avant) === formatSignificatif(apres);
}

function formatSignificatif(lu: PartageLu): string {
  return JSON.stringify(lu, (cle, valeur: unknown) => (cle === "maintenant" && typeof valeur === "number" ? Math.floor(valeur / 60_000) : valeur));
}
