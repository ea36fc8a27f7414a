import type { Duree } from "../../kernel/duree.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Territoire } from "../../kernel/territoire.ts";

export interface FaitsPrescription {
  /** `type` of the prescription list of the packs. */
  readonly nature: string;
  readonly dates: DatesPrescription;
  readonly evenements: readonly EvenementPrescription[];
  readonly au: Jour;
  /** Where the last useful day must be an open one; métropole when absent. */
  readonly territoire?: Territoire | undefined;
  readonly amenagement?: Amenagement | undefined;
  /** Payable by years or shorter terms: no contract may change its prescription (C. civ., art. 2254, al. 3). */
  readonly isPeriodique?: boolean | undefined;
  /** Whose prescription is counted, when several owe the same sum, and what binds them. */
  readonly oblige?: string | undefined;
  readonly obliges?: readonly Oblige[] | undefined;
}

export interface DatesPrescription {
  readonly execution?: Jour | undefined;
  readonly facture?: Jour | undefined;
  readonly echeance?: Jour | undefined;
  /** Day on which the right was born, from which the outer limit runs; the earliest of the others when absent. */
  readonly naissance?: Jour | undefined;
}

/** What the contract changed of the prescription (C. civ., art. 2254). */
export interface Amenagement {
  readonly signeLe: Jour;
  readonly duree?: Duree | undefined;
  /** Types of event that the contract makes interrupt or suspend. */
  readonly interrompt?: readonly string[] | undefined;
  readonly suspend?: readonly string[] | undefined;
}

/** Someone who owes the sum: alone in his own name, with others for the whole, or for someone else. */
export interface Oblige {
  readonly id: string;
  readonly nom: string;
  readonly lien: "principal" | "solidaire" | "caution";
}

export interface EvenementPrescription {
  readonly type: string;
  readonly date: Jour;
  readonly fin?: Jour | undefined;
  readonly issue?: "en_cours" | "jugement" | "desistement" | "peremption" | "rejet" | "caducite" | undefined;
  readonly piece?: string | undefined;
  /** Against whom it was done, or who did it: one of `obliges`; absent, all of them. */
  readonly contre?: string | undefined;
}

export interface These {
  readonly statut: "non_prescrite" | "prescrite" | "suspendue" | "interrompue";
  /** Absent while a running instance freezes the count. */
  readonly dernierJour?: Jour | undefined;
  readonly agirAuPlusTard?: Jour | undefined;
  /** Days from `au` to `dernierJour`; negative once prescribed. */
  readonly joursRestants?: number | undefined;
  /** What ran, was erased, was suspended: for the timeline. */
  readonly periodes: readonly PeriodePrescription[];
}

export interface PeriodePrescription {
  readonly kind: "court" | "efface" | "suspendu";
  readonly debut: Jour;
  readonly fin: Jour;
}

/** The prudent theory starts at the earliest date; the creditor's at the due date (C. civ., art. 2233 3°). */
export interface Prescription extends These {
  readonly theseCreancier: These;
}
