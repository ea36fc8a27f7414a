/** Overseas territories that CPC, art. 643 names; where a person lives or where a judge sits. */
export const COLLECTIVITES = [
  "guadeloupe", "guyane", "martinique", "la-reunion", "mayotte", "saint-barthelemy", "saint-martin", "saint-pierre-et-miquelon",
  "polynesie-francaise", "wallis-et-futuna", "nouvelle-caledonie", "taaf",
] as const;
export type Collectivite = (typeof COLLECTIVITES)[number];

/** Alsace-Moselle is in `metropole`: distance knows no other place there. */
export type Demeure = "metropole" | Collectivite | "etranger";

/** Where article 647-1 puts the date of a notification at its dispatch, abroad apart. */
const PACIFIQUE_ET_TAAF: readonly Demeure[] = ["polynesie-francaise", "wallis-et-futuna", "nouvelle-caledonie", "taaf"];

const LIBELLES: Readonly<Record<Demeure, string>> = {
  metropole: "en métropole",
  guadeloupe: "en Guadeloupe",
  guyane: "en Guyane",
  martinique: "à la Martinique",
  "la-reunion": "à La Réunion",
  mayotte: "à Mayotte",
  "saint-barthelemy": "à Saint-Barthélemy",
  "saint-martin": "à Saint-Martin",
  "saint-pierre-et-miquelon": "à Saint-Pierre-et-Miquelon",
  "polynesie-francaise": "en Polynésie française",
  "wallis-et-futuna": "dans les îles Wallis et Futuna",
  "nouvelle-caledonie": "en Nouvelle-Calédonie",
  taaf: "dans les Terres australes et antarctiques françaises",
  etranger: "à l’étranger",
};

/** « à la Martinique », to follow a verb. */
export function formatDemeure(demeure: Demeure): string {
  return LIBELLES[demeure];
}

export function isNotifieParExpedition(demeure: Demeure): boolean {
  return demeure === "etranger" || PACIFIQUE_ET_TAAF.includes(demeure);
}
