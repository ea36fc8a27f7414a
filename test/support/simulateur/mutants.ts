/** A store with one safety taken away: the suite must see it. */
export const MUTANTS = [
  "sans-reparation", "sans-remplaces-attendus", "sans-somme", "sans-contiguite", "sans-idempotence", "sans-signature", "acquit-avant-disque",
  "queue-effacee-avant-paquet", "horloge-suivie", "absence-efface", "derniere-ecriture-gagne", "lot-coupe",
] as const;

export type Mutant = (typeof MUTANTS)[number];
