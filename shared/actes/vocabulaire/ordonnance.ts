import { countJours, type Jour } from "../../kernel/jour.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu } from "./champ.ts";
import { findJourRepondu } from "./reponse.ts";
import { findTerme, formatDureeDelai } from "../../suivi/termes.ts";

const { texte, choix, date, montant, entier, ouiNon } = createTypes<FaitsActe>();
const DATE = "ordonnance.date";
const SIGNIFICATION = "delais/injonction-signification";
/** One for each version of the delay to serve the order: its date chooses. */
const REGIMES = ["antérieur", "2022", "2026"] as const;

/** The order to pay, told for the act until the dossier holds it; its last day is computed from its date. */
export const CHAMPS_ORDONNANCE: Readonly<Record<string, Champ>> = {
  [DATE]: demander(date("date de l’ordonnance", DEMANDE, inconnu), { exemple: "2026-11-10", sens: "passee" }),
  "ordonnance.numero": demander(texte("numéro de l’ordonnance", DEMANDE, inconnu), { exemple: "2026IP01234" }),
  "ordonnance.issue": demander(choix("ce que l’ordonnance accorde", DEMANDE, inconnu), { exemple: "totale", choix: ["totale", "partielle", "rejet"] }),
  "ordonnance.isSignifiee": demander(ouiNon("ordonnance signifiée", DEMANDE, inconnu), { exemple: "non" }),
  "ordonnance.montantPrincipal": demander(montant("principal accordé par l’ordonnance", DEMANDE, inconnu), { exemple: "30 000,00" }),
  "ordonnance.libelleInterets": demander(texte("intérêts accordés par l’ordonnance", DEMANDE, inconnu), { exemple: "au taux légal à compter de la signification" }),
  "ordonnance.montantAccessoires": demander(montant("accessoires accordés par l’ordonnance", DEMANDE, inconnu), { exemple: "120,00" }),
  "ordonnance.montantDepens": demander(montant("dépens et frais de greffe de l’ordonnance", DEMANDE, inconnu), { exemple: "31,80" }),
  "ordonnance.dateDecision": demander(date("date de la décision d’accepter l’ordonnance partielle", DEMANDE, inconnu), { exemple: "2026-11-16", sens: "passee" }),
  "ordonnance.auteurDecision": demander(texte("qui a décidé d’accepter l’ordonnance partielle", DEMANDE, inconnu), { exemple: "Claire Aubry" }),
  "ordonnance.isExecutoireRecue": demander(ouiNon("copie exécutoire, requête et bordereau en main", DEMANDE, inconnu), { question: "La copie exécutoire, la requête et son bordereau sont-ils joints\u00A0?", exemple: "oui" }),
  "ordonnance.delaiSignification": deriver(texte("délai pour signifier", DEMANDE, (faits) => formatDureeDelai(SIGNIFICATION, findJourRepondu(faits, DATE), faits)), DATE),
  "ordonnance.dateLimiteSignification": deriver(date("dernier jour pour signifier l’ordonnance", DEMANDE, findLimiteSignification), DATE),
  "ordonnance.joursRestants": deriver(entier("jours avant la fin du délai pour signifier", DEMANDE, (faits) => {
    const limite = findLimiteSignification(faits);
    return limite === undefined ? undefined : countJours(faits.aujourdhui, limite);
  }), DATE),
  "opposition.dateNotification": demander(date("notification de l’opposition", DEMANDE, inconnu), { exemple: "2026-11-16", sens: "passee" }),
  "opposition.dateLimiteConstitution": deriver(date("dernier jour pour constituer avocat", DEMANDE, (faits) => findTerme("delais/injonction-constitution-avocat", findJourRepondu(faits, "opposition.dateNotification"), faits)), "opposition.dateNotification"),
  "ordonnance.regime": deriver(choix("régime de l’ordonnance", DEMANDE, findRegime), DATE),
};

/** Last day to serve the order of the dossier, by its own date (CPC, art. 1411). */
export function findLimiteSignification(faits: FaitsActe): Jour | undefined {
  return findTerme(SIGNIFICATION, findJourRepondu(faits, DATE), faits);
}

function findRegime(faits: FaitsActe): string | undefined {
  const jour = findJourRepondu(faits, DATE);
  const rang = jour === undefined ? -1 : (faits.baremes.get(SIGNIFICATION)?.valeurs.findLastIndex(({ depuis }) => depuis <= jour) ?? -1);
  return REGIMES[rang];
}
