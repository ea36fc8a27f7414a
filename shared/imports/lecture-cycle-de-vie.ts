import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { LectureBase } from "./lecture-base.ts";

/** Lifecycle messages of electronic invoices (CDAR): approved, disputed, refused, collected. */
export interface LectureCycleDeVie extends LectureBase {
  readonly kind: "cycle-de-vie";
  readonly format: "cdar";
  readonly messages: readonly MessageCycleDeVie[];
}

export interface MessageCycleDeVie {
  /** « 205 », « 207 », « 212 »… */
  readonly statut: string;
  readonly libelle: string;
  /** Numbers of the invoices it speaks of. */
  readonly factures: readonly string[];
  readonly date?: Jour;
  readonly motifs: readonly { readonly code?: string; readonly texte?: string }[];
  /** Amounts it carries, collected ones (`MEN`) included. */
  readonly montants: readonly Montant[];
}
