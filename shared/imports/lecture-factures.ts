import type { Facture } from "./facture.ts";
import type { LectureBase } from "./lecture-base.ts";

/** Electronic invoices: alone (CII, UBL) or inside a PDF (Factur-X). */
export interface LectureFactures extends LectureBase {
  /** Of the pages that carry the invoice, when it is a PDF. */
  readonly texte?: string;
  readonly kind: "factures";
  readonly format: "facturx" | "cii" | "ubl";
  readonly factures: readonly Facture[];
}
