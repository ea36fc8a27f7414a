import { countJours } from "../../kernel/jour.ts";
import { sumCellules } from "./agregat.ts";
import type { Tableau } from "./tableau.ts";

/**
 * What would come in over some days at the mean pace of the period, in centimes; the days before the first dossier do not count. `undefined`
 * without a day to count.
 */
export function computeRythme({ periode: { debut, fin }, premierJour, cellules }: Tableau, horizon: number): number | undefined {
  if (premierJour === undefined) return undefined;
  const jours = countJours(premierJour > debut ? premierJour : debut, fin) + 1;
  return jours <= 0 ? undefined : Math.round((sumCellules(cellules.mois).somme * horizon) / jours);
}
