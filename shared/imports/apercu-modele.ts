import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { Parametre } from "../kernel/parametre.ts";
import type { FaitId } from "../model/fait.ts";
import type { Imputation, NatureCompte, Poste } from "./lecture.ts";

/** What the application already holds for the creditor of the file. */
export interface Connus {
  readonly creances: readonly CreanceConnue[];
  readonly debiteurs: readonly DebiteurConnu[];
  /** Accounts whose credits an earlier file netted, by their key. */
  readonly plafonds?: ReadonlyMap<string, PlafondConnu> | undefined;
}

/** The most that may be claimed of an account, and the day on which the books said so. */
export interface PlafondConnu {
  readonly constateLe: Jour;
  readonly plafond: Montant;
}

export interface CreanceConnue {
  /** Key recorded when it was imported. */
  readonly cle: string;
  readonly creanceId: string;
  readonly dossierId: string;
  readonly numero: string;
  /** What remains due according to the dossier. */
  readonly montant: Montant;
  /** Keys of the credits and payments already deducted from it. */
  readonly clesDeduites?: readonly string[] | undefined;
}

/** What the accounts say now of a claim that is known; applied only once a person ticked it. */
export interface Changement {
  readonly kind: "reduite" | "augmentee" | "absente";
  readonly connue: CreanceConnue;
  /** What remains due according to the file; nil when it does not hold the claim any more. */
  readonly reste: Montant;
  /** What applying it deducts from the claim: never negative, nothing is ever claimed in addition. */
  readonly deduction: Montant;
  /** Dated credits of the file that make the deduction, to the centime; none: the file says only what remains. */
  readonly imputations: readonly Imputation[];
  readonly isApplicable: boolean;
}

export interface DebiteurConnu {
  readonly debiteurId: string;
  readonly nom?: string | undefined;
  readonly codeComptable?: string | undefined;
  readonly sourceComptable?: string | undefined;
  readonly siren?: string | undefined;
  /** Open dossier against him: what the file adds joins it. */
  readonly dossierId?: string | undefined;
  readonly reference?: string | undefined;
  /** What is followed of his accounts outside any dossier. */
  readonly suivis?: readonly { readonly faitId: FaitId; readonly creancierId: string; readonly code: string; readonly postes: readonly { readonly cle: string; readonly reste: Montant }[] }[] | undefined;
}

/** When a claim leaves the reminders for the service contentieux: a choice of the company, not of the law. */
export interface SeuilsDetection {
  readonly joursRetard: number;
  readonly montantMinimum: Montant;
}

export interface OptionsApercu {
  /** Identifier of the creditor's books (its id in the application): keys are unique within it. */
  readonly source: string;
  readonly au: Jour;
  /** Days between the invoice and its due date when none is stipulated (C. com., art. L441-10 I). */
  readonly delaiPaiement: Parametre;
  readonly seuils: SeuilsDetection;
}

/** What importing the file would change. Nothing is written; what is ticked is the person's choice. */
export interface Apercu {
  readonly debiteurs: readonly ApercuDebiteur[];
  /** Known claims that the file does not hold any more: shown, never closed silently. */
  readonly absentes: readonly CreanceConnue[];
  /** The same, by debtor, with what applying it would deduct. */
  readonly disparues: readonly ApercuDebiteur[];
  readonly pied: PiedApercu;
}

export interface ApercuDebiteur {
  /** Key of the customer account in its source. */
  readonly cle: string;
  readonly code: string;
  readonly nom: string;
  readonly siren?: string | undefined;
  readonly nature: NatureCompte;
  /** Known debtor, and his open dossier when he has one. */
  readonly connu?: DebiteurConnu | undefined;
  readonly creances: readonly ApercuCreance[];
  readonly solde: Montant;
  readonly avances: Montant;
  readonly plafond: Montant;
  /** Proposed for a dossier. */
  readonly isRetenu: boolean;
  /** Why it is proposed or not, as a French sentence. */
  readonly raison: string;
}

export type StatutCreance = "nouvelle" | "connue" | "differente" | "absente";

export interface ApercuCreance {
  readonly cle: string;
  readonly poste: Poste;
  readonly statut: StatutCreance;
  readonly connue?: CreanceConnue | undefined;
  /** What the file says of a known claim that differs. */
  readonly changement?: Changement | undefined;
  /** Claiming it too would exceed what an earlier file leaves of the account. */
  readonly depassement?: PlafondConnu | undefined;
  readonly echeance?: Jour | undefined;
  readonly origineEcheance?: "stipulee" | "calculee" | undefined;
  /** Days since the due date; negative: not due yet. */
  readonly joursRetard: number;
  /** Ticked at first. */
  readonly isRetenue: boolean;
}

export interface Somme {
  readonly nombre: number;
  readonly montant: Montant;
}

/**
 * Figures that foot: retenues + enAttente + connues + differentes + sansDetail = reclamable;
 * reclamable + avancesDeduites + soldesCrediteurs = soldeFichier; encoursAvant + retenues − deduites = encoursApres.
 */
export interface PiedApercu {
  readonly retenues: Somme;
  /** What the ticked changes deduct from known claims. */
  readonly deduites: Somme;
  readonly enAttente: Somme;
  readonly connues: Somme;
  readonly differentes: Somme;
  /** Balances of an aged balance, which gives no invoice. */
  readonly sansDetail: Montant;
  readonly reclamable: Montant;
  readonly avancesDeduites: Montant;
  /** Negative. */
  readonly soldesCrediteurs: Montant;
  readonly soldeFichier: Montant;
  readonly encoursAvant: Somme;
  readonly encoursApres: Somme;
}
