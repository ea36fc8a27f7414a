/** A delay of grace from 1 February to 31 March 2026, title enforceable on 10 October 2025: the rate of one day. */
export const CAS_GRACE: readonly { readonly nom: string; readonly regime: "legal" | "penalites"; readonly jour: string; readonly reduitPpm?: number; readonly tauxPpm: number; readonly source: string }[] = [
  { nom: "intérêt légal, la veille : majoré", regime: "legal", jour: "2026-01-31", tauxPpm: 76200, source: "CMF, art. L313-3 : 2,62 % + 5" },
  { nom: "intérêt légal, pendant : les cinq points ne sont pas encourus", regime: "legal", jour: "2026-02-01", tauxPpm: 26200, source: "C. civ., art. 1343-5, al. 4" },
  { nom: "intérêt légal, le lendemain : de nouveau majoré", regime: "legal", jour: "2026-04-01", tauxPpm: 76200, source: "C. civ., art. 1343-5, al. 4 : pendant le délai seulement" },
  { nom: "pénalités de retard, pendant : aucune", regime: "penalites", jour: "2026-03-31", tauxPpm: 0, source: "C. civ., art. 1343-5, al. 4" },
  { nom: "pénalités de retard, le lendemain : elles reprennent", regime: "penalites", jour: "2026-04-01", tauxPpm: 121500, source: "C. com., art. L441-10 II" },
  { nom: "taux réduit par la décision", regime: "penalites", jour: "2026-02-15", reduitPpm: 26200, tauxPpm: 26200, source: "C. civ., art. 1343-5, al. 2" },
];
