import type { Jour } from "../kernel/jour.ts";

/** A notice of the BODACC, whatever the file it comes from. */
export interface Annonce {
  /** Letter of the publication, issue, number: « A20260010100 ». */
  readonly id: string;
  readonly parution?: string;
  readonly numero?: string;
  readonly dateParution?: Jour;
  readonly typeAvis: TypeAvis;
  /** `collective`, `vente`, `radiation`, `modification`, `dpc`… */
  readonly famille: string;
  /** Name of the court, as written. */
  readonly juridiction?: string;
  readonly nom: string;
  readonly ville?: string;
  readonly codePostal?: string;
  /** Every company named, in the order of the notice: a sale names the seller first. */
  readonly sirens: readonly string[];
  readonly jugement?: JugementAnnonce;
  /** Notice that this one corrects or annuls. */
  readonly precedenteId?: string;
  readonly vente?: VenteAnnonce;
  readonly lien?: string;
}

export type TypeAvis = "annonce" | "rectificatif" | "annulation";

export interface JugementAnnonce {
  readonly famille?: string;
  readonly nature?: string;
  /** Absent when the notice gives none, or an absurd one. */
  readonly date?: Jour;
  readonly complement?: string;
}

/** Transfer of a business: the creditors of the seller may oppose within ten days. */
export interface VenteAnnonce {
  readonly vendeurs: readonly string[];
  readonly acheteurs: readonly string[];
  readonly opposition?: string;
}

export interface LectureAnnonces {
  readonly annonces: readonly Annonce[];
  readonly avertissements: readonly string[];
}

export type BodaccLu =
  | ({ readonly ok: true } & LectureAnnonces)
  /** `isErreur`: the portal answered by an error; nothing was checked. */
  | { readonly ok: false; readonly motif: string; readonly isErreur: boolean };

export const FAMILLE_COLLECTIVE = "collective";

/** The notices that concern several companies are read for each. */
export function listSirens(annonces: readonly Annonce[]): readonly string[] {
  return [...new Set(annonces.flatMap(({ sirens }) => sirens))];
}

/** « BODACC A », 20260011, 300 → A20260011300; `undefined` when a part is missing. */
export function createIdAnnonce(publication: string | undefined, parution: string | undefined, numero: string | undefined): string | undefined {
  const lettre = /([ABC])\s*$/i.exec(publication ?? "")?.[1]?.toUpperCase();
  return lettre === undefined || !/^\d{8}$/.test(parution ?? "") || !/^\d+$/.test(numero ?? "") ? undefined : `${lettre}${parution ?? ""}${numero ?? ""}`;
}

export function parseTypeAvis(texte: string | undefined): TypeAvis {
  if (/^annul/i.test(texte ?? "")) return "annulation";
  return /^rectif/i.test(texte ?? "") ? "rectificatif" : "annonce";
}

/** The nine digits of a registration number: « 833 310 592 », « 833 310 592 RCS Bordeaux », a SIRET. */
export function parseSirenAnnonce(texte: string): string | undefined {
  return /^\D*?(\d{3})[\s\u00A0\u202F.]?(\d{3})[\s\u00A0\u202F.]?(\d{3})(?!\d{1,4}\b)/.exec(texte)?.slice(1, 4).join("");
}
