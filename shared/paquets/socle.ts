import type { Parametre } from "../kernel/parametre.ts";
import { SOCLE_DELAIS } from "./socle-delais.ts";
import { SOCLE_VOIES } from "./socle-voies.ts";
import competenceExperimentationTae from "./socle/competence-experimentation-tae.json";
import competenceSeuilAvocatTc from "./socle/competence-seuil-avocat-tc.json";
import competenceSeuilAvocatTj from "./socle/competence-seuil-avocat-tj.json";
import competenceSeuilChambreProximite from "./socle/competence-seuil-chambre-proximite.json";
import competenceSeuilTentativeAmiable from "./socle/competence-seuil-tentative-amiable.json";
import conservationPiecesComptables from "./socle/conservation-pieces-comptables.json";
import contributionsAideJuridique from "./socle/contributions-aide-juridique.json";
import contributionsCjeEffectif from "./socle/contributions-cje-effectif.json";
import contributionsCjeMorale1Benefice from "./socle/contributions-cje-morale-1-benefice.json";
import contributionsCjeMorale1ChiffreAffaires from "./socle/contributions-cje-morale-1-chiffre-affaires.json";
import contributionsCjeMorale1Plafond from "./socle/contributions-cje-morale-1-plafond.json";
import contributionsCjeMorale1Taux from "./socle/contributions-cje-morale-1-taux.json";
import contributionsCjeMorale2Benefice from "./socle/contributions-cje-morale-2-benefice.json";
import contributionsCjeMorale2ChiffreAffaires from "./socle/contributions-cje-morale-2-chiffre-affaires.json";
import contributionsCjeMorale2Plafond from "./socle/contributions-cje-morale-2-plafond.json";
import contributionsCjeMorale2Taux from "./socle/contributions-cje-morale-2-taux.json";
import contributionsCjePhysique1Plafond from "./socle/contributions-cje-physique-1-plafond.json";
import contributionsCjePhysique1Revenu from "./socle/contributions-cje-physique-1-revenu.json";
import contributionsCjePhysique1Taux from "./socle/contributions-cje-physique-1-taux.json";
import contributionsCjePhysique2Plafond from "./socle/contributions-cje-physique-2-plafond.json";
import contributionsCjePhysique2Revenu from "./socle/contributions-cje-physique-2-revenu.json";
import contributionsCjePhysique2Taux from "./socle/contributions-cje-physique-2-taux.json";
import contributionsCjePhysique3Plafond from "./socle/contributions-cje-physique-3-plafond.json";
import contributionsCjePhysique3Revenu from "./socle/contributions-cje-physique-3-revenu.json";
import contributionsCjePhysique3Taux from "./socle/contributions-cje-physique-3-taux.json";
import contributionsCjeSeuil from "./socle/contributions-cje-seuil.json";
import contributionsGreffeInjonctionPayer from "./socle/contributions-greffe-injonction-payer.json";
import delaisMargeARebours from "./socle/delais-marge-a-rebours.json";
import delaisPaiementDefaut from "./socle/delais-paiement-defaut.json";
import interetsBaseBancaire from "./socle/interets-base-bancaire.json";
import interetsBaseJours from "./socle/interets-base-jours.json";
import interetsCapitalisationMinimum from "./socle/interets-capitalisation-minimum.json";
import interetsDelaiGraceMaximum from "./socle/interets-delai-grace-maximum.json";
import interetsDelaiMajoration from "./socle/interets-delai-majoration.json";
import interetsIndemniteCommandePublique from "./socle/interets-indemnite-commande-publique.json";
import interetsIndemniteRecouvrement from "./socle/interets-indemnite-recouvrement.json";
import interetsMajorationCommandePublique from "./socle/interets-majoration-commande-publique.json";
import interetsMajorationL44110 from "./socle/interets-majoration-l441-10.json";
import interetsMajorationTauxLegal from "./socle/interets-majoration-taux-legal.json";
import interetsPlancherConventionnel from "./socle/interets-plancher-conventionnel.json";
import interetsTauxBce from "./socle/interets-taux-bce.json";
import interetsTauxLegalAutresCas from "./socle/interets-taux-legal-autres-cas.json";
import interetsTauxLegalParticuliers from "./socle/interets-taux-legal-particuliers.json";
import prescriptionAmenagementMaximum from "./socle/prescription-amenagement-maximum.json";
import prescriptionAmenagementMinimum from "./socle/prescription-amenagement-minimum.json";
import prescriptionAssociesNonLiquidateurs from "./socle/prescription-associes-non-liquidateurs.json";
import prescriptionAssurance from "./socle/prescription-assurance.json";
import prescriptionChargesCopropriete from "./socle/prescription-charges-copropriete.json";
import prescriptionChequePorteurTireurEndosseurs from "./socle/prescription-cheque-porteur-tireur-endosseurs.json";
import prescriptionCommercial from "./socle/prescription-commercial.json";
import prescriptionCommunicationsElectroniques from "./socle/prescription-communications-electroniques.json";
import prescriptionCreditConsommation from "./socle/prescription-credit-consommation.json";
import prescriptionDebiteurPublic from "./socle/prescription-debiteur-public.json";
import prescriptionDelaiButoir from "./socle/prescription-delai-butoir.json";
import prescriptionDroitCommun from "./socle/prescription-droit-commun.json";
import prescriptionEnergieConsommateur from "./socle/prescription-energie-consommateur.json";
import prescriptionExecutionOrdonnanceIpPrincipal from "./socle/prescription-execution-ordonnance-ip-principal.json";
import rgpdProlongationDemande from "./socle/rgpd-prolongation-demande.json";
import rgpdReponseDemande from "./socle/rgpd-reponse-demande.json";
import prescriptionExecutionTitre from "./socle/prescription-execution-titre.json";
import prescriptionFournituresNavireOuvragesFaits from "./socle/prescription-fournitures-navire-ouvrages-faits.json";
import prescriptionLettreDeChangeAccepteur from "./socle/prescription-lettre-de-change-accepteur.json";
import prescriptionLoyerCommercial from "./socle/prescription-loyer-commercial.json";
import prescriptionLoyerHabitation from "./socle/prescription-loyer-habitation.json";
import prescriptionMargeSecurite from "./socle/prescription-marge-securite.json";
import prescriptionProVersConsommateur from "./socle/prescription-pro-vers-consommateur.json";
import prescriptionReliquatApresSuspension from "./socle/prescription-reliquat-apres-suspension.json";
import prescriptionSalaires from "./socle/prescription-salaires.json";
import prescriptionTransportInternationalRoutier from "./socle/prescription-transport-international-routier.json";
import prescriptionTransportMarchandises from "./socle/prescription-transport-marchandises.json";
import qualificationAlertePrescription from "./socle/qualification-alerte-prescription.json";

