import type { LectureBase } from "./lecture-base.ts";
import type { Entreprise } from "./sirene.ts";

/** Answers of the directory of companies (Sirene). */
export interface LectureEntreprises extends LectureBase {
  readonly kind: "entreprises";
  readonly format: "sirene";
  readonly entreprises: readonly Entreprise[];
}
