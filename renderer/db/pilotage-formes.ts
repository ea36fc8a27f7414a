import type { Jour } from "#shared/kernel/jour.ts";
import type { Entree } from "#shared/suivi/pilotage/situation.ts";
import type { DemandePilotage } from "#shared/suivi/pilotage/tableau.ts";

/** A past evening, portion of dossiers by portion: saves pass in between. */
export interface DemandePhoto {
  /** The one that is being taken; the first portion forgets the former one of that name. */
  readonly nom: NomPhoto;
  readonly isPremiere: boolean;
  readonly dossiers: readonly string[];
  readonly au: Jour;
  /** Instant (milliseconds) before which a fact must have been written to be known; absent: all that is known now. */
  readonly connuAvant?: number | undefined;
}

/** The last evening of a period, and its eve. */
export const NOMS_PHOTO = ["fin", "veille"] as const;
export type NomPhoto = (typeof NOMS_PHOTO)[number];

/** Figures of the rows as they stand, or of an evening that was taken. */
export interface SourceFigures {
  readonly photo?: NomPhoto | undefined;
  readonly demande: DemandePilotage;
}

/** Evenings taken and not yet forgotten, in the engine alone. */
export type Photos = Map<NomPhoto, Entree[]>;
