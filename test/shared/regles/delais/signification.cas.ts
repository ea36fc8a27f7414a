/** Days and hours of service; HH:MM. */
export const CAS_SIGNIFICATION: readonly { readonly nom: string; readonly jour: string; readonly heure?: string; readonly isPermise: boolean; readonly source: string }[] = [
  { nom: "un mardi à 10 h", jour: "2026-11-24", heure: "10:00", isPermise: true, source: "CPC, art. 664" },
  { nom: "un samedi", jour: "2026-11-21", isPermise: true, source: "CPC, art. 664 (seuls dimanches et fériés sont exclus)" },
  { nom: "un dimanche", jour: "2026-11-22", heure: "10:00", isPermise: false, source: "CPC, art. 664" },
  { nom: "le 11 novembre", jour: "2026-11-11", heure: "10:00", isPermise: false, source: "CPC, art. 664 ; C. trav., art. L3133-1" },
  { nom: "à 5 h 59", jour: "2026-11-24", heure: "05:59", isPermise: false, source: "CPC, art. 664" },
  { nom: "à 6 h", jour: "2026-11-24", heure: "06:00", isPermise: true, source: "CPC, art. 664" },
  { nom: "à 21 h", jour: "2026-11-24", heure: "21:00", isPermise: true, source: "CPC, art. 664" },
  { nom: "à 21 h 01", jour: "2026-11-24", heure: "21:01", isPermise: false, source: "CPC, art. 664" },
];
