import type { Jour } from "../../kernel/jour.ts";
import type { Territoire } from "../../kernel/territoire.ts";

export interface FaitsPrescription {
  /** `type` of the prescription list of the packs. */
  readonly nature: string;
  readonly dates: { readonly execution?: Jour | undefined; readonly facture?: Jour | undefined; readonly echeance?: Jour | undefined };
  readonly evenements: readonly EvenementPrescription[];
  readonly au: Jour;
  /** Where the last useful day must be an open one; métropole when absent. */
  readonly territoire?: Territoire | undefined;
}

export interface EvenementPrescription {
  readonly type: string;
  readonly date: Jour;
  readonly fin?: Jour | undefined;
  readonly issue?: "en_cours" | "jugement" | "desistement" | "peremption" | "rejet" | "caducite" | undefined;
  readonly piece?: string | undefined;
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
