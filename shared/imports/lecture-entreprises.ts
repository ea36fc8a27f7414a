import type { LectureBase } from "./lecture-base.ts";

/** Answers of the directory of companies (Sirene). */
export interface LectureEntreprises extends LectureBase {
  readonly kind: "entreprises";
  readonly format: "sirene";
  readonly entreprises: readonly EntrepriseLue[];
}

export interface EntrepriseLue {
  readonly siren: string;
  readonly nom?: string;
  /** Absent: the answer does not say, which is not « active ». */
  readonly etat?: "active" | "cessee";
  readonly formeJuridique?: string;
  readonly adresse?: string;
  readonly codePostal?: string;
  readonly ville?: string;
}
