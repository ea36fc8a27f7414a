import type { Jour } from "../kernel/jour.ts";
import { type Montant, montant } from "../kernel/montant.ts";

/** What a structured invoice says, whatever its syntax. What it does not say is absent, never nil. */
export interface Facture {
  readonly syntaxe: "CII" | "UBL-Invoice" | "UBL-CreditNote" | "ZUGFeRD-1";
  /** Identifier of the profile (minimum, basicwl, en16931, extended…), as written. */
  readonly profil?: string;
  readonly numero?: string;
  /** UNTDID 1001: 380 invoice, 381 credit note, 386 advance… */
  readonly typeCode?: string;
  readonly dateEmission?: Jour;
  /** Delivery or end of performance. */
  readonly dateLivraison?: Jour;
  readonly devise?: string;
  /** In the order of the document, each day once. */
  readonly echeances: readonly EcheanceFacture[];
  /** Terms in words: « 30 jours net ». */
  readonly conditions?: string;
  readonly vendeur: PartieFacture;
  readonly acheteur: PartieFacture;
  readonly baseHorsTaxe?: Montant;
  readonly taxe?: Montant;
  readonly total?: Montant;
  readonly acompte?: Montant;
  /** What remains due on the day of issue: the claim, never the total. */
  readonly montantDu?: Montant;
  readonly ibans: readonly string[];
  /** Earlier invoices that it corrects or follows. */
  readonly precedentes: readonly string[];
  readonly commande?: string;
  readonly lignes: number;
  /** French sentences: amounts that do not foot, a date that does not exist, identifiers with a wrong key… */
  readonly avertissements: readonly string[];
}

export interface EcheanceFacture {
  readonly date: Jour;
  /** Part due that day, when the document shares the total out. */
  readonly montant?: Montant;
}

export interface PartieFacture {
  readonly nom?: string;
  /** SIREN whose key is right, read in the legal identifier, else in the VAT number. */
  readonly siren?: string;
  /** Legal identifier as written, with its scheme. */
  readonly identifiant?: { readonly schema?: string; readonly valeur: string };
  readonly tva?: string;
  readonly adresse?: string;
  readonly codePostal?: string;
  readonly ville?: string;
  readonly pays?: string;
  readonly email?: string;
}

/** Credit notes of UNTDID 1001. 389 (self-billing, the German « Gutschrift ») is an invoice. */
const TYPES_AVOIR = new Set(["381", "396", "81", "83", "261", "262", "296", "308", "420", "458", "502", "503", "532"]);

/** By its type or by its document; an invoice of negative amount is not one, although it has the same effect. */
export function isAvoir({ syntaxe, typeCode }: Facture): boolean {
  return syntaxe === "UBL-CreditNote" || (typeCode !== undefined && TYPES_AVOIR.has(typeCode));
}

/** What the document claims: the amount due, else the total less what was paid in advance. */
export function findMontantDu({ montantDu, total, acompte }: Facture): Montant | undefined {
  if (montantDu !== undefined) return montantDu;
  return total === undefined ? undefined : montant(total - (acompte ?? 0));
}

/** Effect on what the buyer owes: both conventions of a credit note (type 381 positive, type 380 negative) lower it. */
export function computeEffet(facture: Facture): Montant | undefined {
  const montantDu = findMontantDu(facture);
  return montantDu === undefined || !isAvoir(facture) ? montantDu : montant(-montantDu);
}

/** The figures of an invoice under the names that the command line publishes. */
export function listControleFacture(facture: Facture): object {
  const { numero, typeCode, dateEmission, devise, echeances, baseHorsTaxe, taxe, total, acompte, vendeur, acheteur } = facture;
  return {
    number: numero ?? null,
    typeCode: typeCode ?? null,
    issueDate: dateEmission ?? null,
    currency: devise ?? null,
    dueDates: echeances.map(({ date }) => date),
    taxBasis: baseHorsTaxe ?? null,
    taxTotal: taxe ?? null,
    grandTotal: total ?? null,
    prepaid: acompte ?? null,
    duePayable: facture.montantDu ?? null,
    isCreditNote: isAvoir(facture),
    effectOnReceivableCents: computeEffet(facture) ?? null,
    seller: { name: vendeur.nom ?? null },
    buyer: { name: acheteur.nom ?? null },
  };
}
