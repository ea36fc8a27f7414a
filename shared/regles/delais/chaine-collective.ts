import type { DelaiProcedure } from "./types-enchainement.ts";

/**
 * Collective proceedings and over-indebtedness: what a creditor declares and answers (C. com., art. L622-24 to L624-9; C. conso,
 * art. R722-1 to R742-11). Counted as any delay of procedure (C. com., art. R662-1).
 */
export const CHAINE_COLLECTIVE: readonly DelaiProcedure[] = [
  {
    parametreId: "delais/declaration-creance", libelle: "Déclarer la créance au mandataire ou au liquidateur",
    declencheurs: ["publication_bodacc"], accompliPar: ["declaration_creance"], compte: "tenir", porteur: "creancier",
    complement: "delais/declaration-hors-territoire",
    reserve: "La date d’envoi compte. Sûreté ou contrat publiés\u00A0: le délai part de l’avertissement personnel.",
  },
  {
    parametreId: "delais/declaration-avertissement", libelle: "Déclarer la créance assortie d’une sûreté ou d’un contrat publiés",
    declencheurs: ["avertissement_personnel"], accompliPar: ["declaration_creance"], compte: "tenir", porteur: "creancier",
    complement: "delais/declaration-hors-territoire",
  },
  {
    parametreId: "delais/releve-forclusion", libelle: "Demander le relevé de forclusion",
    declencheurs: ["publication_bodacc"], accompliPar: ["releve_forclusion"], compte: "tenir", porteur: "creancier",
    sansObjetPar: ["declaration_creance"],
    reserve: "Seulement si le défaut n’est pas du fait du créancier, ou si le débiteur l’a omis de sa liste (C. com., art. L622-26).",
  },
  {
    parametreId: "delais/revendication", libelle: "Revendiquer les biens livrés sous réserve de propriété",
    declencheurs: ["publication_bodacc"], accompliPar: ["revendication"], compte: "tenir", porteur: "creancier",
    reserve: "Seulement s’il existe une clause de réserve de propriété et des biens en nature.",
  },
  {
    parametreId: "delais/declaration-resiliation", libelle: "Déclarer la créance née de la résiliation du contrat",
    declencheurs: ["resiliation_contrat"], accompliPar: ["declaration_resiliation"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/contestation-creance", libelle: "Répondre à la contestation du mandataire",
    declencheurs: ["contestation_mandataire"], accompliPar: ["reponse_mandataire"], compte: "tenir", porteur: "creancier",
    reserve: "À vérifier\u00A0: départ à l’envoi ou à la réception de la lettre\u00A0; saisir le jour le plus ancien.",
  },
  {
    parametreId: "delais/creance-posterieure-information", libelle: "Faire connaître au mandataire la créance postérieure impayée",
    declencheurs: ["fin_observation"], accompliPar: ["information_posterieure"], compte: "tenir", porteur: "creancier",
    reserve: "Seulement pour une créance née après le jugement, utile à la procédure et impayée à l’échéance (C. com., art. L622-17).",
  },
  {
    parametreId: "delais/creance-posterieure-liquidation", libelle: "Faire connaître au liquidateur la créance postérieure impayée",
    declencheurs: ["publication_liquidation"], accompliPar: ["information_posterieure"], compte: "tenir", porteur: "creancier",
    reserve: "Un an du jugement quand il arrête un plan de cession\u00A0: à compter alors à part (C. com., art. L641-13).",
  },
  {
    parametreId: "delais/liquidation-apres-radiation", libelle: "Assigner en liquidation judiciaire la société radiée",
    declencheurs: ["radiation"], accompliPar: ["assignation_liquidation"], compte: "tenir", porteur: "creancier",
    reserve: "La société radiée répond encore de ses dettes\u00A0: faire désigner un mandataire ad hoc pour la poursuivre (Com. 20/09/2023, 21-14.252).",
  },
  {
    parametreId: "delais/surendettement-recevabilite", libelle: "Contester la recevabilité du surendettement",
    declencheurs: ["notification_recevabilite"], accompliPar: ["recours_recevabilite"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/surendettement-passif", libelle: "Justifier la créance auprès de la commission",
    declencheurs: ["etat_passif"], accompliPar: ["justification_creance"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/surendettement-mesures", libelle: "Contester les mesures imposées",
    declencheurs: ["mesures_imposees"], accompliPar: ["contestation_mesures"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/retablissement-declaration", libelle: "Déclarer la créance dans le rétablissement personnel",
    declencheurs: ["publicite_retablissement"], accompliPar: ["declaration_retablissement"], compte: "tenir", porteur: "creancier",
  },
];
