import { addJours, type Jour, toNumero } from "../../kernel/jour.ts";

/** A day beside its number: a statement compares days thousands of times and writes few of them. */
export interface Borne {
  readonly jour: Jour;
  readonly numero: number;
}

/** The last day of something, and the day after. */
export interface Terme extends Borne {
  readonly lendemain: Jour;
}

export function createBorne(jour: Jour): Borne {
  return { jour, numero: toNumero(jour) };
}

export function createTerme(jour: Jour): Terme {
  return { jour, numero: toNumero(jour), lendemain: addJours(jour, 1) };
}

/** Text order, for days and identifiers. */
export function compareTextes(premier: string, second: string): number {
  return premier < second ? -1 : premier > second ? 1 : 0;
}
