import type { Annonce } from "./bodacc.ts";
import type { LectureBase } from "./lecture-base.ts";

/** Legal notices (BODACC). An error is « non vérifié », never « rien ». */
export interface LectureAnnonces extends LectureBase {
  readonly kind: "annonces";
  readonly format: "bodacc";
  readonly annonces: readonly Annonce[];
}
