import { addJours, addMois, findJour, type Jour, splitJour } from "../../kernel/jour.ts";

/** Half of a civil year: the rates of late payment and of the legal interest are set for one. */
export interface Semestre {
  readonly debut: Jour;
  readonly fin: Jour;
  /** « 1er semestre 2026 ». */
  readonly libelle: string;
}

/** The semester of a day (C. com., art. L441-10 II; CMF, art. L313-2). */
export function findSemestre(jour: Jour): Semestre {
  const { annee, mois } = splitJour(jour);
  const isPremier = mois <= 6;
  const debut = findJour({ annee, mois: isPremier ? 1 : 7, quantieme: 1 });
  if (debut === undefined) throw new Error(`Le semestre du ${jour} est introuvable`);
  return { debut, fin: addJours(addMois(debut, 6), -1), libelle: `${isPremier ? "1er" : "2e"} semestre ${annee}` };
}
