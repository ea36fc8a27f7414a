import type { LectureBase } from "./lecture-base.ts";

/** Appointments of an agenda (ICS): hearings, time limits. */
export interface LectureAgenda extends LectureBase {
  readonly kind: "agenda";
  readonly format: "ics";
  /** Occurrences of a recurring event are appointments of their own. */
  readonly rendezVous: readonly RendezVousLu[];
  /** Events and tasks of the file, whatever they repeat. */
  readonly composants: { readonly evenements: number; readonly taches: number };
}

export interface RendezVousLu {
  readonly uid?: string;
  readonly genre: "rendez-vous" | "tache";
  readonly titre: string;
  /** A day `AAAA-MM-JJ` when it lasts the whole day, else an instant in UTC. */
  readonly debut?: string;
  readonly fin?: string;
  readonly lieu?: string;
  readonly description?: string;
  /** When it moves one occurrence of a recurring event: the one it replaces. */
  readonly occurrence?: string;
  readonly isAnnule: boolean;
  readonly sequence: number;
}
