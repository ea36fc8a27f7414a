/** First days on which unpaid interest bears interest. */
export const CAS_CAPITALISATION: readonly { readonly nom: string; readonly depuis: string; readonly debutInterets: string; readonly ouverture?: string; readonly jours: readonly string[]; readonly source: string }[] = [
  { nom: "clause antérieure au retard : un an plein d’intérêts, puis chaque année", depuis: "2020-01-01", debutInterets: "2024-04-01", jours: ["2025-04-01", "2026-04-01"], source: "C. civ., art. 1343-2 : dus au moins pour une année entière" },
  { nom: "décision postérieure au retard : un an plein depuis le jour qu’elle fixe", depuis: "2025-03-10", debutInterets: "2024-04-01", jours: ["2026-03-10"], source: "C. civ., art. 1343-2" },
  { nom: "départ un 29 février : le dernier jour de février", depuis: "2024-02-29", debutInterets: "2024-02-01", jours: ["2025-02-28", "2026-02-28"], source: "C. civ., art. 1343-2 ; CPC, art. 641" },
  { nom: "procédure collective : plus de capitalisation à compter de l’ouverture", depuis: "2020-01-01", debutInterets: "2024-04-01", ouverture: "2026-04-01", jours: ["2025-04-01"], source: "C. com., art. L622-28" },
];
