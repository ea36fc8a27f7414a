import type { NonEmpty } from "../kernel/brand.ts";
import type { LectureBase } from "./lecture-base.ts";

/** What a mandataire answered for one mission, as it is written, by tag. */
export interface FicheLue {
  readonly mandatId: string;
  readonly reference: string;
  readonly version: string;
  readonly cle: string;
  /** Only what was filled. */
  readonly valeurs: Readonly<Record<string, string>>;
}

/** A form that a mandataire sends back, filled or not: of one mission, or of several, one line each. */
export interface LectureRetour extends LectureBase {
  readonly kind: "retour";
  readonly format: "fiche-retour";
  readonly fiches: NonEmpty<FicheLue>;
}
