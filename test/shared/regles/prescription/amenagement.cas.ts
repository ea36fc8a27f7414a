import type { Duree } from "#shared/kernel/duree.ts";

/** Execution on 15 March 2025, contract of 1 January 2025. */
export const CAS_AMENAGEMENT: readonly { readonly regle: string; readonly nom: string; readonly nature?: string; readonly duree: Duree; readonly isPeriodique?: boolean; readonly dernierJour: string; readonly source: string }[] = [
  { regle: "R-PD-07", nom: "abrégée à un an", duree: { annees: 1 }, dernierJour: "2026-03-14", source: "C. civ., art. 2254, al. 1" },
  { regle: "R-PD-07", nom: "allongée à dix ans", duree: { annees: 10 }, dernierJour: "2035-03-14", source: "C. civ., art. 2254, al. 1" },
  { regle: "R-PD-07", nom: "dix-huit mois", duree: { mois: 18 }, dernierJour: "2026-09-14", source: "C. civ., art. 2254, al. 1" },
  { regle: "R-PD-07", nom: "moins d’un an : la durée légale", duree: { mois: 11 }, dernierJour: "2030-03-14", source: "C. civ., art. 2254, al. 1" },
  { regle: "R-PD-07", nom: "plus de dix ans : la durée légale", duree: { annees: 10, mois: 1 }, dernierJour: "2030-03-14", source: "C. civ., art. 2254, al. 1" },
  { regle: "R-PD-07", nom: "consommateur : aucun aménagement", nature: "pro_vers_consommateur", duree: { annees: 5 }, dernierJour: "2027-03-14", source: "C. conso, art. L218-1" },
  { regle: "R-PD-07", nom: "assurance : aucun aménagement", nature: "assurance", duree: { annees: 5 }, dernierJour: "2027-03-14", source: "C. assur., art. L114-3" },
  { regle: "R-PD-07", nom: "loyers : aucun aménagement", nature: "loyer_commercial", duree: { annees: 2 }, dernierJour: "2030-03-14", source: "C. civ., art. 2254, al. 3" },
  { regle: "R-PD-07", nom: "redevance trimestrielle : aucun aménagement", duree: { annees: 2 }, isPeriodique: true, dernierJour: "2030-03-14", source: "C. civ., art. 2254, al. 3" },
];
