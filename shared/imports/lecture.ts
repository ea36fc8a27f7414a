import type { Encodage } from "../formats/encodage.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { CompteLignes } from "./anomalie.ts";
import type { CorrespondanceConnue, Correspondances } from "./echeancier-entete.ts";
import type { DesignationReleve } from "./banque-csv-entete.ts";
import type { ExtraitTableau } from "./extrait-tableau.ts";
import type { LectureAgenda } from "./lecture-agenda.ts";
import type { LectureAnnonces } from "./lecture-annonces.ts";
import type { LectureBase } from "./lecture-base.ts";
import type { LectureCycleDeVie } from "./lecture-cycle-de-vie.ts";
import type { LectureArchive, LectureDocument } from "./lecture-document.ts";
import type { LectureEntreprises } from "./lecture-entreprises.ts";
import type { LectureFactures } from "./lecture-factures.ts";
import type { LectureMessage } from "./lecture-message.ts";
import type { LectureRetour } from "./lecture-retour.ts";
import type { LectureReleves } from "./lecture-releves.ts";

/** What reading one file gives, by family. Plain values: it crosses from a worker as it is. */
export type Lecture =
  | LectureComptes
  | LectureFactures
  | LectureCycleDeVie
  | LectureReleves
  | LectureAnnonces
  | LectureEntreprises
  | LectureAgenda
  | LectureMessage
  | LectureRetour
  | LectureDocument
  | LectureArchive
  | LectureRefus;

/** The readings that carry customers and open items. */
export type LectureComptes = LectureFec | LectureEcheancier;

interface LectureCommune extends LectureBase {
  /** Lines read plus lines set aside are all the lines of the file, header and blank lines excepted. */
  readonly lignes: CompteLignes;
  /** Customers who owe or are owed something. */
  readonly comptes: readonly CompteClient[];
}

export interface LectureFec extends LectureCommune {
  readonly kind: "fec";
  readonly encodage: Encodage;
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
  /** Names of its columns, as the file writes them. */
  readonly noms: readonly string[];
  /** Sheets of a workbook that were read. */
  readonly feuilles?: readonly string[];
  /** Column read for each meaning, as the file names it. */
  readonly colonnes: Readonly<Record<string, string>>;
  /** First rows, so that a person may see what was read and designate other columns. */
  readonly extrait?: ExtraitTableau;
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
  /** What the reader met, in the words of the machine: for a report of the fault, never shown as it is. */
  readonly detail?: string;
  /** First rows of a table whose columns were not recognised, so that a person may designate them. */
  readonly tableau?: ExtraitTableau;
}

/** What a person said of a file before it is read. */
export interface OptionsLecture {
  /** Columns of an open-items list, by the names that the file gives them. */
  readonly correspondances?: Correspondances;
  /** The same of the table of a bank, which it says the file to be. */
  readonly releve?: DesignationReleve;
  /** Line of the header of that table; 0: it has none. */
  readonly ligneEntete?: number;
  /** Of a PDF that asks for one. */
  readonly motDePasse?: string;
  /** What was said of the lists of other days, by their header. */
  readonly memoire?: readonly CorrespondanceConnue[];
}

/** A customer account of the books. */
export interface CompteClient {
  /** Auxiliary account, else general account. */
  readonly code: string;
  readonly nom: string;
  readonly siren?: string;
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
  /** `solde`: no number of its own, or a list that says only what remains: the payments could not be told piece by piece. */
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
  /** Reminders already sent, when the list says so. */
  readonly relances?: number;
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

/** Figures of a FEC that an independent reading must also find. Amounts in centimes. */
export interface ControleFec {
  readonly lignes: number;
  readonly totalDebit: number;
  readonly totalCredit: number;
  readonly ecrituresDesequilibrees: number;
  readonly lignesClients: number;
  readonly clients: number;
  readonly groupesLettrage: number;
  readonly groupesOuverts: number;
  readonly soldeGroupesOuverts: number;
  readonly debitsSansLettre: number;
  readonly montantDebitsSansLettre: number;
  readonly creditsSansLettre: number;
  readonly montantCreditsSansLettre: number;
  readonly soldeNet: number;
  readonly clientsDebiteurs: number;
  readonly soldesDebiteurs: number;
  readonly clientsCrediteurs: number;
  readonly soldesCrediteurs: number;
}

/** More figures of a FEC, for warnings and for comparison. */
export interface ComplementFec {
  readonly lignesLettrees: number;
  readonly groupesUneLigne: number;
  readonly lignesSansLettre: number;
  readonly ouverturesSansLettre: number;
  readonly soldeOuverturesSansLettre: number;
  readonly clientsSoldes: number;
  /** Customers with an unlettered debit whose balance is nil or in credit, and the sum of those debits. */
  readonly lectureNaive: { readonly clients: number; readonly montant: number };
  /** Net of the other third-party accounts shown apart (413, 418, 419, 491…), by three digits. */
  readonly autresComptes: Readonly<Record<string, number>>;
}

export interface ControleEcheancier {
  readonly lignes: number;
  readonly clients: number;
  readonly totalDebit: number;
  readonly totalCredit: number;
  readonly soldeNet: number;
}
