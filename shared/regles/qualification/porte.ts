import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";

/** What the rules say of one gate: all its reasons at once. */
export interface Porte {
  /** `ouverte`: nothing against it; `reserve`: open with something to complete; `fermee`: a claim cannot pass. */
  readonly etat: "ouverte" | "reserve" | "fermee";
  readonly constats: NonEmpty<Constat>;
}

export interface Constat {
  /** `acquis` is proved, `reserve` is to be completed or verified, `manque` blocks, `fait` only informs. */
  readonly kind: "acquis" | "reserve" | "manque" | "fait";
  /** French sentence. */
  readonly libelle: string;
  readonly references: readonly Reference[];
  /** Claims and pièces it rests on, by the caller's identifiers. */
  readonly creanceIds: readonly string[];
  readonly pieceIds: readonly string[];
}
