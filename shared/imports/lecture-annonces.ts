import type { Jour } from "../kernel/jour.ts";
import type { LectureBase } from "./lecture-base.ts";

/** Legal notices (BODACC). An error is « non vérifié », never « rien ». */
export interface LectureAnnonces extends LectureBase {
  readonly kind: "annonces";
  readonly format: "bodacc";
  readonly annonces: readonly AnnonceLue[];
}

export interface AnnonceLue {
  /** Letter, issue and rank: « A20260010100 ». */
  readonly id: string;
  readonly famille: string;
  readonly typeAvis?: string;
  readonly dateParution?: Jour;
  readonly sirens: readonly string[];
  readonly noms: readonly string[];
  readonly juridiction?: string;
  readonly nature?: string;
  readonly dateJugement?: Jour;
  readonly complement?: string;
}
