import { findTerme } from "../../suivi/termes.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, deriver, inconnu } from "./champ.ts";
import { findJourRepondu } from "./reponse.ts";

const { texte, date, choix, ouiNon } = createTypes<FaitsActe>();
const MESURES = ["saisie-attribution", "saisie-vente", "saisie des rémunérations", "saisie d’un véhicule", "sûreté judiciaire définitive"] as const;

/** The measure of enforcement asked for, and the protective one that a judge allowed. */
export const CHAMPS_MESURE: Readonly<Record<string, Champ>> = {
  "mesure.nature": demander(choix("mesure d’exécution demandée", DEMANDE, inconnu), { exemple: "saisie-attribution", choix: MESURES }),
  "mesure.tiers": demander(texte("tiers saisi", DEMANDE, inconnu), { exemple: "la Banque des Deux Rives, 2 place du Change, 92000 Nanterre" }),
  "mesure.biens": demander(texte("véhicule visé", DEMANDE, inconnu), { exemple: "immatriculé AB-123-CD" }),
  "mesure.localHabitation": demander(ouiNon("saisie dans le local d’habitation", DEMANDE, inconnu), { exemple: "non" }),
  "conservatoire.isAutorisee": demander(ouiNon("mesure autorisée par ordonnance", DEMANDE, inconnu), { question: "Le juge a-t-il autorisé la mesure\u00A0?", exemple: "oui" }),
  "conservatoire.dateOrdonnance": demander(date("date de l’ordonnance d’autorisation", DEMANDE, inconnu), { exemple: "2026-11-10", sens: "passee" }),
  "conservatoire.titreSansAutorisation": demander(texte("titre qui dispense d’autorisation", DEMANDE, inconnu), { exemple: "la lettre de change acceptée du 3 mars 2026" }),
  "conservatoire.piecesSansAutorisation": demander(texte("pièce qui prouve ce cas", DEMANDE, inconnu), { exemple: "pièce n° 1" }),
  "conservatoire.dateLimiteExecution": deriver(date("dernier jour pour exécuter la mesure autorisée", DEMANDE, (faits) => findTerme("delais/conservatoire-execution", findJourRepondu(faits, "conservatoire.dateOrdonnance"), faits)), "conservatoire.dateOrdonnance"),
};
