import type { NonEmpty } from "../../kernel/brand.ts";
import { addJours, type Jour, maxJour, minJour, toNumero } from "../../kernel/jour.ts";
import type { ParametreLu } from "../../kernel/parametre.ts";
import type { Reference } from "../../kernel/reference.ts";
import type { Taux } from "../../kernel/taux.ts";
import type { Semestre } from "./semestre.ts";

/** Days at one rate, both ends included, with what makes up the rate. */
export interface TrancheTaux {
  readonly kind: "tranche";
  readonly debut: Jour;
  readonly fin: Jour;
  /** The day after `fin`, and the number of `fin`: a statement counts thousands of days without reading a date again. */
  readonly lendemain: Jour;
  readonly numeroFin: number;
  readonly taux: Taux;
  /** French words for the rate: « BCE 2,15 % au 01/01/2026 + 10,00 points ». */
  readonly composition: string;
  readonly parametres: readonly ParametreLu[];
  readonly references: NonEmpty<Reference>;
  readonly avertissements: readonly string[];
}

/** A day whose rate is not in the packs: the rule refuses rather than extrapolates. */
export interface RefusTaux {
  readonly kind: "refus";
  readonly jour: Jour;
  readonly motif: string;
  readonly references: NonEmpty<Reference>;
}

/** The stretch of one rate that holds a given day. */
export type FindTranche = (jour: Jour) => TrancheTaux | RefusTaux;

export type Composition = Pick<TrancheTaux, "taux" | "composition" | "parametres" | "references" | "avertissements">;

/** One rate for a whole semester. */
export function createTranche({ debut, fin, lendemain, numeroFin }: Pick<Semestre, "debut" | "fin" | "lendemain" | "numeroFin">, composition: Composition): TrancheTaux {
  return { kind: "tranche", debut, fin, lendemain, numeroFin, ...composition };
}

/** The same rate on the days that the stretch shares with `debut` to `fin`. */
export function splitTranche(tranche: TrancheTaux, debut: Jour, fin: Jour): TrancheTaux {
  const terme = minJour(tranche.fin, fin);
  if (terme === tranche.fin) return debut <= tranche.debut ? tranche : { ...tranche, debut };
  return { ...tranche, debut: maxJour(tranche.debut, debut), fin: terme, lendemain: addJours(terme, 1), numeroFin: toNumero(terme) };
}
