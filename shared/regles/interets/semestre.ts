import { addJours, addMois, findJour, type Jour, splitJour, toNumero } from "../../kernel/jour.ts";

/** Half of a civil year: the rates of late payment and of the legal interest are set for one. */
export interface Semestre {
  /** Rank among all semesters: the next one is one more. */
  readonly rang: number;
  readonly debut: Jour;
  readonly fin: Jour;
  /** First day of the next semester. */
  readonly lendemain: Jour;
  readonly numeroFin: number;
  /** « 1er semestre 2026 ». */
  readonly libelle: string;
}

/** The semester of a day (C. com., art. L441-10 II; CMF, art. L313-2). */
export function findSemestre(jour: Jour): Semestre {
  const { annee, mois } = splitJour(jour);
  const rang = annee * 2 + (mois <= 6 ? 0 : 1);
  const connu = CONNUS.get(rang);
  if (connu !== undefined) return connu;
  const semestre = createSemestre(rang);
  CONNUS.set(rang, semestre);
  return semestre;
}

/** A semester never changes: each is made once. */
const CONNUS = new Map<number, Semestre>();

function createSemestre(rang: number): Semestre {
  const annee = Math.floor(rang / 2);
  const isPremier = rang % 2 === 0;
  const debut = findJour({ annee, mois: isPremier ? 1 : 7, quantieme: 1 });
  if (debut === undefined) throw new Error(`Le semestre de rang ${rang} est introuvable`);
  const lendemain = addMois(debut, 6);
  const fin = addJours(lendemain, -1);
  return { rang, debut, fin, lendemain, numeroFin: toNumero(fin), libelle: `${isPremier ? "1er" : "2e"} semestre ${annee}` };
}
