import type { Encodage } from "../formats/encodage.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { Anomalie, CompteLignes } from "./anomalie.ts";

/** What reading one file gives, whatever its format. Plain values: it crosses from a worker as it is. */
export type Lecture = LectureFec | LectureEcheancier | LectureRefus;

/** The readings that carry customers and open items. */
export type LectureComptes = LectureFec | LectureEcheancier;

interface LectureCommune {
  readonly nomFichier: string;
  readonly encodage: Encodage;
  /** Lines read plus lines set aside are all the lines of the file, header and blank lines excepted. */
  readonly lignes: CompteLignes;
  /** Customers who owe or are owed something. */
  readonly comptes: readonly CompteClient[];
  readonly anomalies: readonly Anomalie[];
  /** All anomalies met; only the first thousand are listed. */
  readonly anomaliesTotal: number;
  /** French sentences about the file as a whole. */
  readonly avertissements: readonly string[];
}

export interface LectureFec extends LectureCommune {
  readonly kind: "fec";
  readonly separateur: "tab" | "|" | ";" | "," | "xml";
  /** Fields of the header line; 0 for XML. */
  readonly champs: number;
  /** SIREN in the file name, when its key is right. */
  readonly siren?: string;
  /** Closing day that the file name or the XML states. */
  readonly dateCloture?: Jour;
  readonly premiereDate?: Jour;
  readonly derniereDate?: Jour;
  readonly controle: ControleFec;
  readonly complement: ComplementFec;
}

export interface LectureEcheancier extends LectureCommune {
  readonly kind: "echeancier";
  /** One line per invoice, or one per customer with ageing buckets: the latter checks, it never opens a creance. */
  readonly nature: "postes" | "tranches";
  /** Line of the header in the file. */
  readonly ligneEntete: number;
  /** Column read for each meaning, as the file names it. */
  readonly colonnes: Readonly<Record<string, string>>;
  readonly controle: ControleEcheancier;
  /** Sums of the ageing buckets, in the order of the file. */
  readonly tranches: readonly { readonly libelle: string; readonly montant: Montant }[];
}

export interface LectureRefus {
  readonly kind: "refus";
  readonly nomFichier: string;
  /** Format that was recognised, when one was. */
  readonly format?: string;
  /** One French sentence: what the file is, what to do. */
  readonly motif: string;
}

/** A customer account of the books. */
export interface CompteClient {
  /** Auxiliary account, else general account. */
  readonly code: string;
  readonly nom: string;
  readonly nature: NatureCompte;
  /** Balance of the accounts 411 and 416; positive: he owes. */
  readonly solde: Montant;
  /** Advances received (account 4191), deducted from what is claimed. */
  readonly avances: Montant;
  /** What may be claimed at most: the balance less the advances, never below nil. */
  readonly plafond: Montant;
  /** Everything open, credits included (negative): the sum is the balance. */
  readonly postes: readonly Poste[];
  /** Items left once credits and advances are imputed: the sum is the ceiling. */
  readonly creances: readonly Poste[];
}

/** `client`: a person or a company. The others open no dossier without the user's word. */
export type NatureCompte = "client" | "moyen-de-paiement" | "divers";

/** An open item: what remains of an invoice, or of a credit (negative). */
export interface Poste {
  /** Stable from one file and one year to the next, within one creditor. */
  readonly cle: string;
  /** Number of the invoice; for want of one, the accounting entry. */
  readonly numero: string;
  /** PieceRef of the file, even when it is no invoice number. */
  readonly piece?: string;
  readonly kind: "facture" | "avoir" | "reglement" | "report";
  /** `solde`: the line has no number of its own, so what remains could not be settled piece by piece. */
  readonly origine: "piece" | "solde";
  readonly compte: string;
  readonly libelle?: string;
  readonly dateFacture: Jour;
  readonly echeance?: Jour;
  readonly montantInitial: Montant;
  /** Dated credits deducted from it. */
  readonly imputations: readonly Imputation[];
  /** `montantInitial` less the imputations. */
  readonly reste: Montant;
  /** Lettered with an entry that the file does not hold: probably paid after the closing day. */
  readonly isLettreHorsFichier: boolean;
  /** Lines of the file it comes from. */
  readonly lignes: readonly number[];
}

/** Why a credit was deducted from that item. */
export type MotifImputation = "reference" | "lettrage" | "mention" | "montant" | "anciennete";

export interface Imputation {
  readonly kind: "reglement" | "avoir" | "acompte";
  readonly cle: string;
  readonly date: Jour;
  readonly montant: Montant;
  readonly motif: MotifImputation;
  readonly numero?: string;
  readonly libelle?: string;
  readonly ligne: number;
}

/** Figures of a FEC under their published names, to be compared with an independent reading. */
export interface ControleFec {
  readonly lines: number;
  readonly total_debit_cents: number;
  readonly total_credit_cents: number;
  readonly entries_unbalanced: number;
  readonly customer_lines_411_416: number;
  readonly customers: number;
  readonly lettrage_groups: number;
  readonly lettrage_groups_not_balanced: number;
  readonly lettrage_groups_not_balanced_sum_cents: number;
  readonly unlettered_debit_lines: number;
  readonly unlettered_debit_cents: number;
  readonly unlettered_credit_lines: number;
  readonly unlettered_credit_cents: number;
  readonly balance_net_cents: number;
  readonly customers_debit_balance: number;
  readonly customers_debit_balance_cents: number;
  readonly customers_credit_balance: number;
  readonly customers_credit_balance_cents: number;
}

/** More figures of a FEC, for warnings and for comparison. */
export interface ComplementFec {
  readonly entries_journal_plus_number: number;
  readonly lettered_lines: number;
  readonly lettrage_groups_of_one_line: number;
  readonly unlettered_lines: number;
  readonly unlettered_opening_lines: number;
  readonly unlettered_opening_net_cents: number;
  readonly customers_zero_balance: number;
  /** Customers with an unlettered debit whose balance is nil or in credit, and the sum of those debits. */
  readonly naive_reader_would_claim: { readonly customers_owing_nothing: number; readonly cents: number };
  /** Net of the other third-party accounts shown apart (413, 418, 419, 491…), by three digits. */
  readonly other_41_accounts_net_cents: Readonly<Record<string, number>>;
}

export interface ControleEcheancier {
  readonly lines: number;
  readonly customers: number;
  readonly debit_cents: number;
  readonly credit_cents: number;
  readonly net_cents: number;
}
