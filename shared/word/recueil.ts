import type { Jour } from "../kernel/jour.ts";

/** A pièce on its way into the bundle, its file already turned into what a page can hold. */
export interface PieceRecueil {
  readonly numero: number;
  readonly intitule: string;
  /** Normalised name of the original file. */
  readonly nomFichier: string;
  /** In order; empty: nothing of it could be converted. */
  readonly parties: readonly PartieRecueil[];
  /** French sentence: why the original must travel beside. */
  readonly motif?: string | undefined;
}

export type PartieRecueil =
  | { readonly kind: "pdf"; readonly octets: Uint8Array }
  | { readonly kind: "image"; readonly octets: Uint8Array; readonly type: "png" | "jpg" }
  | { readonly kind: "texte"; readonly titre?: string; /** Headers above the text: « De », « À », « Date »… */ readonly fiche: readonly (readonly [string, string])[]; readonly texte: string };

export interface OptionsRecueil {
  /** « Valdoré Équipements c/ Pelagrin Bâtiment ». */
  readonly titre: string;
  readonly reference: string;
  readonly auteur: string;
  readonly date: Jour;
  /** A sheet before each pièce. */
  readonly hasPagesDeGarde: boolean;
  /** Bytes of one file at most; absent: one file whatever its size. */
  readonly tailleMax?: number | undefined;
}

/** A pièce laid out by itself: its pages, stamped, and what could not be converted. */
export interface PieceComposee {
  readonly numero: number;
  readonly intitule: string;
  readonly nomFichier: string;
  readonly pages: number;
  readonly octets: Uint8Array;
  readonly motif?: string | undefined;
}

/** One file of the bundle. */
export interface Volume {
  readonly octets: Uint8Array;
  readonly pages: number;
  /** Numbers of the pièces that it holds. */
  readonly numeros: readonly number[];
  /** One pièce is larger than the limit by itself. */
  readonly isTropGrand: boolean;
}
