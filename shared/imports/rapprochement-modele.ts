import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { Mouvement, Operation } from "./lecture-releves.ts";

/** What the application holds that a payment may concern. */
export interface Encours {
  readonly debiteurs: readonly DebiteurPayeur[];
  readonly creances: readonly CreanceOuverte[];
  readonly reglements: readonly ReglementConnu[];
  /** Movements already decided or waiting, by each of their keys. */
  readonly mouvements: ReadonlyMap<string, MouvementConnu>;
}

export interface DebiteurPayeur {
  readonly debiteurId: string;
  readonly nom: string;
  readonly ibans: readonly string[];
}

/** A claim with what remains of it, net of credit notes and payments. */
export interface CreanceOuverte {
  readonly creanceId: string;
  readonly dossierId: string;
  readonly debiteurId: string;
  /** Reference of the dossier: « 2026-0042 ». */
  readonly dossier: string;
  readonly numero: string;
  readonly echeance?: Jour | undefined;
  readonly reste: Montant;
  /** Credit notes already deducted, which a payer may name. */
  readonly avoirs: readonly { readonly numero: string; readonly montant: Montant }[];
  /** A title ordered to pay: `numero` names it, `reste` is all that it still orders, and payers may still name its invoices. */
  readonly titre?: { /** First day whose payments it has not already counted. */ readonly depuis: Jour; /** No other invoice in the dossier. */ readonly isTotal: boolean; readonly factures: readonly string[] } | undefined;
}

/** What a title puts in the place of invoices of a dossier, as whoever makes statements knows it. */
export interface CondamnationOuverte {
  readonly libelle: string;
  readonly depuis: Jour;
  readonly reste: Montant;
  /** Invoices that it replaces. */
  readonly creanceIds: readonly string[];
  readonly isTotal: boolean;
}

/** A payment recorded earlier, that may come back. */
export interface ReglementConnu {
  readonly reglementId: string;
  readonly dossierId: string;
  readonly debiteurId: string;
  readonly creanceId?: string | undefined;
  readonly numero?: string | undefined;
  readonly date: Jour;
  /** What came back of it is deducted. */
  readonly montant: Montant;
  /** Payments of one transfer share it. */
  readonly mouvementId?: string | undefined;
  readonly bout?: string | undefined;
  readonly references: readonly string[];
}

export interface MouvementConnu {
  readonly decision: "affecte" | "ignore" | "attente";
  readonly importId: string;
  readonly isMemeFormat: boolean;
}

/**
 * `sur`: applied unless a person says otherwise. `a-confirmer`: proposed, applied only when a person accepts it. `inconnu`: nobody to
 * credit. `deja`: recorded by an earlier statement. `sans-objet`: nothing to post (a debit, a pending entry, another currency).
 */
export type Certitude = "sur" | "a-confirmer" | "inconnu" | "deja" | "sans-objet";

/** What a payment would pay. */
export type Affectation =
  | { readonly kind: "reglement"; readonly dossierId: string; readonly debiteurId: string; /** Absent: on the dossier, in the order of the law. */ readonly creanceId?: string; readonly numero?: string; readonly montant: Montant }
  | { readonly kind: "rejet"; readonly dossierId: string; readonly debiteurId: string; readonly reglementId: string; readonly numero?: string; readonly montant: Montant };

/** One payment, what is proposed for it, and why. */
export interface Proposition {
  /** Key of the movement and rank of the payment in it. */
  readonly id: string;
  readonly mouvement: Mouvement;
  readonly operation: Operation;
  readonly rang: number;
  readonly certitude: Certitude;
  /** One French sentence. */
  readonly raison: string;
  readonly affectations: readonly Affectation[];
  /** Items that the payer named or that the amount settles, credit notes included: the sum is the amount of the payment. */
  readonly pieces: readonly { readonly numero: string; readonly debiteurId: string; readonly montant: Montant }[];
  /** Identifier that the payment will have once recorded: a later return of the same file names it. */
  readonly reglementIds: readonly string[];
}

export interface OptionsRapprochement {
  /** Mints an identifier: no randomness in this room. */
  readonly createId: () => string;
  /** What a dossier owes that day, interest and indemnities included; absent: only the claims are compared. */
  readonly findSolde?: ((dossierId: string, jour: Jour) => Montant | undefined) | undefined;
}
