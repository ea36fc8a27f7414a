import { formatJour } from "../kernel/format-jour.ts";
import type { Jour } from "../kernel/jour.ts";
import { INSECABLE } from "../kernel/texte.ts";
import type { Debiteur, Dossier } from "../model/dossier.ts";
import { formatProcedure } from "./libelles.ts";

/** Opening judgment that stops the interest of a dossier (C. com., art. L622-28), and what a person must check about it. */
export interface OuvertureCollective {
  readonly date: Jour | undefined;
  readonly reserves: readonly string[];
}

/**
 * Claims born before the judgment stop bearing interest; those born after go on. The statement stops them all as soon as one is earlier, and says so:
 * never more is claimed than what is certain.
 */
export function findOuvertureCollective({ creances }: Dossier, debiteur: Debiteur | undefined, au: Jour): OuvertureCollective {
  const procedure = debiteur?.procedure;
  if (procedure === undefined) return AUCUNE;
  const { dateOuverture, etat } = procedure;
  if (dateOuverture === undefined) {
    return etat === "close" ? AUCUNE : { date: undefined, reserves: [`${formatProcedure(procedure)}${INSECABLE}: la date du jugement d’ouverture manque, les intérêts ne sont pas arrêtés${INSECABLE}; à compléter.`] };
  }
  if (dateOuverture > au) return AUCUNE;
  const anterieures = creances.filter(({ dateFacture, echeance }) => (dateFacture ?? echeance ?? dateOuverture) <= dateOuverture);
  if (anterieures.length === 0) return AUCUNE;
  const posterieures = creances.length - anterieures.length;
  return {
    date: dateOuverture,
    reserves: [
      ...(posterieures === 0 ? [] : [`${formatProcedure(procedure)} ouverte le ${formatJour(dateOuverture)}${INSECABLE}: ${posterieures === 1 ? "une facture lui est postérieure, ses intérêts sont arrêtés" : `${posterieures} factures lui sont postérieures, leurs intérêts sont arrêtés`} aussi par prudence${INSECABLE}; à vérifier.`]),
      ...(etat === "close" ? [`${formatProcedure(procedure)}${INSECABLE}: la reprise des poursuites est à vérifier${INSECABLE}; les intérêts restent arrêtés à l’ouverture.`] : []),
    ],
  };
}

const AUCUNE: OuvertureCollective = { date: undefined, reserves: [] };
