import type { Jour } from "../kernel/jour.ts";
import type { FaitId } from "../model/fait.ts";

/** One line of the timeline: what happened in the world, and when it was written down. */
export interface LigneChronologie {
  readonly faitId: FaitId;
  readonly dateFait: Jour;
  /** Wall clock of the writing, in milliseconds. */
  readonly instant: number;
  readonly par: string;
  readonly famille: "creance" | "reglement" | "evenement" | "piece" | "qualification" | "mandat" | "note" | "correction";
  readonly libelle: string;
  readonly detail?: string | undefined;
  readonly pieceIds: readonly string[];
  /** An internal line never leaves the department. */
  readonly isInterne: boolean;
  /** Shown struck through: a later fact replaced it. */
  readonly isRemplacee: boolean;
}
