import type { Brand } from "./brand.ts";

/** A civil day, `AAAA-MM-JJ`, years 0001 to 9999. No time, no time zone: comparable with `<` as text. */
export type Jour = Brand<string, "Jour">;

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type JourSemaine = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Year, month (1–12) and quantième (1–31) of a day. */
export interface Composants {
  readonly annee: number;
  readonly mois: number;
  readonly quantieme: number;
}

/** Text `AAAA-MM-JJ` of a day that exists, else `undefined` (31 September does not). */
export function parseJour(texte: string): Jour | undefined {
  const lu = /^(\d{4})-(\d{2})-(\d{2})$/.exec(texte);
  if (lu === null) return undefined;
  return findJour({ annee: Number(lu[1]), mois: Number(lu[2]), quantieme: Number(lu[3]) });
}

/** A day written in the source or already checked; throws on a day that does not exist. */
export function jour(texte: string): Jour {
  const lu = parseJour(texte);
  if (lu === undefined) throw new Error(`«\u00A0${texte}\u00A0» n’est pas un jour (AAAA-MM-JJ)`);
  return lu;
}

/** The day of these components if it exists. */
export function findJour({ annee, mois, quantieme }: Composants): Jour | undefined {
  const isPossible = annee >= 1 && annee <= 9999 && mois >= 1 && mois <= 12 && quantieme >= 1 && quantieme <= countJoursDuMois(annee, mois);
  return isPossible ? toJour({ annee, mois, quantieme }) : undefined;
}

export function splitJour(jour: Jour): Composants {
  return { annee: readChiffres(jour, 0, 4), mois: readChiffres(jour, 5, 7), quantieme: readChiffres(jour, 8, 10) };
}

/** The day that lies `nombre` days later (earlier when negative). */
export function addJours(jour: Jour, nombre: number): Jour {
  return nombre === 0 ? jour : fromNumero(toNumero(jour) + nombre);
}

/** Same quantième `nombre` months later; failing that, the last day of the month (CPC, art. 641, al. 2). */
export function addMois(jour: Jour, nombre: number): Jour {
  if (nombre === 0) return jour;
  const { annee, mois, quantieme } = splitJour(jour);
  const rang = annee * 12 + (mois - 1) + nombre;
  const [anneeCible, moisCible] = [Math.floor(rang / 12), (rang % 12) + 1];
  return toJour({ annee: anneeCible, mois: moisCible, quantieme: Math.min(quantieme, countJoursDuMois(anneeCible, moisCible)) });
}

/** Days from `debut` to `fin`, `debut` excluded and `fin` included; negative when `fin` comes first. */
export function countJours(debut: Jour, fin: Jour): number {
  return toNumero(fin) - toNumero(debut);
}

export function findJourSemaine(jour: Jour): JourSemaine {
  const rang = (((toNumero(jour) + 3) % 7) + 7) % 7;
  return (rang + 1) as JourSemaine;
}

export function countJoursDuMois(annee: number, mois: number): number {
  if (mois === 2) return isBissextile(annee) ? 29 : 28;
  return mois === 4 || mois === 6 || mois === 9 || mois === 11 ? 30 : 31;
}

export function isBissextile(annee: number): boolean {
  return (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0;
}

export function minJour(premier: Jour, second: Jour): Jour {
  return premier <= second ? premier : second;
}

export function maxJour(premier: Jour, second: Jour): Jour {
  return premier >= second ? premier : second;
}

/** Rank of the day, 0 being 1 January 1970 (proleptic Gregorian calendar). */
export function toNumero(jour: Jour): number {
  const { annee, mois, quantieme } = splitJour(jour);
  // The year is made to start on 1 March so that the leap day comes last.
  const anneeMars = mois <= 2 ? annee - 1 : annee;
  const ere = Math.floor(anneeMars / 400);
  const anneeEre = anneeMars - ere * 400;
  const jourAnnee = Math.floor((153 * (mois > 2 ? mois - 3 : mois + 9) + 2) / 5) + quantieme - 1;
  return ere * 146097 + anneeEre * 365 + Math.floor(anneeEre / 4) - Math.floor(anneeEre / 100) + jourAnnee - 719468;
}

/** The day of this rank; throws outside the years 1 to 9999. */
export function fromNumero(numero: number): Jour {
  const decale = numero + 719468;
  const ere = Math.floor(decale / 146097);
  const jourEre = decale - ere * 146097;
  const anneeEre = Math.floor((jourEre - Math.floor(jourEre / 1460) + Math.floor(jourEre / 36524) - Math.floor(jourEre / 146096)) / 365);
  const jourAnnee = jourEre - (365 * anneeEre + Math.floor(anneeEre / 4) - Math.floor(anneeEre / 100));
  const moisMars = Math.floor((5 * jourAnnee + 2) / 153);
  const mois = moisMars < 10 ? moisMars + 3 : moisMars - 9;
  const annee = anneeEre + ere * 400 + (mois <= 2 ? 1 : 0);
  return toJour({ annee, mois, quantieme: jourAnnee - Math.floor((153 * moisMars + 2) / 5) + 1 });
}

function toJour({ annee, mois, quantieme }: Composants): Jour {
  if (annee < 1 || annee > 9999) throw new Error(`L’année ${annee} est hors du calendrier (1 à 9999)`);
  return `${annee >= 1000 ? annee : String(annee).padStart(4, "0")}${SUITES[mois * 32 + quantieme] ?? ""}` as Jour;
}

// Days are split and written by the million: digits are read one by one, and « -03-15 » is written once.
const SUITES: readonly string[] = Array.from({ length: 13 * 32 }, (_, rang) => `-${padDeux(Math.floor(rang / 32))}-${padDeux(rang % 32)}`);
const ZERO = "0".charCodeAt(0);

function readChiffres(texte: string, debut: number, fin: number): number {
  let nombre = 0;
  for (let rang = debut; rang < fin; rang += 1) nombre = nombre * 10 + texte.charCodeAt(rang) - ZERO;
  return nombre;
}

function padDeux(nombre: number): string {
  return String(nombre).padStart(2, "0");
}
