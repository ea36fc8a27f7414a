import { addJours, findJourSemaine, type Jour } from "../../kernel/jour.ts";
import type { Territoire } from "../../kernel/territoire.ts";
import { findJourFerie } from "./jours-feries.ts";

/** Neither Saturday, nor Sunday, nor a public holiday of the territory (CPC, art. 642, al. 2). */
export function isJourOuvrable(jour: Jour, territoire: Territoire): boolean {
  return findFermeture(jour, territoire) === undefined;
}

/** That day if it is open, else the next open one. */
export function findJourOuvrableSuivant(jour: Jour, territoire: Territoire): Jour {
  return findJourOuvrable(jour, territoire, 1);
}

/** That day if it is open, else the one before. */
export function findJourOuvrablePrecedent(jour: Jour, territoire: Territoire): Jour {
  return findJourOuvrable(jour, territoire, -1);
}

/** Why the day is not open, in French: « samedi », « Toussaint »; `undefined` when it is open. */
export function findFermeture(jour: Jour, territoire: Territoire): string | undefined {
  const ferie = findJourFerie(jour, territoire);
  if (ferie !== undefined) return ferie.libelle;
  const rang = findJourSemaine(jour);
  return rang === 6 ? "samedi" : rang === 7 ? "dimanche" : undefined;
}

function findJourOuvrable(jour: Jour, territoire: Territoire, pas: 1 | -1): Jour {
  let candidat = jour;
  while (!isJourOuvrable(candidat, territoire)) candidat = addJours(candidat, pas);
  return candidat;
}
