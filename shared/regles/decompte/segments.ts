import { isBissextile, splitJour } from "../../kernel/jour.ts";
import { montant, type Montant, roundProduitAuCentime } from "../../kernel/montant.ts";
import type { Taux } from "../../kernel/taux.ts";
import type { TrancheTaux } from "../interets/tranche-taux.ts";
import type { Borne } from "./borne.ts";
import type { Segment } from "./types-decompte.ts";

/** Days of a year of interest: the fixed number of the packs, or those of the year itself. */
export interface BaseInterets {
  readonly jours: number;
  readonly isExacte: boolean;
}

/** What bears interest during a segment. */
export interface Assiette {
  readonly principal: Montant;
  readonly capitalises: Montant;
}

/** Simple interest: principal × rate × days ÷ base, rounded once to the centime (R-BASE-01, R-BASE-03). */
export function computeInterets(principal: Montant, taux: Taux, jours: number, baseJours: number): Montant {
  return roundProduitAuCentime(principal, taux, jours, MILLION * baseJours);
}

const MILLION = 1_000_000;

/** Days from `du` to `au`, both included, at the rate of the stretch; a segment never crosses the end of a year. */
export function createSegment({ principal, capitalises }: Assiette, tranche: TrancheTaux, du: Borne, au: Borne, base: BaseInterets): Segment {
  const jours = au.numero - du.numero + 1;
  const assiette = capitalises === 0 ? principal : montant(principal + capitalises);
  const segment: Segment = {
    du: du.jour,
    au: au.jour,
    jours,
    tauxPpm: tranche.taux,
    principal: assiette,
    montant: computeInterets(assiette, tranche.taux, jours, findBaseJours(base, du)),
    parametres: tranche.parametres,
  };
  return capitalises === 0 ? segment : { ...segment, dontCapitalise: capitalises };
}

/** A fixed base counts as an ordinary year, even in a leap year; the exact one adds the leap day. */
export function findBaseJours({ jours, isExacte }: BaseInterets, { jour }: Borne): number {
  return isExacte && isBissextile(splitJour(jour).annee) ? jours + 1 : jours;
}
