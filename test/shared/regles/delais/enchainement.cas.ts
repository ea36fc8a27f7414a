import type { KindProcedure } from "#shared/kernel/kinds-procedure.ts";
import type { EvenementProcedure, FaitsEnchainement } from "#shared/regles/delais/types-enchainement.ts";

type Ecrit = readonly [kind: KindProcedure, date: string, details?: Partial<Omit<EvenementProcedure, "kind" | "date">>];

export interface CasEnchainement {
  readonly nom: string;
  readonly evenements: readonly Ecrit[];
  readonly faits?: Partial<Omit<FaitsEnchainement, "evenements" | "au">>;
  readonly delai: string;
  readonly echeance: string;
  readonly aPartirDu?: string;
  readonly source: string;
}

/** Days of the week checked on a printed calendar; each figure from the article named. */
export const CAS_ENCHAINEMENT: readonly CasEnchainement[] = [
  // Injonction de payer, three regimes by the date of the order.
  { nom: "ordonnance du 31/08/2026\u00A0: six mois", evenements: [["ordonnance_injonction", "2026-08-31"]], delai: "delais/injonction-signification", echeance: "2027-03-01", source: "CPC, art. 1411 (décret 2022-245)" },
  { nom: "ordonnance du 01/09/2026\u00A0: trois mois", evenements: [["ordonnance_injonction", "2026-09-01"]], delai: "delais/injonction-signification", echeance: "2026-12-01", source: "CPC, art. 1411 (décret 2026-96, art. 9)" },
  { nom: "ordonnance du 30/11/2026, fin février un dimanche", evenements: [["ordonnance_injonction", "2026-11-30"]], delai: "delais/injonction-signification", echeance: "2027-03-01", source: "CPC, art. 1411 et 641" },
  { nom: "ancien régime\u00A0: la formule se demande dans le mois de la fin d’opposition", evenements: [["ordonnance_injonction", "2022-01-10"], ["signification_injonction", "2022-02-01", { isAPersonne: true }]], delai: "delais/injonction-formule-executoire", echeance: "2022-04-01", source: "CPC, ancien art. 1423" },
  { nom: "opposition, terme un dimanche de Toussaint", evenements: [["ordonnance_injonction", "2026-09-10"], ["signification_injonction", "2026-10-01", { isAPersonne: true }]], delai: "delais/injonction-opposition", echeance: "2026-11-02", aPartirDu: "2026-11-03", source: "CPC, art. 1416" },
  { nom: "opposition d’un débiteur de la Guadeloupe", evenements: [["ordonnance_injonction", "2026-09-10"], ["signification_injonction", "2026-10-01", { isAPersonne: true, demeure: "guadeloupe" }]], delai: "delais/injonction-opposition", echeance: "2026-12-01", source: "CPC, art. 1416 et 643" },
  { nom: "signification à domicile\u00A0: le mois part de la première mesure d’indisponibilité", evenements: [["ordonnance_injonction", "2026-03-10"], ["signification_injonction", "2026-04-01", { isAPersonne: false }], ["mesure_indisponibilite", "2026-10-12"]], delai: "delais/injonction-opposition", echeance: "2026-11-12", source: "CPC, art. 1416, al. 2" },
  { nom: "attente de deux mois, ordonnance du nouveau régime", evenements: [["ordonnance_injonction", "2026-09-10"], ["signification_injonction", "2026-10-01"]], delai: "delais/injonction-attente-execution", echeance: "2026-12-01", aPartirDu: "2026-12-02", source: "CPC, art. 1422, al. 3" },
  { nom: "attente d’un mois, ordonnance d’août 2026 signifiée en octobre", evenements: [["ordonnance_injonction", "2026-08-20"], ["signification_injonction", "2026-10-01"]], delai: "delais/injonction-attente-execution", echeance: "2026-11-02", aPartirDu: "2026-11-03", source: "CPC, art. 1422 avant le décret 2026-96" },
  { nom: "avis du greffe dans le mois de l’opposition", evenements: [["ordonnance_injonction", "2026-09-10"], ["signification_injonction", "2026-10-01", { isAPersonne: true }], ["opposition_injonction", "2026-10-14"]], delai: "delais/injonction-avis-opposition", echeance: "2026-11-16", source: "CPC, art. 1415 (14 novembre 2026\u00A0: samedi)" },
  { nom: "consignation des frais de la requête, tribunal de commerce", evenements: [["requete_injonction", "2026-11-09", { juridiction: "commerciale" }]], delai: "delais/injonction-consignation", echeance: "2026-11-24", source: "CPC, art. 1425, al. 1" },
  { nom: "consignation des frais d’opposition", evenements: [["invitation_consignation", "2026-11-06"]], delai: "delais/injonction-consignation-opposition", echeance: "2026-11-23", source: "CPC, art. 1425, al. 2 (21 novembre 2026\u00A0: samedi)" },
  { nom: "constitution d’avocat après opposition", evenements: [["notification_opposition", "2026-11-09", { juridiction: "judiciaire" }]], delai: "delais/injonction-constitution-avocat", echeance: "2026-11-24", source: "CPC, art. 1418 et 1419" },
  { nom: "requête rejetée après une saisie conservatoire", evenements: [["saisie_conservatoire_biens", "2026-10-20"], ["rejet_injonction", "2026-11-10"]], delai: "delais/injonction-rejet-fond", echeance: "2026-12-10", source: "CPCE, art. R511-7, al. 2" },
  // Référé and merits.
  { nom: "audience du TC du 20/01/2027\u00A0: délivrer", evenements: [["audience_commerce", "2027-01-20"]], delai: "delais/delivrance-commerce", echeance: "2027-01-04", source: "CPC, art. 856" },
  { nom: "audience du TC du 20/01/2027\u00A0: placer", evenements: [["audience_commerce", "2027-01-20"]], delai: "delais/placement-commerce", echeance: "2027-01-11", source: "CPC, art. 857" },
  { nom: "audience du TJ du 20/01/2027\u00A0: placer", evenements: [["audience_judiciaire", "2027-01-20"]], delai: "delais/placement-judiciaire", echeance: "2027-01-04", source: "CPC, art. 754" },
  { nom: "constitution du défendeur", evenements: [["assignation", "2026-11-09", { juridiction: "judiciaire" }]], delai: "delais/constitution-defendeur", echeance: "2026-11-24", source: "CPC, art. 763" },
  { nom: "constitution du défendeur qui demeure à l’étranger", evenements: [["assignation", "2026-11-09", { juridiction: "judiciaire", demeure: "etranger" }]], delai: "delais/constitution-defendeur", echeance: "2027-01-25", source: "CPC, art. 763 et 643 (24 janvier 2027\u00A0: dimanche)" },
  { nom: "péremption, deux ans de la dernière diligence", evenements: [["assignation", "2025-01-15"], ["diligence", "2025-06-16"]], delai: "delais/peremption-instance", echeance: "2027-06-16", source: "CPC, art. 386" },
  { nom: "jugement réputé contradictoire du 30/06/2026", evenements: [["jugement", "2026-06-30", { isDefaut: true }]], delai: "delais/notification-defaut", echeance: "2026-12-30", source: "CPC, art. 478" },
  { nom: "appel du débiteur", evenements: [["notification_jugement", "2026-11-12"]], delai: "delais/recours-jugement", echeance: "2026-12-14", aPartirDu: "2026-12-15", source: "CPC, art. 538" },
  { nom: "appel du débiteur qui demeure à l’étranger", evenements: [["notification_jugement", "2026-11-12", { demeure: "etranger" }]], delai: "delais/recours-jugement", echeance: "2027-02-12", source: "CPC, art. 538 et 643" },
  { nom: "appel du créancier notifié", evenements: [["notification_jugement", "2026-11-12", { destinataire: "creancier" }]], delai: "delais/recours-jugement", echeance: "2026-12-14", source: "CPC, art. 538" },
  { nom: "appel d’une ordonnance de référé", evenements: [["notification_refere", "2026-11-09"]], delai: "delais/recours-refere", echeance: "2026-11-24", source: "CPC, art. 490" },
  { nom: "appel d’une décision du juge de l’exécution", evenements: [["notification_execution", "2026-11-09"]], delai: "delais/recours-execution", echeance: "2026-11-24", source: "CPCE, art. R121-20" },
  { nom: "pourvoi en cassation", evenements: [["notification_arret", "2026-11-18"]], delai: "delais/cassation", echeance: "2027-01-18", source: "CPC, art. 612" },
  { nom: "recours contre un jugement non notifié", evenements: [["jugement", "2026-06-30", { isDefaut: false }]], delai: "delais/recours-sans-notification", echeance: "2028-06-30", source: "CPC, art. 528-1" },
  { nom: "majoration de l’intérêt légal, exécutoire le 10/02/2026", evenements: [["decision_executoire", "2026-02-10"]], delai: "interets/delai-majoration", echeance: "2026-04-10", aPartirDu: "2026-04-11", source: "CMF, art. L313-3" },
  { nom: "relevé de forclusion du défaillant", evenements: [["jugement", "2026-06-30", { isDefaut: true }], ["acte_a_personne", "2026-11-18"]], delai: "delais/releve-forclusion-defaillant", echeance: "2027-01-18", source: "CPC, art. 540" },
  // Protective measures.
  { nom: "exécuter la mesure autorisée", evenements: [["ordonnance_conservatoire", "2026-09-01"]], delai: "delais/conservatoire-execution", echeance: "2026-12-01", source: "CPCE, art. R511-6" },
  { nom: "engager le fond dans le mois", evenements: [["saisie_conservatoire_creances", "2026-11-12"]], delai: "delais/conservatoire-fond", echeance: "2026-12-14", source: "CPCE, art. R511-7" },
  { nom: "dénoncer la saisie de créances", evenements: [["saisie_conservatoire_creances", "2026-11-03"]], delai: "delais/conservatoire-denonciation", echeance: "2026-11-12", source: "CPCE, art. R523-3" },
  { nom: "signifier la saisie de biens détenus par un tiers", evenements: [["saisie_conservatoire_biens_tiers", "2026-11-03"]], delai: "delais/conservatoire-biens-tiers", echeance: "2026-11-12", source: "CPCE, art. R522-5" },
  { nom: "copie des diligences au tiers", evenements: [["saisie_conservatoire_creances", "2026-11-03"], ["assignation", "2026-11-24"]], delai: "delais/conservatoire-copie-tiers", echeance: "2026-12-02", source: "CPCE, art. R511-8" },
  { nom: "contestation de la conversion", evenements: [["conversion_creances", "2026-11-09"]], delai: "delais/conversion-contestation", echeance: "2026-11-24", source: "CPCE, art. R523-9" },
  { nom: "vérification des biens après conversion", evenements: [["conversion_biens", "2026-11-16"]], delai: "delais/conversion-biens", echeance: "2026-11-24", aPartirDu: "2026-11-25", source: "CPCE, art. R522-7" },
  { nom: "informer le débiteur de la sûreté", evenements: [["surete_provisoire", "2026-11-03"]], delai: "delais/surete-information", echeance: "2026-11-12", source: "CPCE, art. R532-5" },
  { nom: "renouveler la publicité provisoire", evenements: [["surete_provisoire", "2026-11-03"]], delai: "delais/surete-renouvellement", echeance: "2029-11-05", source: "CPCE, art. R532-7 (3 novembre 2029\u00A0: samedi)" },
  { nom: "publicité définitive", evenements: [["surete_provisoire", "2026-02-03"], ["force_chose_jugee", "2026-11-18"]], delai: "delais/surete-publicite-definitive", echeance: "2027-01-18", source: "CPCE, art. R533-4" },
  // Enforcement.
  { nom: "dénoncer la saisie-attribution, terme un 11 novembre", evenements: [["saisie_attribution", "2026-11-03"]], delai: "delais/saisie-attribution-denonciation", echeance: "2026-11-12", source: "CPCE, art. R211-3" },
  { nom: "contestation de la saisie-attribution", evenements: [["denonciation_attribution", "2026-11-12"]], delai: "delais/saisie-attribution-contestation", echeance: "2026-12-14", aPartirDu: "2026-12-15", source: "CPCE, art. R211-11 et R211-6" },
  { nom: "attente après commandement de saisie-vente", evenements: [["commandement_saisie_vente", "2026-11-03"]], delai: "delais/saisie-vente-attente", echeance: "2026-11-12", aPartirDu: "2026-11-13", source: "CPCE, art. R221-1 et R221-10" },
  { nom: "péremption du commandement", evenements: [["commandement_saisie_vente", "2026-11-03"]], delai: "delais/saisie-vente-commandement", echeance: "2028-11-03", source: "CPCE, art. R221-5" },
  { nom: "vente amiable", evenements: [["saisie_vente", "2026-11-12"]], delai: "delais/saisie-vente-amiable", echeance: "2026-12-14", source: "CPCE, art. R221-30" },
  { nom: "réponse à une proposition de vente amiable", evenements: [["proposition_vente_amiable", "2026-11-09"]], delai: "delais/saisie-vente-reponse", echeance: "2026-11-24", source: "CPCE, art. R221-31" },
  { nom: "saisie des rémunérations\u00A0: attendre un mois", evenements: [["commandement_remunerations", "2026-11-12"]], delai: "delais/remunerations-attente", echeance: "2026-12-14", aPartirDu: "2026-12-15", source: "CPCE, art. L212-2" },
  { nom: "saisie des rémunérations\u00A0: procès-verbal sous trois mois", evenements: [["commandement_remunerations", "2026-11-12"]], delai: "delais/remunerations-proces-verbal", echeance: "2027-02-12", source: "CPCE, art. L212-6" },
  { nom: "commandement de la loi d’avril 2026\u00A0: un mois", evenements: [["commandement_l126", "2026-11-12"]], delai: "delais/l126-reponse", echeance: "2026-12-14", source: "CPCE, art. L126-2" },
  { nom: "procès-verbal de non-contestation, huit jours après", evenements: [["commandement_l126", "2026-11-12"]], delai: "delais/l126-non-contestation", echeance: "2026-12-22", aPartirDu: "2026-12-23", source: "CPCE, art. L126-3" },
  { nom: "signifier le procès-verbal exécutoire", evenements: [["formule_l126", "2026-11-12"]], delai: "delais/l126-signification", echeance: "2027-05-12", source: "CPCE, art. L126-4" },
  { nom: "accord à la procédure simplifiée", evenements: [["invitation_simplifiee", "2026-11-12"]], delai: "delais/procedure-simplifiee-reponse", echeance: "2026-12-14", source: "CPCE, art. L125-1" },
  // Collective proceedings and over-indebtedness.
  { nom: "déclaration, deux mois du BODACC", evenements: [["publication_bodacc", "2026-11-18"]], delai: "delais/declaration-creance", echeance: "2027-01-18", source: "C. com., art. R622-24" },
  { nom: "déclaration d’un créancier hors du territoire", evenements: [["publication_bodacc", "2026-11-18"]], faits: { isCreancierHorsTerritoire: true }, delai: "delais/declaration-creance", echeance: "2027-03-18", source: "C. com., art. R622-24, al. 2" },
  { nom: "déclaration après avertissement personnel", evenements: [["avertissement_personnel", "2026-11-20"]], delai: "delais/declaration-avertissement", echeance: "2027-01-20", source: "C. com., art. L622-24" },
  { nom: "relevé de forclusion", evenements: [["publication_bodacc", "2026-11-18"]], delai: "delais/releve-forclusion", echeance: "2027-05-18", source: "C. com., art. L622-26" },
  { nom: "revendication", evenements: [["publication_bodacc", "2026-11-18"]], delai: "delais/revendication", echeance: "2027-02-18", source: "C. com., art. L624-9" },
  { nom: "déclaration après résiliation", evenements: [["resiliation_contrat", "2026-11-12"]], delai: "delais/declaration-resiliation", echeance: "2026-12-14", source: "C. com., art. R622-21" },
  { nom: "créance postérieure, un an de la fin de la période d’observation", evenements: [["fin_observation", "2026-05-18"]], delai: "delais/creance-posterieure-information", echeance: "2027-05-18", source: "C. com., art. L622-17" },
  { nom: "créance postérieure, six mois de la publication de la liquidation", evenements: [["publication_liquidation", "2026-05-18"]], delai: "delais/creance-posterieure-liquidation", echeance: "2026-11-18", source: "C. com., art. L641-13" },
  { nom: "société radiée, un an pour l’assigner en liquidation", evenements: [["radiation", "2026-01-12"]], delai: "delais/liquidation-apres-radiation", echeance: "2027-01-12", source: "C. com., art. L640-5" },
  { nom: "réponse au mandataire", evenements: [["contestation_mandataire", "2026-11-09"]], delai: "delais/contestation-creance", echeance: "2026-12-09", source: "C. com., art. L622-27" },
  { nom: "recours contre la recevabilité", evenements: [["notification_recevabilite", "2026-11-09"]], delai: "delais/surendettement-recevabilite", echeance: "2026-11-24", source: "C. conso, art. R722-1" },
  { nom: "justifier la créance", evenements: [["etat_passif", "2026-11-09"]], delai: "delais/surendettement-passif", echeance: "2026-12-09", source: "C. conso, art. R723-3" },
  { nom: "contester les mesures imposées", evenements: [["mesures_imposees", "2026-11-09"]], delai: "delais/surendettement-mesures", echeance: "2026-12-09", source: "C. conso, art. R733-6" },
  { nom: "déclarer dans le rétablissement personnel", evenements: [["publicite_retablissement", "2026-11-18"]], delai: "delais/retablissement-declaration", echeance: "2027-01-18", source: "C. conso, art. R742-11" },
];
