import { FINS } from "./commun.ts";
import type { Procedure } from "./types-procedure.ts";

/** What a creditor declares, answers and claims when the debtor is under collective proceedings or over-indebted (C. com., art. L622-24; C. conso, art. L722-2). */
export const DECLARATION: Procedure = {
  id: "declaration-creance",
  titre: "Déclaration de créance",
  references: [{ texte: "C. com.", article: "L622-24" }, { texte: "C. com.", article: "R622-24" }],
  ouvertures: ["jugement_ouverture", "publication_bodacc", "avertissement_personnel", "notification_recevabilite", "etat_passif", "mesures_imposees", "publicite_retablissement", "radiation"],
  evenements: [
    { kind: "jugement_ouverture", etat: "Procédure ouverte, publication attendue", suites: ["publication_bodacc", "avertissement_personnel", "resiliation_contrat"] },
    { kind: "publication_bodacc", etat: "Créance à déclarer", suites: ["declaration_creance", "avertissement_personnel", "revendication", "releve_forclusion", "resiliation_contrat", "publication_liquidation"], actes: ["declaration-creance", "bordereau-pieces", "decompte"] },
    { kind: "avertissement_personnel", etat: "Créance à déclarer, avertissement reçu", suites: ["declaration_creance", "releve_forclusion"], actes: ["declaration-creance"] },
    { kind: "declaration_creance", etat: "Créance déclarée", champs: ["demande"], suites: ["contestation_mandataire", "admission_creance", "rejet_creance", "revendication", "fin_observation", "publication_liquidation", "cloture_collective"], actes: ["declaration-creance"] },
    { kind: "contestation_mandataire", etat: "Créance contestée, réponse à donner", suites: ["reponse_mandataire"] },
    { kind: "reponse_mandataire", etat: "Réponse donnée au mandataire", suites: ["admission_creance", "rejet_creance"] },
    { kind: "admission_creance", etat: "Créance admise", champs: ["accorde"], suites: ["publication_liquidation", "cloture_collective"] },
    { kind: "rejet_creance", etat: "Créance rejetée", suites: ["cloture_collective"] },
    { kind: "releve_forclusion", etat: "Relevé de forclusion demandé", suites: ["declaration_creance", "rejet_creance"] },
    { kind: "revendication", etat: "Biens revendiqués", suites: ["declaration_creance", "cloture_collective"] },
    { kind: "resiliation_contrat", etat: "Contrat résilié, créance de résiliation à déclarer", suites: ["declaration_resiliation"] },
    { kind: "declaration_resiliation", etat: "Créance de résiliation déclarée", suites: ["admission_creance", "rejet_creance"] },
    { kind: "fin_observation", etat: "Période d’observation terminée", suites: ["information_posterieure", "publication_liquidation", "cloture_collective"] },
    { kind: "publication_liquidation", etat: "Liquidation judiciaire publiée", suites: ["declaration_creance", "information_posterieure", "admission_creance", "cloture_collective"], actes: ["declaration-creance"] },
    { kind: "information_posterieure", etat: "Créance postérieure signalée", suites: ["cloture_collective"] },
    { kind: "cloture_collective", etat: "Procédure collective close", suites: [], actes: ["certificat-irrecouvrabilite"], isFin: true },
    { kind: "radiation", etat: "Société radiée", suites: ["assignation_liquidation"] },
    { kind: "assignation_liquidation", etat: "Assignation en liquidation judiciaire", suites: ["jugement_ouverture", "publication_bodacc"] },
    { kind: "notification_recevabilite", etat: "Surendettement recevable, recours ouvert", suites: ["recours_recevabilite", "etat_passif", "mesures_imposees", "publicite_retablissement"] },
    { kind: "recours_recevabilite", etat: "Recevabilité contestée", suites: ["etat_passif", "mesures_imposees"] },
    { kind: "etat_passif", etat: "Créance à justifier auprès de la commission", suites: ["justification_creance"] },
    { kind: "justification_creance", etat: "Créance justifiée", suites: ["mesures_imposees", "publicite_retablissement"] },
    { kind: "mesures_imposees", etat: "Mesures imposées, contestation ouverte", suites: ["contestation_mesures", "publicite_retablissement"] },
    { kind: "contestation_mesures", etat: "Mesures contestées", suites: ["publicite_retablissement"] },
    { kind: "publicite_retablissement", etat: "Rétablissement personnel publié, créance à déclarer", suites: ["declaration_retablissement"] },
    { kind: "declaration_retablissement", etat: "Créance déclarée au rétablissement personnel", suites: ["cloture_collective"] },
    ...FINS,
  ],
};
