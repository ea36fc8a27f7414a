import { addJours, addMois, type Jour, maxJour, toNumero } from "../../kernel/jour.ts";

/** What allows interest to bear interest: the contract, or the decision that orders it (C. civ., art. 1343-2). */
export interface Capitalisation {
  /** Day from which whole years are counted. */
  readonly depuis: Jour;
  readonly fondement: "contrat" | "decision";
}

/** A day on which the unpaid interest begins to bear interest. */
export interface Anniversaire {
  readonly origine: Jour;
  readonly annees: number;
  readonly rang: number;
  readonly numero: number;
  readonly veille: Jour;
  /** Opening judgment, from which interest bears interest no more (C. com., art. L622-28). */
  readonly ouverture: Jour | undefined;
}

/**
 * First day on which interest owed for whole years bears interest: never before a full year, counted from the first day that bears
 * interest or from the day of the contract or decision when it is later (C. civ., art. 1343-2; R-CAP-01).
 */
export function createAnniversaire({ depuis }: Capitalisation, debutInterets: Jour, annees: number, ouverture: Jour | undefined): Anniversaire | undefined {
  return createRang({ origine: maxJour(depuis, debutInterets), annees, rang: 1, ouverture });
}

export function findAnniversaireSuivant({ origine, annees, rang, ouverture }: Anniversaire): Anniversaire | undefined {
  return createRang({ origine, annees, rang: rang + 1, ouverture });
}

function createRang(suite: Omit<Anniversaire, "numero" | "veille">): Anniversaire | undefined {
  const jour = addMois(suite.origine, suite.rang * suite.annees * 12);
  return suite.ouverture !== undefined && jour >= suite.ouverture ? undefined : { ...suite, numero: toNumero(jour), veille: addJours(jour, -1) };
}
