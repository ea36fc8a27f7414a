import type { Encodage } from "../formats/encodage.ts";
import type { CompteLu } from "../formats/iban.ts";
import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { CompteLignes } from "./anomalie.ts";
import type { DesignationReleve } from "./banque-csv-entete.ts";
import type { ExtraitTableau } from "./extrait-tableau.ts";
import type { LectureBase } from "./lecture-base.ts";

export const FORMATS_RELEVE = ["camt053", "cfonb120", "ofx", "releve-csv"] as const;
export type FormatReleve = (typeof FORMATS_RELEVE)[number];

/** What reading a file of a bank gives, whatever its format. */
export interface LectureReleves extends LectureBase {
  readonly kind: "releves";
  readonly encodage: Encodage;
  readonly format: FormatReleve;
  /** Only a statement is posted: an intraday report or a notice repeats what the statement will say. */
  readonly nature: "releve" | "intrajournalier" | "avis";
  readonly releves: readonly Releve[];
  /** Movements read plus movements set aside are all those of the file. */
  readonly lignes: CompteLignes;
  /** Of a table: which column was read for what, and its first rows, so that a person may correct. */
  readonly colonnes?: ColonnesReleve;
  readonly extrait?: ExtraitTableau | undefined;
}

/** What was read of a table, and how. */
export interface ColonnesReleve extends DesignationReleve {
  /** 0: the table has no header. */
  readonly ligneEntete: number;
  readonly noms: readonly string[];
}

/** One statement of one account. */
export interface Releve {
  readonly reference?: string;
  readonly compte: CompteLu;
  readonly devise?: string;
  readonly dateOuverture?: Jour;
  readonly dateCloture?: Jour;
  readonly soldeOuverture?: Montant;
  readonly soldeCloture?: Montant;
  readonly mouvements: readonly Mouvement[];
  /** Closing balance less (opening + booked movements); absent when a balance is missing. */
  readonly ecart?: Montant;
  readonly controle: ControleReleve;
}

/** Figures that an independent reading must also find: all that the file holds, set aside or not. */
export interface ControleReleve {
  readonly nombre: number;
  /** Exact decimal of the booked movements, as written: five decimals stay five. */
  readonly somme: string;
}

/** A movement of the account, signed: credit positive. */
export interface Mouvement {
  /** Stable from one file to the next of the same format: what is posted once is not posted twice. */
  readonly cle: string;
  /** The same movement read in another format has the same; absent when the file does not name the account. */
  readonly cleCommune?: string;
  readonly date: Jour;
  readonly dateValeur?: Jour;
  readonly montant: Montant;
  readonly devise?: string;
  /** Only what is booked is posted. */
  readonly etat: EtatMouvement;
  /** A payment that comes back: returned transfer, unpaid direct debit or cheque. */
  readonly isRetour: boolean;
  /** Transfers of a batch, else the movement itself; never empty, the sum is `montant`. */
  readonly operations: readonly Operation[];
  readonly ligne: number;
}

export type EtatMouvement = "comptabilise" | "attente" | "information";

/** One payment: who, how much, and everything that was written with it. */
export interface Operation {
  readonly montant: Montant;
  /** Names of the other party, the most direct first. */
  readonly noms: readonly string[];
  readonly iban?: string;
  readonly libelle: string;
  /** EndToEndId, when the payer gave one. */
  readonly bout?: string;
  /** Structured references, and numbers of documents the payer named. */
  readonly references: readonly string[];
  /** Code of a return (AC04, AM04, MD06…). */
  readonly motifRetour?: string;
}

/** More movements than any statement holds: beyond, the file is refused rather than half read. */
export const MOUVEMENTS_MAX = 250_000;
