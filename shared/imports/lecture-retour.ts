import type { LectureBase } from "./lecture-base.ts";

/** A form that a mandataire sends back, filled or not: its answers as they are written, by tag. */
export interface LectureRetour extends LectureBase {
  readonly kind: "retour";
  readonly format: "fiche-retour";
  readonly mandatId: string;
  readonly reference: string;
  readonly version: string;
  readonly cle: string;
  /** Only what was filled. */
  readonly valeurs: Readonly<Record<string, string>>;
}
