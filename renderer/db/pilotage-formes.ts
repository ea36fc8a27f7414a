import type { Jour } from "#shared/kernel/jour.ts";
import type { Constats } from "#shared/suivi/pilotage/releve.ts";
import type { Entree } from "#shared/suivi/pilotage/situation.ts";
import type { DemandePilotage } from "#shared/suivi/pilotage/tableau.ts";

/** A past evening, portion of dossiers by portion: saves pass in between. */
export interface DemandePhoto {
  /** The one that is being taken; the first portion forgets the former one of that name. */
  readonly nom: string;
  readonly isPremiere: boolean;
  readonly dossiers: readonly string[];
  readonly au: Jour;
  /** Instant (milliseconds) before which a fact must have been written to be known; absent: all that is known now. */
  readonly connuAvant?: number | undefined;
}

/** Under which names the two evenings of a closing were taken: those of another one, asked before it or meanwhile, are not its own. */
export interface SoirsCloture {
  /** The last evening of the period. */
  readonly fin: string;
  /** The evening before its first day. */
  readonly veille: string;
}

/** Figures of the rows as they stand, or of an evening that was taken. */
export interface SourceFigures {
  readonly photo?: string | undefined;
  readonly demande: DemandePilotage;
}

/** An evening: its dossiers, and what the department had done by then of the data of persons. */
export interface Photo {
  readonly entrees: Entree[];
  constats: Constats;
}

/** Evenings taken and not yet forgotten, in the engine alone. */
export type Photos = Map<string, Photo>;
