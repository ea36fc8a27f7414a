import type { NonEmpty } from "./brand.ts";
import type { ParametreLu } from "./parametre.ts";
import type { Reference } from "./reference.ts";

/** What every rule answers: an explained value, a question, or a reasoned refusal. */
export type Resultat<T> = Calcule<T> | Incomplet | Inapplicable;

export interface Calcule<T> {
  readonly kind: "calcule";
  readonly valeur: T;
  readonly justification: Justification;
}

/** The rule needs these facts, named in French as a form would ask for them. */
export interface Incomplet {
  readonly kind: "incomplet";
  readonly manquants: NonEmpty<string>;
}

/** The rule does not apply, or refuses to extrapolate; `motif` is a French sentence. */
export interface Inapplicable {
  readonly kind: "inapplicable";
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
}

/** Why the value is that one. Without a reference it cannot be built. */
export interface Justification {
  /** Identifier of the rule: path in the catalogue, « delais/echeance ». */
  readonly regle: string;
  readonly references: NonEmpty<Reference>;
  readonly etapes: NonEmpty<Etape>;
  /** Dated values really read, copied: they stay true when the pack changes. */
  readonly parametres: readonly ParametreLu[];
  /** French sentences a reader must see beside the value, « à vérifier » included. */
  readonly avertissements: readonly string[];
}

/** One step of the reasoning: a French sentence, and what it gave when it gave something. */
export interface Etape {
  readonly libelle: string;
  readonly valeur?: string;
  readonly references?: NonEmpty<Reference>;
}

export function mapResultat<T, U>(resultat: Resultat<T>, transform: (valeur: T) => U): Resultat<U> {
  return resultat.kind === "calcule" ? { ...resultat, valeur: transform(resultat.valeur) } : resultat;
}

export function findValeurCalculee<T>(resultat: Resultat<T>): T | undefined {
  return resultat.kind === "calcule" ? resultat.valeur : undefined;
}
