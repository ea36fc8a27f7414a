/** Stages of a dossier, computed from its facts and never typed. */
export const ETAPES = ["amiable", "qualifie", "procedure", "titre", "execution", "clos"] as const;
export type Etape = (typeof ETAPES)[number];
