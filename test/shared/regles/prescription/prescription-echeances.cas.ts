/** Three instalments of a commercial claim, computed on 21 November 2026. */
export const CAS_ECHEANCES: readonly { readonly regle: string; readonly nom: string; readonly decheance?: string; readonly derniersJours: readonly string[]; readonly agirAuPlusTard: string; readonly source: string }[] = [
  { regle: "R-PD-01", nom: "une prescription par échéance", derniersJours: ["2026-01-14", "2026-12-14", "2028-01-14"], agirAuPlusTard: "2026-12-14", source: "C. civ., art. 2233 3°" },
  { regle: "R-PD-01", nom: "déchéance du terme : ce qui n’était pas échu part de ce jour", decheance: "2022-03-01", derniersJours: ["2026-01-14", "2026-12-14", "2027-02-28"], agirAuPlusTard: "2026-12-14", source: "C. civ., art. 2233 3° : capital devenu exigible" },
];
