import delaisCassation from "./socle/delais-cassation.json";
import delaisConservatoireBiensTiers from "./socle/delais-conservatoire-biens-tiers.json";
import delaisConservatoireCopieTiers from "./socle/delais-conservatoire-copie-tiers.json";
import delaisConservatoireDenonciation from "./socle/delais-conservatoire-denonciation.json";
import delaisConservatoireExecution from "./socle/delais-conservatoire-execution.json";
import delaisConservatoireFond from "./socle/delais-conservatoire-fond.json";
import delaisConstitutionDefendeur from "./socle/delais-constitution-defendeur.json";
import delaisContestationCreance from "./socle/delais-contestation-creance.json";
import delaisConversionBiens from "./socle/delais-conversion-biens.json";
import delaisConversionContestation from "./socle/delais-conversion-contestation.json";
import delaisCreancePosterieureInformation from "./socle/delais-creance-posterieure-information.json";
import delaisCreancePosterieureLiquidation from "./socle/delais-creance-posterieure-liquidation.json";
import delaisDeclarationAvertissement from "./socle/delais-declaration-avertissement.json";
import delaisDeclarationCreance from "./socle/delais-declaration-creance.json";
import delaisDeclarationHorsTerritoire from "./socle/delais-declaration-hors-territoire.json";
import delaisDeclarationResiliation from "./socle/delais-declaration-resiliation.json";
import delaisDelivranceCommerce from "./socle/delais-delivrance-commerce.json";
import delaisDistanceEtranger from "./socle/delais-distance-etranger.json";
import delaisDistanceOutreMer from "./socle/delais-distance-outre-mer.json";
import delaisInjonctionAttenteExecution from "./socle/delais-injonction-attente-execution.json";
import delaisInjonctionAvisOpposition from "./socle/delais-injonction-avis-opposition.json";
import delaisInjonctionConsignation from "./socle/delais-injonction-consignation.json";
import delaisInjonctionConsignationOpposition from "./socle/delais-injonction-consignation-opposition.json";
import delaisInjonctionConstitutionAvocat from "./socle/delais-injonction-constitution-avocat.json";
import delaisInjonctionFormuleExecutoire from "./socle/delais-injonction-formule-executoire.json";
import delaisInjonctionOpposition from "./socle/delais-injonction-opposition.json";
import delaisInjonctionRejetFond from "./socle/delais-injonction-rejet-fond.json";
import delaisInjonctionSignification from "./socle/delais-injonction-signification.json";
import delaisL126NonContestation from "./socle/delais-l126-non-contestation.json";
import delaisL126Reponse from "./socle/delais-l126-reponse.json";
import delaisL126Signification from "./socle/delais-l126-signification.json";
import delaisLiquidationApresRadiation from "./socle/delais-liquidation-apres-radiation.json";
import delaisNotificationDefaut from "./socle/delais-notification-defaut.json";
import delaisPeremptionInstance from "./socle/delais-peremption-instance.json";
import delaisPlacementCommerce from "./socle/delais-placement-commerce.json";
import delaisPlacementJudiciaire from "./socle/delais-placement-judiciaire.json";
import delaisProcedureSimplifieeReponse from "./socle/delais-procedure-simplifiee-reponse.json";
import delaisRecoursExecution from "./socle/delais-recours-execution.json";
import delaisRecoursJugement from "./socle/delais-recours-jugement.json";
import delaisRecoursRefere from "./socle/delais-recours-refere.json";
import delaisRecoursSansNotification from "./socle/delais-recours-sans-notification.json";
import delaisReleveForclusion from "./socle/delais-releve-forclusion.json";
import delaisReleveForclusionDefaillant from "./socle/delais-releve-forclusion-defaillant.json";
import delaisRemunerationsAttente from "./socle/delais-remunerations-attente.json";
import delaisRemunerationsProcesVerbal from "./socle/delais-remunerations-proces-verbal.json";
import delaisRetablissementDeclaration from "./socle/delais-retablissement-declaration.json";
import delaisRevendication from "./socle/delais-revendication.json";
import delaisSaisieAttributionContestation from "./socle/delais-saisie-attribution-contestation.json";
import delaisSaisieAttributionDenonciation from "./socle/delais-saisie-attribution-denonciation.json";
import delaisSaisieVenteAmiable from "./socle/delais-saisie-vente-amiable.json";
import delaisSaisieVenteAttente from "./socle/delais-saisie-vente-attente.json";
import delaisSaisieVenteCommandement from "./socle/delais-saisie-vente-commandement.json";
import delaisSaisieVenteReponse from "./socle/delais-saisie-vente-reponse.json";
import delaisSignificationDerniereHeure from "./socle/delais-signification-derniere-heure.json";
import delaisSignificationPremiereHeure from "./socle/delais-signification-premiere-heure.json";
import delaisSurendettementMesures from "./socle/delais-surendettement-mesures.json";
import delaisSurendettementPassif from "./socle/delais-surendettement-passif.json";
import delaisSurendettementRecevabilite from "./socle/delais-surendettement-recevabilite.json";
import delaisSureteInformation from "./socle/delais-surete-information.json";
import delaisSuretePubliciteDefinitive from "./socle/delais-surete-publicite-definitive.json";
import delaisSureteRenouvellement from "./socle/delais-surete-renouvellement.json";

