import { type Jour, jour } from "#shared/kernel/jour.ts";
import { computeEnchainement } from "#shared/regles/delais/enchainement.ts";
import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";
import type { Enchainement, EvenementProcedure, FaitsEnchainement, Maillon } from "#shared/regles/delais/types-enchainement.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";

export const AU = jour("2026-11-21");

type Details = Partial<Omit<EvenementProcedure, "kind" | "date">>;

/** An event named after its kind, unless it has a name of its own. */
export function evenement(kind: KindProcedure, date: string, details: Details = {}): EvenementProcedure {
  return { id: kind, kind, date: jour(date), ...details };
}

export function enchainement(evenements: readonly EvenementProcedure[], faits: Partial<FaitsEnchainement> = {}): Enchainement {
  return expectCalcule(computeEnchainement({ evenements, au: AU, ...faits }, BAREMES)).valeur;
}

/** The only link of that delay; fails when there are none or several. */
export function maillon(parametreId: string, evenements: readonly EvenementProcedure[], faits: Partial<FaitsEnchainement> = {}): Maillon {
  const trouves = enchainement(evenements, faits).maillons.filter((candidat) => candidat.parametreId === parametreId);
  if (trouves[0] === undefined || trouves.length > 1) throw new Error(`${trouves.length} maillons « ${parametreId} »`);
  return trouves[0];
}

export function echeanceDe(parametreId: string, evenements: readonly EvenementProcedure[], faits: Partial<FaitsEnchainement> = {}): Jour {
  return maillon(parametreId, evenements, faits).echeance;
}
