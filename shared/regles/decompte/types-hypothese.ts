import type { NonEmpty } from "../../kernel/brand.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Baremes } from "../baremes.ts";
import type { FaitsDecompte } from "./types-decompte.ts";

/** What a statement is made from. */
export interface Situation {
  readonly faits: FaitsDecompte;
  readonly baremes: Baremes;
}

/** A mistake that the other statement may hold: the same facts, counted as it would have. */
export interface Hypothese {
  readonly id: string;
  /** French words: « majoration de cinq points oubliée ». */
  readonly libelle: string;
  readonly references: NonEmpty<Reference>;
  readonly change: (situation: Situation) => Situation;
}
