import { findFinDuJour } from "../app/aujourdhui.ts";
import { addJours } from "#shared/kernel/jour.ts";
import type { Cloture } from "#shared/suivi/pilotage/cloture.ts";
import type { Selon } from "#shared/suivi/passe.ts";
import type { DemandePilotage } from "#shared/suivi/pilotage/tableau.ts";
import type { DemandePhoto } from "./pilotage-formes.ts";
import type { Portefeuille } from "./portefeuille.ts";

/** Dossiers read again at once. */
const PORTION = 250;

export interface SuiviPhoto {
  /** « Interrompre »: nothing is shown of what was read. */
  readonly signal: AbortSignal;
  readonly onProgress: (fait: number, total: number) => void;
}

type Soir = Pick<DemandePhoto, "nom" | "au" | "connuAvant">;

/** Reads every dossier again as it stood on some evenings; false when it was interrupted. */
export async function takePhotos(portefeuille: Portefeuille, soirs: readonly Soir[], { signal, onProgress }: SuiviPhoto): Promise<boolean> {
  const ids = portefeuille.read().lignes.map(({ id }) => id).toSorted();
  const total = ids.length * soirs.length;
  for (const [place, soir] of soirs.entries()) {
    for (let rang = 0; rang === 0 || rang < ids.length; rang += PORTION) {
      if (signal.aborted) return false;
      await portefeuille.takePhoto({ ...soir, isPremiere: rang === 0, dossiers: ids.slice(rang, rang + PORTION) });
      onProgress(place * ids.length + Math.min(rang + PORTION, ids.length), total);
    }
  }
  return !signal.aborted;
}

/**
 * The closing of a period, the eve told with the same knowledge as its last evening. `connu`: what had been written by that evening, so that
 * it is the same when it is computed again months later. `survenu`: what had happened by then, with all that is known now. `undefined` when
 * it was interrupted.
 */
export async function readCloture(portefeuille: Portefeuille, demande: DemandePilotage, selon: Selon, suivi: SuiviPhoto): Promise<Cloture | undefined> {
  const { debut, fin } = demande.periode;
  const connuAvant = selon === "connu" ? { connuAvant: findFinDuJour(fin) } : {};
  clotures += 1;
  const noms = { fin: `cloture ${clotures}, fin`, veille: `cloture ${clotures}, veille` };
  const soirs: readonly Soir[] = [{ nom: noms.fin, au: fin, ...connuAvant }, { nom: noms.veille, au: addJours(debut, -1), ...connuAvant }];
  try {
    return (await takePhotos(portefeuille, soirs, suivi)) ? await portefeuille.computeCloture(demande, noms) : undefined;
  } finally {
    await portefeuille.forgetPhotos(Object.values(noms));
  }
}

/** Closings asked since the window opened: each takes evenings of its own, whatever was asked before it and is being given up. */
let clotures = 0;
