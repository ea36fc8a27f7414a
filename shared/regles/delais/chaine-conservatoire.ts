import { MESURES_CHEZ_TIERS, MESURES_CONSERVATOIRES, PROCEDURES_FOND } from "../../kernel/kinds-procedure.ts";
import type { Condition, DelaiProcedure, EvenementProcedure } from "./types-enchainement.ts";

/** The cascade of a protective measure: three months, then one month, then eight days, each on pain of caducity (CPCE, art. R511-6 to R533-4). */
export const CHAINE_CONSERVATOIRE: readonly DelaiProcedure[] = [
  {
    parametreId: "delais/conservatoire-execution", libelle: "Exécuter la mesure conservatoire autorisée",
    declencheurs: ["ordonnance_conservatoire"], accompliPar: MESURES_CONSERVATOIRES, compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/conservatoire-fond", libelle: "Introduire la procédure au fond, ou accomplir les formalités pour obtenir un titre",
    declencheurs: MESURES_CONSERVATOIRES, accompliPar: PROCEDURES_FOND, compte: "tenir", porteur: "creancier",
    isCommun: true, isAnterieurAdmis: true, condition: ({ isAvecTitre }) => isAvecTitre !== true,
  },
  {
    parametreId: "delais/conservatoire-denonciation", libelle: "Dénoncer au débiteur la saisie conservatoire de créances",
    declencheurs: ["saisie_conservatoire_creances"], accompliPar: ["denonciation_conservatoire"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/conservatoire-biens-tiers", libelle: "Signifier au débiteur la saisie conservatoire de ses biens détenus par un tiers",
    declencheurs: ["saisie_conservatoire_biens_tiers"], accompliPar: ["denonciation_conservatoire"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/conservatoire-copie-tiers", libelle: "Signifier au tiers la copie des diligences",
    declencheurs: PROCEDURES_FOND, accompliPar: ["signification_diligences_tiers"], compte: "tenir", porteur: "creancier",
    condition: hasMesureChezTiers,
  },
  {
    parametreId: "delais/conversion-contestation", libelle: "Contestation de la conversion par le débiteur",
    declencheurs: ["conversion_creances"], accompliPar: ["contestation_conversion"], compte: "tenir", porteur: "debiteur",
  },
  {
    parametreId: "delais/conversion-biens", libelle: "Vérifier puis vendre les biens après la conversion",
    declencheurs: ["conversion_biens"], accompliPar: ["verification_biens"], compte: "attendre", porteur: "creancier",
  },
  {
    parametreId: "delais/surete-information", libelle: "Informer le débiteur de la sûreté provisoire",
    declencheurs: ["surete_provisoire"], accompliPar: ["information_surete"], compte: "tenir", porteur: "creancier",
  },
  {
    parametreId: "delais/surete-renouvellement", libelle: "Renouveler la publicité provisoire",
    declencheurs: ["surete_provisoire", "renouvellement_surete"], accompliPar: [], compte: "tenir", porteur: "creancier",
    isDernierSeul: true, sansObjetPar: ["publicite_definitive"],
    reserve: "À vérifier\u00A0: avec plusieurs sûretés, seule la dernière publicité est suivie ici.",
  },
  {
    parametreId: "delais/surete-publicite-definitive", libelle: "Faire la publicité définitive de la sûreté",
    declencheurs: ["force_chose_jugee"], accompliPar: ["publicite_definitive"], compte: "tenir", porteur: "creancier",
    condition: (evenement, tous) => tous.some(({ kind, date }) => kind === "surete_provisoire" && date <= evenement.date),
  },
];

function hasMesureChezTiers(evenement: EvenementProcedure, tous: readonly EvenementProcedure[]): Condition {
  return tous.some(({ kind, date, isAvecTitre }) => MESURES_CHEZ_TIERS.some((candidate) => candidate === kind) && date <= evenement.date && isAvecTitre !== true);
}
