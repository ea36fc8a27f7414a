import type { Jour } from "../kernel/jour.ts";
import type { Montant } from "../kernel/montant.ts";
import type { LectureBase } from "./lecture-base.ts";

/** Electronic invoices: alone (CII, UBL) or inside a PDF (Factur-X). */
export interface LectureFactures extends LectureBase {
  readonly kind: "factures";
  readonly format: "facturx" | "cii" | "ubl";
  readonly factures: readonly FactureLue[];
}

export interface FactureLue {
  readonly numero: string;
  /** UNTDID 1001: 380 invoice, 381 credit note… */
  readonly typeCode: string;
  readonly dateFacture?: Jour;
  /** ISO 4217. */
  readonly devise: string;
  /** None: the document has no due date, or says it in its terms only. */
  readonly echeances: readonly Jour[];
  readonly conditions?: string;
  readonly totalHt?: Montant;
  readonly totalTva?: Montant;
  readonly totalTtc?: Montant;
  readonly acomptes?: Montant;
  /** What is claimed: due, not total. */
  readonly resteDu: Montant;
  readonly isAvoir: boolean;
  /** What it adds to the debt of the buyer; a credit note lowers it, whichever its convention of sign. */
  readonly effet: Montant;
  readonly vendeur: PartieFacture;
  readonly acheteur: PartieFacture;
  readonly facturesAnterieures: readonly string[];
  readonly ibans: readonly string[];
}

export interface PartieFacture {
  readonly nom?: string;
  readonly siren?: string;
  readonly siret?: string;
  readonly tva?: string;
  readonly adresse?: string;
  readonly codePostal?: string;
  readonly ville?: string;
  readonly pays?: string;
}
