import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Taux } from "../../kernel/taux.ts";

export interface FaitsDecompte {
  readonly arreteAu: Jour;
  readonly creancier: { readonly qualite: "professionnel" | "particulier" };
  readonly debiteur: { readonly qualite: "professionnel" | "consommateur" };
  readonly creances: readonly FaitsCreance[];
  readonly avoirs: readonly FaitsAvoir[];
  readonly reglements: readonly FaitsReglement[];
  readonly titre?: { readonly executoireLe: Jour } | undefined;
  readonly ouvertureProcedureCollectiveLe?: Jour | undefined;
}

export interface FaitsCreance {
  readonly id: string;
  /** How a reader names the claim: « facture n° F-25-0412 »; the identifier when absent. */
  readonly libelle?: string | undefined;
  readonly montantTtc: Montant;
  readonly echeance: Jour;
  /** First day that bears interest, when it is not the day after the due date. */
  readonly interetsDu?: Jour | undefined;
  readonly taux: RegimeTaux;
}

export type RegimeTaux =
  | { readonly regime: "l441-10-defaut" }
  | { readonly regime: "conventionnel"; readonly tauxPpm: Taux }
  | { readonly regime: "legal"; readonly miseEnDemeureLe: Jour };

export interface FaitsAvoir {
  readonly creanceId: string;
  readonly date: Jour;
  readonly montant: Montant;
}

export interface FaitsReglement {
  readonly id?: string | undefined;
  readonly date: Jour;
  readonly montant: Montant;
  readonly creanceId?: string | undefined;
}

/** What is owed at `arreteAu`, claim by claim and segment by segment. */
export interface Decompte {
  readonly arreteAu: Jour;
  readonly principalRestant: Montant;
  readonly interetsRestants: Montant;
  readonly indemnitesRestantes: Montant;
  readonly tropPercu: Montant;
  readonly total: Montant;
  /** Interest of one more day at the rates of `arreteAu`, on the claims that bear interest on that day. */
  readonly interetsParJour: Montant;
  readonly creances: readonly DecompteCreance[];
}

export interface DecompteCreance {
  readonly id: string;
  readonly principalRestant: Montant;
  readonly interetsRestants: Montant;
  readonly indemniteRestante: Montant;
  readonly segments: readonly Segment[];
  /** Payments and credit notes as they were applied, in order. */
  readonly imputations: readonly Imputation[];
}

/** Days that bear interest at one rate on one principal, both ends included. */
export interface Segment {
  readonly du: Jour;
  readonly au: Jour;
  readonly jours: number;
  readonly tauxPpm: Taux;
  readonly principal: Montant;
  readonly montant: Montant;
  /** The dated values that make up the rate; empty for a rate of the contract. */
  readonly parametres: readonly ParametreLu[];
}

export interface Imputation {
  readonly kind: "avoir" | "reglement";
  readonly date: Jour;
  /** Index of the payment or credit note in the entry. */
  readonly rang: number;
  readonly surInterets: Montant;
  readonly surPrincipal: Montant;
  readonly surIndemnite: Montant;
}
