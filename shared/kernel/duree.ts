import { addJours, addMois, type Jour } from "./jour.ts";

/** A length of time as the law writes it: units are never converted into one another. */
export interface Duree {
  readonly annees?: number;
  readonly mois?: number;
  readonly jours?: number;
}

/** Years and months first, then days (CPC, art. 641, al. 3). The starting day does not count. */
export function addDuree(depart: Jour, { annees = 0, mois = 0, jours = 0 }: Duree): Jour {
  return addJours(addMois(depart, annees * 12 + mois), jours);
}

/** « 5 ans », « 1 mois et 15 jours ». */
export function formatDuree({ annees = 0, mois = 0, jours = 0 }: Duree): string {
  const parties = [
    annees > 0 ? `${annees} ${annees > 1 ? "ans" : "an"}` : "",
    mois > 0 ? `${mois} mois` : "",
    jours > 0 ? `${jours} ${jours > 1 ? "jours" : "jour"}` : "",
  ].filter((partie) => partie.length > 0);
  return parties.length > 0 ? parties.join(" et ") : "0 jour";
}
