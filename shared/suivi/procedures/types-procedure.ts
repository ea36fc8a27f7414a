import type { NonEmpty } from "../../kernel/brand.ts";
import type { KindProcedure } from "../../kernel/kinds-procedure.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { ContenuPar } from "../../model/faits/registre.ts";

export type KindPoursuite = ContenuPar["poursuite"]["kind"];

/** What an event asks besides its day. */
export type ChampJalon = "isAPersonne" | "isDefaut" | "isAvecTitre" | "destinataire" | "demande" | "accorde";

/** An event of a procedure: where it leads, what it asks, what may follow. The delays that it starts are those of the chains. */
export interface EvenementPossible {
  readonly kind: KindProcedure;
  /** What the house calls it; absent: the word of the law. */
  readonly nom?: string;
  /** Where the procedure stands once it happened, in French. */
  readonly etat: string;
  readonly champs?: readonly ChampJalon[];
  readonly suites: readonly KindProcedure[];
  /** Acts of the library that prepare it, or that it calls for. */
  readonly actes?: readonly string[];
  /** The procedure is over. */
  readonly isFin?: true;
  /** It gives a title to enforce (CPCE, art. L111-3). */
  readonly isTitre?: true;
}

/** A procedure as data: what opens it, what may happen in it. */
export interface Procedure {
  readonly id: KindPoursuite;
  readonly titre: string;
  readonly references: NonEmpty<Reference>;
  readonly ouvertures: NonEmpty<KindProcedure>;
  readonly evenements: NonEmpty<EvenementPossible>;
  /** Heard before a judge, at hearings that start delays: writ, référé. */
  readonly audience?: "fond" | "refere";
  /** French sentence always shown: what is not settled. */
  readonly reserve?: string;
}
