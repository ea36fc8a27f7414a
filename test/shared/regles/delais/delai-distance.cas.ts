import type { FaitsDistance } from "#shared/regles/delais/delai-distance.ts";

/** Months added for distance, by act, seat of the jurisdiction and dwelling of the person. */
export const CAS_DISTANCE: readonly (Omit<FaitsDistance, "depart"> & { readonly nom: string; readonly mois: number; readonly source: string })[] = [
  { nom: "opposition à Paris d’une personne de la Guadeloupe", acte: "opposition", siege: "metropole", demeure: "guadeloupe", mois: 1, source: "CPC, art. 643, 1°" },
  { nom: "appel à Lyon d’une personne de Nouvelle-Calédonie", acte: "appel", siege: "metropole", demeure: "nouvelle-caledonie", mois: 1, source: "CPC, art. 643, 1°" },
  { nom: "comparution à Paris d’une personne de l’étranger", acte: "comparution", siege: "metropole", demeure: "etranger", mois: 2, source: "CPC, art. 643, 2°" },
  { nom: "pourvoi d’une personne de La Réunion", acte: "cassation", siege: "metropole", demeure: "la-reunion", mois: 1, source: "CPC, art. 643" },
  { nom: "personne de métropole devant un juge de métropole", acte: "appel", siege: "metropole", demeure: "metropole", mois: 0, source: "CPC, art. 643" },
  { nom: "personne de métropole devant un juge de la Martinique", acte: "appel", siege: "martinique", demeure: "metropole", mois: 1, source: "CPC, art. 644" },
  { nom: "personne de Saint-Barthélemy devant un juge de la Guadeloupe", acte: "appel", siege: "guadeloupe", demeure: "saint-barthelemy", mois: 1, source: "Civ. 2e, 11/04/2019 (CPC, art. 644)" },
  { nom: "personne de la Martinique devant un juge de la Martinique", acte: "opposition", siege: "martinique", demeure: "martinique", mois: 0, source: "CPC, art. 644" },
  { nom: "personne de l’étranger devant un juge de Mayotte", acte: "comparution", siege: "mayotte", demeure: "etranger", mois: 2, source: "CPC, art. 644" },
  { nom: "juge de Nouvelle-Calédonie, que l’article 644 ne nomme pas", acte: "appel", siege: "nouvelle-caledonie", demeure: "metropole", mois: 0, source: "CPC, art. 644" },
  { nom: "signification, que l’article 643 ne nomme pas", acte: "autre", siege: "metropole", demeure: "etranger", mois: 0, source: "CPC, art. 643" },
  { nom: "acte remis à la personne même, de passage en métropole", acte: "appel", siege: "metropole", demeure: "etranger", remiseAPersonne: "metropole", mois: 0, source: "CPC, art. 647" },
  { nom: "acte remis outre-mer à une personne qui demeure à l’étranger", acte: "appel", siege: "metropole", demeure: "etranger", remiseAPersonne: "guyane", mois: 1, source: "CPC, art. 647" },
];
