import type { LectureBase } from "./lecture-base.ts";

/** Appointments of an agenda (ICS): hearings, time limits. */
export interface LectureAgenda extends LectureBase {
  readonly kind: "agenda";
  readonly format: "ics";
  readonly rendezVous: readonly RendezVousLu[];
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
  readonly isAnnule: boolean;
  readonly sequence: number;
}
