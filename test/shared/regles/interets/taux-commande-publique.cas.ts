/** Public buyers: ECB rate of the semester in which the delay began, plus eight points, frozen. */
export const CAS_COMMANDE_PUBLIQUE: readonly { readonly nom: string; readonly debutRetard: string; readonly jour: string; readonly tauxPpm: number; readonly source: string }[] = [
  { nom: "retard né au deuxième semestre 2026", debutRetard: "2026-07-01", jour: "2026-11-21", tauxPpm: 104000, source: "Décret 2013-269, art. 8 : 2,40 % + 8 = 10,40 %" },
  { nom: "retard né au premier semestre 2024, lu en 2026 : le taux reste celui de 2024", debutRetard: "2024-03-15", jour: "2026-11-21", tauxPpm: 125000, source: "Décret 2013-269, art. 8 : 4,50 % au 01/01/2024 + 8" },
  { nom: "retard né au premier semestre 2016", debutRetard: "2016-01-02", jour: "2016-08-01", tauxPpm: 80500, source: "Décret 2013-269, art. 8 : 0,05 % au 01/01/2016 + 8" },
];