/** Delays of procedure, as written in the files. */
export const SOCLE_DELAIS: readonly unknown[] = [
  delaisCassation,
  delaisConservatoireBiensTiers,
  delaisConservatoireCopieTiers,
  delaisConservatoireDenonciation,
  delaisConservatoireExecution,
  delaisConservatoireFond,
  delaisConstitutionDefendeur,
  delaisContestationCreance,
  delaisConversionBiens,
  delaisConversionContestation,
  delaisCreancePosterieureInformation,
  delaisCreancePosterieureLiquidation,
  delaisDeclarationAvertissement,
  delaisDeclarationCreance,
  delaisDeclarationHorsTerritoire,
  delaisDeclarationResiliation,
  delaisDelivranceCommerce,
  delaisDistanceEtranger,
  delaisDistanceOutreMer,
  delaisInjonctionAttenteExecution,
  delaisInjonctionAvisOpposition,
  delaisInjonctionConsignation,
  delaisInjonctionConsignationOpposition,
  delaisInjonctionConstitutionAvocat,
  delaisInjonctionFormuleExecutoire,
  delaisInjonctionOpposition,
  delaisInjonctionRejetFond,
  delaisInjonctionSignification,
  delaisL126NonContestation,
  delaisL126Reponse,
  delaisL126Signification,
  delaisLiquidationApresRadiation,
  delaisNotificationDefaut,
  delaisPeremptionInstance,
  delaisPlacementCommerce,
  delaisPlacementJudiciaire,
  delaisProcedureSimplifieeReponse,
  delaisRecoursExecution,
  delaisRecoursJugement,
  delaisRecoursRefere,
  delaisRecoursSansNotification,
  delaisReleveForclusion,
  delaisReleveForclusionDefaillant,
  delaisRemunerationsAttente,
  delaisRemunerationsProcesVerbal,
  delaisRetablissementDeclaration,
  delaisRevendication,
  delaisSaisieAttributionContestation,
  delaisSaisieAttributionDenonciation,
  delaisSaisieVenteAmiable,
  delaisSaisieVenteAttente,
  delaisSaisieVenteCommandement,
  delaisSaisieVenteReponse,
  delaisSignificationDerniereHeure,
  delaisSignificationPremiereHeure,
  delaisSurendettementMesures,
  delaisSurendettementPassif,
  delaisSurendettementRecevabilite,
  delaisSureteInformation,
  delaisSuretePubliciteDefinitive,
  delaisSureteRenouvellement,
];
