import { addMois, type Jour } from "../kernel/jour.ts";
import { type Montant, montant, subtractMontant, sumMontants } from "../kernel/montant.ts";
import type { Territoire } from "../kernel/territoire.ts";
import { findFermeture, findJourOuvrableSuivant } from "../regles/calendrier/jour-ouvrable.ts";

/** One payment of a plan that the parties agree on. */
export interface Versement {
  readonly date: Jour;
  readonly montant: Montant;
}

/** A payment with its rank and what remains to be paid after it. */
export interface EcheancePlan extends Versement {
  readonly rang: number;
  readonly solde: Montant;
}

/** Longest plan that is proposed, in months: beyond it nothing is, a person writes the payments. */
const ECHEANCES_MAXIMUM = 120;

/**
 * Equal monthly payments that make the total to the centime, the last one taking what the division leaves; a day that is not open
 * is put off to the next one. None when the number or the total allows none.
 */
export function splitVersements(total: Montant, nombre: number, premiere: Jour, territoire: Territoire): readonly Versement[] {
  if (nombre < 1 || nombre > ECHEANCES_MAXIMUM || total < nombre) return [];
  const part = Math.floor(total / nombre);
  return Array.from({ length: nombre }, (_vide, rang) => ({
    date: findJourOuvrableSuivant(addMois(premiere, rang), territoire),
    montant: montant(rang === nombre - 1 ? total - part * (nombre - 1) : part),
  }));
}

/** Payments by date, each with the balance that it leaves of their own total. */
export function listEcheances(versements: readonly Versement[]): readonly EcheancePlan[] {
  const ordonnes = versements.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const total = sumMontants(ordonnes.map(({ montant: verse }) => verse));
  return ordonnes.map((versement, rang) => ({ ...versement, rang: rang + 1, solde: subtractMontant(total, sumMontants(ordonnes.slice(0, rang + 1).map(({ montant: verse }) => verse))) }));
}

/** Days on which no bank pays, each with its reason: « samedi », « Toussaint ». */
export function listDatesFermees(versements: readonly Versement[], territoire: Territoire): readonly { readonly date: Jour; readonly motif: string }[] {
  return versements.flatMap(({ date }) => {
    const motif = findFermeture(date, territoire);
    return motif === undefined ? [] : [{ date, motif }];
  });
}
