import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { LectureBase } from "./lecture-base.ts";

/** Bank statements. Only a `releve` is posted: an intraday report or a notice repeats what the statement will say. */
export interface LectureReleves extends LectureBase {
  readonly kind: "releves";
  readonly format: "camt053" | "cfonb120" | "ofx" | "releve-csv";
  readonly nature: "releve" | "intrajournalier" | "avis";
  readonly releves: readonly ReleveLu[];
}

export interface ReleveLu {
  readonly compte?: string;
  readonly devise?: string;
  readonly soldeInitial?: Montant;
  readonly soldeFinal?: Montant;
  /** Opening plus booked movements is closing; absent when a balance is missing. */
  readonly isEquilibre?: boolean;
  readonly mouvements: readonly MouvementLu[];
}

export interface MouvementLu {
  /** Unique in its account: importing the same statement again posts nothing. */
  readonly cle: string;
  readonly date?: Jour;
  readonly dateValeur?: Jour;
  /** Credit positive. */
  readonly montant: Montant;
  readonly libelle: string;
  readonly payeur?: string;
  readonly ibanPayeur?: string;
  /** Structured references (ISO 11649, end to end), as written. */
  readonly references: readonly string[];
  /** Pending or informative: shown, never posted. */
  readonly isComptabilise: boolean;
  /** A returned payment: the debt lives again. */
  readonly motifRejet?: string;
  /** Line or rank in the file. */
  readonly ligne?: number;
}
