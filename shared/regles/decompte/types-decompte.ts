import type { NonEmpty } from "../../kernel/brand.ts";
import type { Jour } from "../../kernel/jour.ts";
import type { Montant } from "../../kernel/montant.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Taux } from "../../kernel/taux.ts";
import type { Capitalisation } from "../interets/capitalisation.ts";
import type { DelaiGrace } from "../interets/delai-grace.ts";

export interface FaitsDecompte {
  readonly arreteAu: Jour;
  readonly creancier: { readonly qualite: "professionnel" | "particulier" };
  readonly debiteur: { readonly qualite: "professionnel" | "consommateur" | "personne-publique" };
  readonly creances: readonly FaitsCreance[];
  readonly avoirs: readonly FaitsAvoir[];
  readonly reglements: readonly FaitsReglement[];
  readonly frais?: readonly FaitsFrais[] | undefined;
  readonly titre?: FaitsTitre | undefined;
  readonly ouvertureProcedureCollectiveLe?: Jour | undefined;
  /** Day on which the commission admitted the debtor's file (C. conso, art. L722-14). */
  readonly recevabiliteSurendettementLe?: Jour | undefined;
  readonly capitalisation?: Capitalisation | undefined;
  readonly delaisGrace?: readonly DelaiGrace[] | undefined;
  /** `exacte` divides the days of a leap year by their own number; absent, the fixed year of the packs. */
  readonly base?: "fixe" | "exacte" | undefined;
}

/** One of its two days at least: that of the decision, when it is not the one on which it became enforceable; not enforceable yet, its own. */
export type FaitsTitre = {
  /** `acte`: a title that no court gave; the five points then never apply (Civ. 2e 07/01/2016, 14-26.449). */
  readonly origine?: "decision" | "acte" | undefined;
} & ({ readonly executoireLe: Jour; readonly prononceLe?: Jour | undefined } | { readonly executoireLe?: undefined; readonly prononceLe: Jour });

/** Which sum of a title a claim is: what was asked, or the indemnity of CPC, art. 700, which bears the legal interest from the decision (C. civ., art. 1231-7). */
export type PosteCondamnation = "principal" | "article-700";

export interface FaitsCreance {
  readonly id: string;
  /** How a reader names the claim: « facture n° F-25-0412 »; the identifier when absent. */
  readonly libelle?: string | undefined;
  readonly montantTtc: Montant;
  /** `undefined` when nobody read or confirmed it: neither interest nor indemnity is counted on a guessed date. */
  readonly echeance: Jour | undefined;
  /** First day that bears interest, when it is not the day after the due date. */
  readonly interetsDu?: Jour | undefined;
  readonly taux: RegimeTaux;
  /** Loan of a year or more, or payment put off for a year or more: its interest runs on after the opening judgment (C. com., art. L622-28). */
  readonly isPretLong?: boolean | undefined;
  /** A sum that a title orders to pay, and no invoice: its rate is the one that the title gives, and no indemnity is added to it. */
  readonly condamnation?: PosteCondamnation | undefined;
  /** Interest that the title has already counted. */
  readonly interetsAcquis?: Montant | undefined;
  /** Fixed compensation that the title grants. */
  readonly indemniteAccordee?: Montant | undefined;
}

export type RegimeTaux =
  | { readonly regime: "l441-10-defaut" }
  | { readonly regime: "conventionnel"; readonly tauxPpm: Taux }
  /** Without a mise en demeure the legal interest does not run (C. civ., art. 1231-6). */
  | { readonly regime: "legal"; readonly miseEnDemeureLe: Jour | undefined }
  | { readonly regime: "commande-publique" };

export interface FaitsAvoir {
  readonly creanceId: string;
  readonly date: Jour;
  readonly montant: Montant;
}

export interface FaitsReglement {
  readonly id?: string | undefined;
  readonly date: Jour;
  readonly montant: Montant;
  /** The debt that the debtor meant to pay (C. civ., art. 1342-10, al. 1). */
  readonly creanceId?: string | undefined;
  readonly fraisId?: string | undefined;
  /** Principal before interest: only if the creditor agreed, the contract says so, or the judge ordered it (C. civ., art. 1343-1, 1343-5, al. 2). */
  readonly principalDabord?: "accord-creancier" | "convention" | "decision" | undefined;
}

/** What a cost is: it decides whether the debtor owes it, and from when. */
export type PosteFrais = "depens" | "article-700" | "execution" | "acte-prescrit" | "amiable" | "petites-creances" | "complement-l441-10" | "clause-penale";

export interface FaitsFrais {
  readonly id: string;
  readonly libelle: string;
  readonly poste: PosteFrais;
  /** Day of the cost; of the mise en demeure for a clause pénale. */
  readonly date: Jour;
  readonly montant: Montant;
}

/** What is owed at `arreteAu`, claim by claim and segment by segment. */
export interface Decompte {
  readonly arreteAu: Jour;
  readonly principalRestant: Montant;
  readonly interetsRestants: Montant;
  readonly indemnitesRestantes: Montant;
  /** Costs that the debtor owes and what article 700 allots, payments deducted. */
  readonly fraisRestants: Montant;
  readonly tropPercu: Montant;
  readonly total: Montant;
  /** Interest of one more day at the rates of `arreteAu`, on the claims that bear interest on that day. */
  readonly interetsParJour: Montant;
  readonly creances: readonly DecompteCreance[];
  readonly frais: readonly LigneFrais[];
}

export interface DecompteCreance {
  readonly id: string;
  readonly principalRestant: Montant;
  readonly interetsRestants: Montant;
  readonly indemniteRestante: Montant;
  /** Sum of a title; absent: an invoice. What is left of an article 700 is counted with the costs, never with the principal. */
  readonly condamnation?: PosteCondamnation;
  /** Interest that a title had already counted, beside that of the segments; absent when there is none. */
  readonly interetsAcquis?: Montant;
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
  /** What bears interest. */
  readonly principal: Montant;
  /** Part of it that is interest already owed for a full year; absent when there is none. */
  readonly dontCapitalise?: Montant;
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

/** One cost, owed by the debtor or left to the creditor, and why. */
export interface LigneFrais {
  readonly id: string;
  readonly libelle: string;
  readonly poste: PosteFrais;
  readonly date: Jour;
  readonly montant: Montant;
  readonly isRecuperable: boolean;
  /** French sentence. */
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
  readonly regle: Montant;
  /** What the debtor still owes of it; 0 when it is left to the creditor. */
  readonly reste: Montant;
}
