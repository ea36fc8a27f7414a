import { formatJourComplet } from "../../kernel/format-jour.ts";
import { addJours, type Jour } from "../../kernel/jour.ts";
import type { Resultat } from "../../kernel/resultat.ts";
import { computeEcheance, type Echeance, type FaitsEcheance } from "./echeance.ts";

export interface Attente extends Echeance {
  /** First day on which one may act: the day after the delay of the other has expired. */
  readonly aPartirDu: Jour;
}

/**
 * First day on which one may act after a delay left to another: it expires at midnight of its last day, which closed days and
 * local holidays put back (CPC, art. 642), so one acts from the next day.
 */
export function computeAttente({ depart, duree, territoire }: FaitsEcheance): Resultat<Attente> {
  const resultat = computeEcheance({ depart, duree, territoire });
  if (resultat.kind !== "calcule") return resultat;
  const aPartirDu = addJours(resultat.valeur.echeance, 1);
  const { justification } = resultat;
  return {
    kind: "calcule",
    valeur: { ...resultat.valeur, aPartirDu },
    justification: {
      ...justification,
      regle: "delais/attente",
      etapes: [...justification.etapes, { libelle: "Le délai de l’autre expire à vingt-quatre heures\u00A0: agir à partir du lendemain", valeur: formatJourComplet(aPartirDu), references: [{ texte: "CPC", article: "642" }] }],
      avertissements: justification.avertissements.length === 0 ? [] : [AVERTISSEMENT_LOCAL],
    },
  };
}

const AVERTISSEMENT_LOCAL = "À vérifier\u00A0: un jour férié local recule la fin de l’attente\u00A0; son effet sur l’article 642 n’est pas jugé, attendre par prudence.";
