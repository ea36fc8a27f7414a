import type { Brand } from "../../kernel/brand.ts";

/** The wording of an act: French sentences with marks, as `README.md` lists them. */
export type TexteModele = Brand<string, "TexteModele">;

/**
 * Tag of a wording. Written with plain spaces and apostrophes: `word/typographie.ts` puts the right ones on the page. The common
 * indentation is taken away.
 */
export function modele(parties: TemplateStringsArray): TexteModele {
  const lignes = (parties.raw[0] ?? "").replace(/^\n/, "").trimEnd().split("\n");
  const retrait = Math.min(...lignes.filter((ligne) => ligne.trim() !== "").map((ligne) => ligne.length - ligne.trimStart().length));
  return createTexteModele(lignes.map((ligne) => ligne.slice(retrait)).join("\n"));
}

export function createTexteModele(texte: string): TexteModele {
  return texte as TexteModele;
}

/** A wording once read: text, values, passages. */
export type Noeud =
  | { readonly kind: "texte"; readonly texte: string }
  | { readonly kind: "champ"; readonly champ: string; readonly filtres: readonly string[]; readonly ligne: number }
  | { readonly kind: "si"; readonly branches: readonly Branche[] }
  | { readonly kind: "pour"; readonly element: string; readonly corps: readonly Noeud[]; readonly ligne: number }
  | { readonly kind: "bloc"; readonly nom: string; readonly ligne: number }
  | { readonly kind: "cite"; readonly champ: string; readonly ligne: number }
  /** Rests on a rule of confidence C or D: printed only once a person confirmed it. */
  | { readonly kind: "a-verifier"; readonly motif: string; readonly corps: readonly Noeud[] }
  /** To the writer, never printed. */
  | { readonly kind: "note"; readonly motif: string };

/** Without a condition: `[[sinon]]`. */
export interface Branche {
  readonly condition: Condition | undefined;
  readonly corps: readonly Noeud[];
}

/** `ou` of `et`: any list, all of whose terms hold. */
export type Condition = readonly (readonly Terme[])[];

export interface Terme {
  readonly champ: string;
  readonly operateur: "=" | "≠" | ">" | "≥" | "<" | "≤" | "renseigné" | "non renseigné" | "vide" | "non vide";
  /** A field, a number, or one of the words of a choice. */
  readonly attendu?: string | undefined;
}

export interface AnomalieModele {
  /** From 1. */
  readonly ligne: number;
  readonly motif: string;
}
