import type { EvenementPossible } from "./types-procedure.ts";

/** What may end any procedure, whatever came before. */
export const FINS: readonly EvenementPossible[] = [
  { kind: "paiement_integral", etat: "Créance payée", suites: [], actes: ["quitus", "mainlevee"], isFin: true },
  { kind: "desistement", etat: "Désistement", suites: [], isFin: true },
];

/** From a judgment to its final title: notification, recourse, appeal (CPC, art. 478, 501, 528, 538). */
export const SUITES_JUGEMENT: readonly EvenementPossible[] = [
  { kind: "jugement", etat: "Jugement rendu, à notifier", champs: ["isDefaut", "demande", "accorde"], suites: ["notification_jugement", "decision_executoire", "recours", "force_chose_jugee"], isTitre: true },
  { kind: "rejet_demande", etat: "Demande rejetée", suites: ["notification_jugement", "recours"] },
  { kind: "notification_jugement", etat: "Jugement notifié, recours ouvert", champs: ["destinataire"], suites: ["recours", "decision_executoire", "force_chose_jugee"], actes: ["mandat-execution-titre"] },
  { kind: "decision_executoire", etat: "Décision exécutoire", suites: ["recours", "force_chose_jugee"], actes: ["mandat-execution-titre"], isTitre: true },
  { kind: "recours", etat: "Recours en cours", suites: ["arret_appel", "force_chose_jugee"] },
  { kind: "arret_appel", etat: "Arrêt rendu, à notifier", champs: ["demande", "accorde"], suites: ["notification_arret"], isTitre: true },
  { kind: "notification_arret", etat: "Arrêt notifié, pourvoi ouvert", champs: ["destinataire"], suites: ["pourvoi", "force_chose_jugee"] },
  { kind: "pourvoi", etat: "Pourvoi en cassation en cours", suites: ["force_chose_jugee"] },
  { kind: "force_chose_jugee", etat: "Décision définitive", suites: ["acte_a_personne", "mesure_indisponibilite"], actes: ["mandat-execution-titre"], isFin: true, isTitre: true },
  { kind: "acte_a_personne", etat: "Acte remis à la personne du débiteur", suites: ["opposition_injonction", "releve_forclusion_defaillant"] },
  { kind: "mesure_indisponibilite", etat: "Biens rendus indisponibles", suites: ["opposition_injonction", "releve_forclusion_defaillant"] },
  { kind: "releve_forclusion_defaillant", etat: "Relevé de forclusion demandé par le débiteur", suites: ["recours"] },
];

/** What may happen while a judge is seized (CPC, art. 381 to 392, 754, 857). */
export const INCIDENTS: readonly EvenementPossible[] = [
  { kind: "delibere", etat: "En délibéré", suites: ["jugement", "ordonnance_refere", "rejet_demande"] },
  { kind: "diligence", etat: "Instance en cours", suites: ["diligence", "delibere", "jugement", "ordonnance_refere", "rejet_demande", "radiation_role", "peremption_instance"] },
  { kind: "radiation_role", etat: "Affaire radiée du rôle", suites: ["retablissement", "diligence", "peremption_instance"] },
  { kind: "retablissement", etat: "Affaire rétablie au rôle", suites: ["diligence", "delibere", "jugement", "ordonnance_refere", "rejet_demande", "radiation_role"] },
  { kind: "peremption_instance", etat: "Instance périmée", suites: [], isFin: true },
  { kind: "caducite", etat: "Caducité constatée", suites: [], isFin: true },
];
