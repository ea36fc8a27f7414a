import type { FaitsLisibles } from "./faits.ts";

const VINGT_RECONNAISSANCES = [2012, 2016, 2020, 2024, 2028].map((annee) => ({ type: "reconnaissance", date: `${annee}-06-01` }));

/** A commercial right born on 1 March 2010, kept alive by acts. */
export const CAS_BUTOIR: readonly { readonly regle: string; readonly nom: string; readonly faits: FaitsLisibles; readonly dernierJour?: string; readonly source: string }[] = [
  { regle: "R-PD-06", nom: "de reconnaissance en reconnaissance, pas au-delà de vingt ans", faits: { execution: "2010-03-01", evenements: VINGT_RECONNAISSANCES, au: "2029-01-01" }, dernierJour: "2030-02-28", source: "C. civ., art. 2232" },
  { regle: "R-PD-06", nom: "une assignation passe le butoir", faits: { execution: "2010-03-01", evenements: [...VINGT_RECONNAISSANCES, { type: "assignation", date: "2029-05-02", fin: "2031-01-10", issue: "jugement" }], au: "2032-01-01" }, dernierJour: "2036-01-09", source: "C. civ., art. 2232, al. 2, et 2241, al. 1" },
  { regle: "R-PD-06", nom: "un acte d’exécution passe le butoir", faits: { execution: "2010-03-01", evenements: [...VINGT_RECONNAISSANCES, { type: "acte_execution", date: "2030-01-10" }], au: "2030-02-01" }, dernierJour: "2035-01-09", source: "C. civ., art. 2232, al. 2, et 2244" },
  { regle: "R-PD-06", nom: "passé le butoir par l’exécution, une reconnaissance n’ajoute plus rien", faits: { execution: "2010-03-01", evenements: [...VINGT_RECONNAISSANCES, { type: "acte_execution", date: "2030-01-10" }, { type: "reconnaissance", date: "2034-01-10" }], au: "2034-06-01" }, dernierJour: "2035-01-09", source: "C. civ., art. 2232" },
  { regle: "R-PD-06", nom: "une médiation ne porte pas plus loin que le butoir", faits: { execution: "2010-03-01", evenements: [...VINGT_RECONNAISSANCES.slice(0, 4), { type: "mediation", date: "2026-01-01", fin: "2031-01-01" }], au: "2031-02-01" }, dernierJour: "2030-02-28", source: "C. civ., art. 2232 et 2238" },
  { regle: "R-PD-06", nom: "un terme lointain n’est pas un report : le délai part de l’échéance", faits: { naissance: "2000-01-01", echeance: "2024-01-01", evenements: [] }, dernierJour: "2028-12-31", source: "C. civ., art. 2232, al. 2, et 2233" },
  { regle: "R-PD-06", nom: "l’exécution d’un titre n’a pas de butoir", faits: { nature: "execution_titre", execution: "2010-03-01", evenements: [{ type: "reconnaissance", date: "2019-03-01" }, { type: "reconnaissance", date: "2028-03-01" }], au: "2029-01-01" }, dernierJour: "2038-02-28", source: "CPCE, art. L111-4, al. 2" },
];
