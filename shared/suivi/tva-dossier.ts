import type { Jour } from "../kernel/jour.ts";
import { type Montant, roundProduitAuCentime, subtractMontant } from "../kernel/montant.ts";
import type { Resultat } from "../kernel/resultat.ts";
import type { Taux } from "../kernel/taux.ts";
import type { Baremes } from "../regles/baremes.ts";
import { computeRecuperationTva, findDernierJourRecuperation, type EvenementIrrecouvrable, type RecuperationTva } from "../regles/tva/recuperation-tva.ts";

/** Last day to recover the tax of a claim that a judgment of that day makes irrecoverable (CGI, art. 272-1); `undefined` out of the packs. */
export function findDernierJourTva(jugement: Jour, baremes: Baremes): Jour | undefined {
  return findDernierJourRecuperation(jugement, baremes);
}

/** A sum with its tax, parted. */
export interface Ventilation {
  readonly montantHt: Montant;
  readonly montantTva: Montant;
  readonly montantTtc: Montant;
}

const UNITE = 1_000_000;

/** What a sum with tax holds of price and of tax at one rate; the two make the sum to the centime. */
export function splitTva(montantTtc: Montant, taux: Taux): Ventilation {
  const montantTva = roundProduitAuCentime(montantTtc, taux, 1, UNITE + taux);
  return { montantHt: subtractMontant(montantTtc, montantTva), montantTva, montantTtc };
}

/** Words by which the acts name what makes a claim irrecoverable. */
export const CAUSES_IRRECOUVRABLE: Readonly<Record<string, EvenementIrrecouvrable>> = {
  "liquidation judiciaire": "liquidation-judiciaire", "plan arrêté": "plan-abandon", "débiteur disparu": "debiteur-disparu", "échec des poursuites": "echec-poursuites",
  ["dépréciation"]: "depreciation", "indemnité d’assurance": "indemnite-assurance",
};

export interface CauseTva {
  readonly cause: string | undefined;
  readonly date: Jour | undefined;
  readonly isTvaSurEncaissements: boolean | undefined;
}

/** The tax of what remains unpaid, as the rules give it back: the mention to print, the last day to ask. */
export function computeTvaDossier({ cause, date, isTvaSurEncaissements }: CauseTva, { montantHt, montantTva }: Ventilation, au: Jour, baremes: Baremes): Resultat<RecuperationTva> {
  const evenement = cause === undefined ? undefined : CAUSES_IRRECOUVRABLE[cause];
  return computeRecuperationTva({ evenement, date, isTvaSurEncaissements, prixNet: montantHt, tva: montantTva, au }, baremes);
}
