/** Enforceable titles, by the numbers of CPCE, art. L111-3: the list is closed. */
export const TYPES_TITRE = ["1", "2", "2bis", "3", "4", "4bis", "5", "6", "7"] as const;
export type TypeTitre = (typeof TYPES_TITRE)[number];
