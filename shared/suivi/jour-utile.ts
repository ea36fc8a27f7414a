import { addJours, type Jour } from "../kernel/jour.ts";
import type { Territoire } from "../kernel/territoire.ts";
import { findFermeture, findJourOuvrableSuivant } from "../regles/calendrier/jour-ouvrable.ts";

/** A day to propose for a payment or an answer: so many days on, moved to an open day. It binds nobody. */
export function findJourPropose(depart: Jour, nombre: number, territoire: Territoire): Jour {
  return findJourOuvrableSuivant(addJours(depart, nombre), territoire);
}

/** Why nobody can be asked to act on that day: « dimanche », a public holiday; `undefined` when it is open. */
export function findJourFerme(jour: Jour, territoire: Territoire): string | undefined {
  return findFermeture(jour, territoire);
}
