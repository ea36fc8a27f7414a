import type { SourceDroit } from "#shared/kernel/droit.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { mergeRadars, type Radar, RADAR_VIDE } from "#shared/suivi/radar.ts";
import type { Portefeuille } from "./portefeuille.ts";

interface SuiviRadar {
  /** « Interrompre »: what was compared so far is the answer. */
  readonly signal: AbortSignal;
  readonly onProgress: (radar: Radar, total: number) => void;
}

const PORTION = 200;

/** What accepting a pack would change in the whole portfolio, portion by portion: saves and readings pass in between. */
export async function computeRadarDuPortefeuille(portefeuille: Portefeuille, candidat: SourceDroit, au: Jour, { signal, onProgress }: SuiviRadar): Promise<Radar> {
  const ids = portefeuille.read().lignes.map(({ id }) => id);
  let radar = RADAR_VIDE;
  for (let rang = 0; rang < ids.length && !signal.aborted; rang += PORTION) {
    radar = mergeRadars(radar, await portefeuille.computeRadar({ dossiers: ids.slice(rang, rang + PORTION), candidat, au }));
    if (!signal.aborted) onProgress(radar, ids.length);
  }
  return radar;
}
