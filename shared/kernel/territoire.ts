/** Where the open days are counted (public holidays differ). */
export const TERRITOIRES = ["metropole", "alsace-moselle", "guadeloupe", "martinique", "guyane", "la-reunion", "mayotte"] as const;
export type Territoire = (typeof TERRITOIRES)[number];

const LIBELLES: Readonly<Record<Territoire, string>> = {
  metropole: "métropole",
  "alsace-moselle": "Alsace-Moselle",
  guadeloupe: "Guadeloupe",
  martinique: "Martinique",
  guyane: "Guyane",
  "la-reunion": "La Réunion",
  mayotte: "Mayotte",
};

export function formatTerritoire(territoire: Territoire): string {
  return LIBELLES[territoire];
}
