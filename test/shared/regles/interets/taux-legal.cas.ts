/** Published legal interest rates: « tous les autres cas » and creditors who are private persons. */
export const CAS_LEGAL: readonly { readonly nom: string; readonly jour: string; readonly autresCas: number; readonly particuliers: number; readonly source: string }[] = [
  { nom: "premier semestre 2015", jour: "2015-01-01", autresCas: 9300, particuliers: 40600, source: "Moneyvox, série 2015-2025" },
  { nom: "premier semestre 2016", jour: "2016-06-30", autresCas: 10100, particuliers: 45400, source: "Arrêté du 23/12/2015 (JO 27/12/2015)" },
  { nom: "premier semestre 2019", jour: "2019-02-01", autresCas: 8600, particuliers: 34000, source: "Arrêté du 21/12/2018 (JO 30/12/2018)" },
  { nom: "deuxième semestre 2023", jour: "2023-07-01", autresCas: 42200, particuliers: 68200, source: "Arrêté du 27/06/2023 (JO 30/06/2023)" },
  { nom: "premier semestre 2024", jour: "2024-01-01", autresCas: 50700, particuliers: 80100, source: "Arrêté du 21/12/2023" },
  { nom: "premier semestre 2026", jour: "2026-06-30", autresCas: 26200, particuliers: 66700, source: "Arrêté du 15/12/2025 (JO 26/12/2025)" },
  { nom: "deuxième semestre 2026", jour: "2026-11-21", autresCas: 27500, particuliers: 68400, source: "Arrêté du 26/06/2026 (JO 30/06/2026)" },
];
