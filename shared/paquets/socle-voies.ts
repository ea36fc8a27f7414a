import contributionsDroitAppel from "./socle/contributions-droit-appel.json";
import coutsCoefficient1 from "./socle/couts-coefficient-1.json";
import coutsCoefficient1Plafond from "./socle/couts-coefficient-1-plafond.json";
import coutsCoefficient2 from "./socle/couts-coefficient-2.json";
import coutsCoefficient2Plafond from "./socle/couts-coefficient-2-plafond.json";
import coutsCoefficient3 from "./socle/couts-coefficient-3.json";
import coutsCommandementSaisieVente from "./socle/couts-commandement-saisie-vente.json";
import coutsForfaitDeplacement from "./socle/couts-forfait-deplacement.json";
import coutsSignificationInjonction from "./socle/couts-signification-injonction.json";
import coutsTvaEmoluments from "./socle/couts-tva-emoluments.json";
import saisieRemunerationsPersonneACharge from "./socle/saisie-remunerations-personne-a-charge.json";
import saisieRemunerationsSoldeBancaireInsaisissable from "./socle/saisie-remunerations-solde-bancaire-insaisissable.json";
import saisieRemunerationsTranche1Part from "./socle/saisie-remunerations-tranche-1-part.json";
import saisieRemunerationsTranche1Plafond from "./socle/saisie-remunerations-tranche-1-plafond.json";
import saisieRemunerationsTranche2Part from "./socle/saisie-remunerations-tranche-2-part.json";
import saisieRemunerationsTranche2Plafond from "./socle/saisie-remunerations-tranche-2-plafond.json";
import saisieRemunerationsTranche3Part from "./socle/saisie-remunerations-tranche-3-part.json";
import saisieRemunerationsTranche3Plafond from "./socle/saisie-remunerations-tranche-3-plafond.json";
import saisieRemunerationsTranche4Part from "./socle/saisie-remunerations-tranche-4-part.json";
import saisieRemunerationsTranche4Plafond from "./socle/saisie-remunerations-tranche-4-plafond.json";
import saisieRemunerationsTranche5Part from "./socle/saisie-remunerations-tranche-5-part.json";
import saisieRemunerationsTranche5Plafond from "./socle/saisie-remunerations-tranche-5-plafond.json";
import saisieRemunerationsTranche6Part from "./socle/saisie-remunerations-tranche-6-part.json";
import saisieRemunerationsTranche6Plafond from "./socle/saisie-remunerations-tranche-6-plafond.json";
import saisieRemunerationsTranche7Part from "./socle/saisie-remunerations-tranche-7-part.json";
import tvaDelaiRecuperation from "./socle/tva-delai-recuperation.json";
import tvaMentionArticle272 from "./socle/tva-mention-article-272.json";
import voiesDelaiHabituelConservatoire from "./socle/voies-delai-habituel-conservatoire.json";
import voiesDelaiHabituelExecution from "./socle/voies-delai-habituel-execution.json";
import voiesDelaiHabituelFond from "./socle/voies-delai-habituel-fond.json";
import voiesDelaiHabituelInjonction from "./socle/voies-delai-habituel-injonction.json";
import voiesDelaiHabituelRefere from "./socle/voies-delai-habituel-refere.json";
import voiesExclusionSimplifieeCommercants from "./socle/voies-exclusion-simplifiee-commercants.json";
import voiesL126Disponible from "./socle/voies-l126-disponible.json";
import voiesSeuilDernierRessort from "./socle/voies-seuil-dernier-ressort.json";
import voiesSeuilProcedureSimplifiee from "./socle/voies-seuil-procedure-simplifiee.json";
import voiesSeuilRequeteJudiciaire from "./socle/voies-seuil-requete-judiciaire.json";
import voiesSeuilSaisieVenteHabitation from "./socle/voies-seuil-saisie-vente-habitation.json";

/** Thresholds, costs and usual delays of the routes, as written in the files. */
export const SOCLE_VOIES: readonly unknown[] = [
  contributionsDroitAppel,
  coutsCoefficient1,
  coutsCoefficient1Plafond,
  coutsCoefficient2,
  coutsCoefficient2Plafond,
  coutsCoefficient3,
  coutsCommandementSaisieVente,
  coutsForfaitDeplacement,
  coutsSignificationInjonction,
  coutsTvaEmoluments,
  saisieRemunerationsPersonneACharge,
  saisieRemunerationsSoldeBancaireInsaisissable,
  saisieRemunerationsTranche1Part,
  saisieRemunerationsTranche1Plafond,
  saisieRemunerationsTranche2Part,
  saisieRemunerationsTranche2Plafond,
  saisieRemunerationsTranche3Part,
  saisieRemunerationsTranche3Plafond,
  saisieRemunerationsTranche4Part,
  saisieRemunerationsTranche4Plafond,
  saisieRemunerationsTranche5Part,
  saisieRemunerationsTranche5Plafond,
  saisieRemunerationsTranche6Part,
  saisieRemunerationsTranche6Plafond,
  saisieRemunerationsTranche7Part,
  tvaDelaiRecuperation,
  tvaMentionArticle272,
  voiesDelaiHabituelConservatoire,
  voiesDelaiHabituelExecution,
  voiesDelaiHabituelFond,
  voiesDelaiHabituelInjonction,
  voiesDelaiHabituelRefere,
  voiesExclusionSimplifieeCommercants,
  voiesL126Disponible,
  voiesSeuilDernierRessort,
  voiesSeuilProcedureSimplifiee,
  voiesSeuilRequeteJudiciaire,
  voiesSeuilSaisieVenteHabitation,
];
