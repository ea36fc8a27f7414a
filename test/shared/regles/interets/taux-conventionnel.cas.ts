/** Floor of the agreed rate between professionals: three times the legal interest « autres cas ». */
export const CAS_PLANCHER: readonly { readonly nom: string; readonly jour: string; readonly plancherPpm: number; readonly source: string }[] = [
  { nom: "premier semestre 2024 : 15,21 %, au-dessus du taux par défaut", jour: "2024-03-01", plancherPpm: 152100, source: "C. com., art. L441-10 II ; arrêté du 21/12/2023 (5,07 %)" },
  { nom: "deuxième semestre 2026 : 8,25 %", jour: "2026-08-01", plancherPpm: 82500, source: "C. com., art. L441-10 II ; arrêté du 26/06/2026 (2,75 %)" },
  { nom: "premier semestre 2020 : 2,61 %", jour: "2020-01-01", plancherPpm: 26100, source: "C. com., art. L441-10 II ; taux légal de 0,87 %" },
];
