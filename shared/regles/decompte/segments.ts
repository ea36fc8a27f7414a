import { addJours, type Jour, maxJour, minJour } from "../../kernel/jour.ts";
import { type Montant, roundAuCentime } from "../../kernel/montant.ts";
import { countJoursPeriode } from "../../kernel/parametre.ts";
import type { Taux } from "../../kernel/taux.ts";
import type { TrancheTaux } from "../interets/tranche-taux.ts";
import type { Segment } from "./types-decompte.ts";

/** A principal owed from a day on. */
export interface Palier {
  readonly depuis: Jour;
  readonly principal: Montant;
}

/** Days × rate × principal up to that day included, cut at every change of rate, semester or principal; nothing on a principal of zero. */
export function listSegments(paliers: readonly Palier[], tranches: readonly TrancheTaux[], au: Jour, baseJours: number): readonly Segment[] {
  return paliers.flatMap((palier, rang) => {
    if (palier.principal === 0) return [];
    const suivant = paliers[rang + 1];
    const fin = suivant === undefined ? au : minJour(au, addJours(suivant.depuis, -1));
    return tranches.flatMap((tranche) => {
      const periode = { debut: maxJour(palier.depuis, tranche.debut), fin: minJour(fin, tranche.fin) };
      return periode.debut <= periode.fin ? [createSegment(palier.principal, tranche, periode, baseJours)] : [];
    });
  });
}

/** Simple interest: principal × rate × days ÷ base, rounded once to the centime (R-BASE-01, R-BASE-03). */
export function computeInterets(principal: Montant, taux: Taux, jours: number, baseJours: number): Montant {
  return roundAuCentime({ numerateur: BigInt(principal) * BigInt(taux) * BigInt(jours), denominateur: MILLION * BigInt(baseJours) });
}

const MILLION = 1_000_000n;

function createSegment(principal: Montant, tranche: TrancheTaux, periode: { readonly debut: Jour; readonly fin: Jour }, baseJours: number): Segment {
  const jours = countJoursPeriode(periode);
  return {
    du: periode.debut,
    au: periode.fin,
    jours,
    tauxPpm: tranche.taux,
    principal,
    montant: computeInterets(principal, tranche.taux, jours, baseJours),
    parametres: tranche.parametres,
  };
}
