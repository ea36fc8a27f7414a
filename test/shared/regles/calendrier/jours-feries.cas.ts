import type { Territoire } from "#shared/kernel/territoire.ts";

/** Easter Sundays: tables of the Bureau des longitudes (extremes 1818 and 1943, 2038 included). */
export const PAQUES: readonly string[] = [
  "1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09",
  "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
];

export const CAS_FERIES: readonly { readonly nom: string; readonly territoire: Territoire; readonly feries: readonly string[]; readonly source: string }[] = [
  {
    nom: "les onze fêtes légales de 2026 en métropole",
    territoire: "metropole",
    feries: ["2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25"],
    source: "C. trav., art. L3133-1",
  },
  {
    nom: "l’Alsace-Moselle y ajoute le Vendredi saint et le 26 décembre",
    territoire: "alsace-moselle",
    feries: ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2026-12-26"],
    source: "C. trav., art. L3134-13",
  },
];

/** Day of the abolition of slavery, one per collectivité (loi 83-550). */
export const ABOLITION: Readonly<Partial<Record<Territoire, string>>> = {
  guadeloupe: "2026-05-27", martinique: "2026-05-22", guyane: "2026-06-10", "la-reunion": "2026-12-20", mayotte: "2026-04-27",
};
