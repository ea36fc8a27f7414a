import { addJours, countJours, type Jour } from "../kernel/jour.ts";
import { findValeur } from "../kernel/parametre.ts";
import type { ApercuCreance, CreanceConnue, OptionsApercu } from "./apercu-modele.ts";
import { createCleConnue } from "./cle.ts";
import { findChangement } from "./delta.ts";
import type { CompteClient, Poste } from "./lecture.ts";

/** The claims of one customer beside what is known of them. */
export function listApercuCreances({ creances }: CompteClient, connues: ReadonlyMap<string, CreanceConnue>, options: OptionsApercu): readonly ApercuCreance[] {
  return creances.map((poste) => {
    const cle = createCleConnue(options.source, poste.cle);
    const connue = connues.get(cle);
    const statut = connue === undefined ? "nouvelle" : connue.montant === poste.reste ? "connue" : "differente";
    const delai = findEcheance(poste, options);
    const joursRetard = countJours(delai.echeance ?? poste.dateFacture, options.au);
    // Proposed: due, an invoice of its own, and nothing says that it was paid after the closing day.
    const isRetenue = statut === "nouvelle" && joursRetard > 0 && poste.kind === "facture" && !poste.isLettreHorsFichier;
    const changement = connue === undefined ? undefined : findChangement(connue, poste, options.source);
    return { cle, poste, statut, connue, changement, joursRetard, isRetenue, ...delai };
  });
}

/** The due date of the file, else the legal default counted from the invoice, said to be computed. */
function findEcheance(poste: Poste, { delaiPaiement }: OptionsApercu): Pick<ApercuCreance, "echeance" | "origineEcheance"> {
  if (poste.echeance !== undefined) return { echeance: poste.echeance, origineEcheance: "stipulee" };
  const calculee = computeEcheanceParDefaut(poste.dateFacture, delaiPaiement);
  return calculee === undefined ? {} : { echeance: calculee, origineEcheance: "calculee" };
}

/** Thirty days by default (C. com., art. L441-10 I): the file knows the date of the invoice only, which stands in for the delivery. */
function computeEcheanceParDefaut(dateFacture: Jour, delaiPaiement: OptionsApercu["delaiPaiement"]): Jour | undefined {
  const lecture = findValeur(delaiPaiement, dateFacture);
  return lecture.ok ? addJours(dateFacture, lecture.lu.valeur) : undefined;
}
