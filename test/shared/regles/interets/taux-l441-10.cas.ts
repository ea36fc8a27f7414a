/** Published rates of late payment when none is agreed: ECB rate of 1 January or 1 July plus ten points. */
export const CAS_L44110: readonly { readonly nom: string; readonly jour: string; readonly tauxPpm: number; readonly source: string }[] = [
  { nom: "premier semestre 2015", jour: "2015-03-01", tauxPpm: 100500, source: "BCE, 0,05 % au 01/01/2015" },
  { nom: "deuxième semestre 2022 : le taux monté en juillet ne compte pas", jour: "2022-12-31", tauxPpm: 100000, source: "BCE, 0,00 % au 01/07/2022, relevé à 0,50 % le 27/07/2022" },
  { nom: "premier semestre 2023", jour: "2023-01-01", tauxPpm: 125000, source: "BCE, 2,50 % au 01/01/2023" },
  { nom: "deuxième semestre 2023", jour: "2023-08-15", tauxPpm: 140000, source: "BCE, 4,00 % au 01/07/2023" },
  { nom: "premier semestre 2024", jour: "2024-06-30", tauxPpm: 145000, source: "BCE, 4,50 % au 01/01/2024" },
  { nom: "deuxième semestre 2024", jour: "2024-07-01", tauxPpm: 142500, source: "BCE, 4,25 % au 01/07/2024" },
  { nom: "premier semestre 2025", jour: "2025-01-01", tauxPpm: 131500, source: "BCE, 3,15 % au 01/01/2025" },
  { nom: "deuxième semestre 2025", jour: "2025-12-31", tauxPpm: 121500, source: "BCE, 2,15 % au 01/07/2025" },
  { nom: "deuxième semestre 2026 : 2,40 % au 1er juillet, non les 2,65 % du 16 septembre", jour: "2026-11-21", tauxPpm: 124000, source: "BCE, communiqués des 11/06/2026 et 10/09/2026" },
];
