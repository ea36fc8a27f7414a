/** Net pay of a month in 2026, worked by hand from the yearly brackets. */
export const CAS_QUOTITE: readonly { readonly nom: string; readonly remuneration: number; readonly personnes: number; readonly saisissable: number; readonly source: string }[] = [
  { nom: "première tranche seule\u00A0: un vingtième", remuneration: 300_00, personnes: 0, saisissable: 15_00, source: "C. trav., art. R3252-2 (4 480 € l’an)" },
  { nom: "2 000 €, personne à charge\u00A0: aucune", remuneration: 2_000_00, personnes: 0, saisissable: 471_71, source: "C. trav., art. R3252-2 : (224 + 425 + 854 + 1 057,50 + 1 413,33 + 1 686,67) / 12" },
  { nom: "2 000 €, deux personnes à charge", remuneration: 2_000_00, personnes: 2, saisissable: 319_26, source: "C. trav., art. R3252-3 : seuils relevés de 3 480 € ; (398 + 425 + 854 + 1 057,50 + 1 096,67) / 12" },
  { nom: "au-delà de la dernière tranche, tout est saisissable", remuneration: 3_000_00, personnes: 0, saisissable: 1_421_43, source: "C. trav., art. R3252-2 : (3 973,83 + 2 893,33 + 10 190) / 12" },
];
