import { fromNumero, type Jour, toNumero } from "../../kernel/jour.ts";

// The days of a portfolio are a few thousand, asked for a million times: each is counted once.
const rangs = new Map<Jour, number>();
const mois = new Map<number, string>();
const MAXIMUM = 100_000;

/** `toNumero`, remembered. */
export function findRang(jour: Jour): number {
  const connu = rangs.get(jour);
  if (connu !== undefined) return connu;
  const rang = toNumero(jour);
  if (rangs.size >= MAXIMUM) rangs.clear();
  rangs.set(jour, rang);
  return rang;
}

/** « 2026-11 »: the month of a day given by its rank, remembered. */
export function findMois(rang: number): string {
  const connu = mois.get(rang);
  if (connu !== undefined) return connu;
  const nom = fromNumero(rang).slice(0, 7);
  if (mois.size >= MAXIMUM) mois.clear();
  mois.set(rang, nom);
  return nom;
}