/**
 * Every parameter shipped with the application, by identifier, as its file says it. That each keeps to the schema and is
 * there once is a test, not a work of every start: nothing changes between the files that were tested and these.
 */
export function createBaremes(): ReadonlyMap<string, Parametre> {
  return new Map(SOCLE.map(toParametre).map((parametre) => [parametre.id, parametre]));
}

/** As written in the files. */
export const SOCLE: readonly unknown[] = [
  competenceExperimentationTae,
  competenceSeuilAvocatTc,
  competenceSeuilAvocatTj,
  competenceSeuilChambreProximite,
  competenceSeuilTentativeAmiable,
  conservationPiecesComptables,
  contributionsAideJuridique,
  contributionsCjeEffectif,
  contributionsCjeMorale1Benefice,
  contributionsCjeMorale1ChiffreAffaires,
  contributionsCjeMorale1Plafond,
  contributionsCjeMorale1Taux,
  contributionsCjeMorale2Benefice,
  contributionsCjeMorale2ChiffreAffaires,
  contributionsCjeMorale2Plafond,
  contributionsCjeMorale2Taux,
  contributionsCjePhysique1Plafond,
  contributionsCjePhysique1Revenu,
  contributionsCjePhysique1Taux,
  contributionsCjePhysique2Plafond,
  contributionsCjePhysique2Revenu,
  contributionsCjePhysique2Taux,
  contributionsCjePhysique3Plafond,
  contributionsCjePhysique3Revenu,
  contributionsCjePhysique3Taux,
  contributionsCjeSeuil,
  contributionsGreffeInjonctionPayer,
  delaisMargeARebours,
  delaisPaiementDefaut,
  interetsBaseBancaire,
  interetsBaseJours,
  interetsCapitalisationMinimum,
  interetsDelaiGraceMaximum,
  interetsDelaiMajoration,
  interetsIndemniteCommandePublique,
  interetsIndemniteRecouvrement,
  interetsMajorationCommandePublique,
  interetsMajorationL44110,
  interetsMajorationTauxLegal,
  interetsPlancherConventionnel,
  interetsTauxBce,
  interetsTauxLegalAutresCas,
  interetsTauxLegalParticuliers,
  prescriptionAmenagementMaximum,
  prescriptionAmenagementMinimum,
  prescriptionAssociesNonLiquidateurs,
  prescriptionAssurance,
  prescriptionChargesCopropriete,
  prescriptionChequePorteurTireurEndosseurs,
  prescriptionCommercial,
  prescriptionCommunicationsElectroniques,
  prescriptionCreditConsommation,
  prescriptionDebiteurPublic,
  prescriptionDelaiButoir,
  prescriptionDroitCommun,
  prescriptionEnergieConsommateur,
  prescriptionExecutionOrdonnanceIpPrincipal,
  rgpdProlongationDemande,
  rgpdReponseDemande,
  prescriptionExecutionTitre,
  prescriptionFournituresNavireOuvragesFaits,
  prescriptionLettreDeChangeAccepteur,
  prescriptionLoyerCommercial,
  prescriptionLoyerHabitation,
  prescriptionMargeSecurite,
  prescriptionProVersConsommateur,
  prescriptionReliquatApresSuspension,
  prescriptionSalaires,
  prescriptionTransportInternationalRoutier,
  prescriptionTransportMarchandises,
  qualificationAlertePrescription,
  ...SOCLE_DELAIS,
  ...SOCLE_VOIES,
];

// See `createBaremes`: the schema is kept by the test.
function toParametre(ecrit: unknown): Parametre {
  return ecrit as Parametre;
}
