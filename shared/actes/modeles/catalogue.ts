import type { Famille, ModeleActe } from "../acte.ts";
import { ASSIGNATION_FOND_COMMERCE } from "./assignation-fond-commerce.ts";
import { ASSIGNATION_FOND_JUDICIAIRE } from "./assignation-fond-judiciaire.ts";
import { ASSIGNATION_REFERE_PROVISION } from "./assignation-refere-provision.ts";
import { BORDEREAU_PIECES } from "./bordereau-pieces.ts";
import { CERTIFICAT_IRRECOUVRABILITE } from "./certificat-irrecouvrabilite.ts";
import { CHRONOLOGIE } from "./chronologie.ts";
import { DECLARATION_CREANCE } from "./declaration-creance.ts";
import { DECOMPTE } from "./decompte.ts";
import { ETAT_AVANCEMENT_GROUPE } from "./etat-avancement-groupe.ts";
import { FICHE_RETOUR_LOT } from "./fiche-retour-lot.ts";
import { INFORMATION_RGPD } from "./information-rgpd.ts";
import { LETTRE_MISSION_AVOCAT } from "./lettre-mission-avocat.ts";
import { LETTRE_MISSION_AVOCAT_GROUPE } from "./lettre-mission-avocat-groupe.ts";
import { CLOTURE_DEBITEUR, CLOTURE_INTERNE, CLOTURE_MANDATAIRE } from "./lettres-cloture.ts";
import { MAINLEVEE } from "./mainlevee.ts";
import { MANDAT_EXECUTION_TITRE } from "./mandat-execution-titre.ts";
import { MANDAT_EXECUTION_TITRE_GROUPE } from "./mandat-execution-titre-groupe.ts";
import { MANDAT_MESURE_CONSERVATOIRE } from "./mandat-mesure-conservatoire.ts";
import { MANDAT_MESURE_CONSERVATOIRE_GROUPE } from "./mandat-mesure-conservatoire-groupe.ts";
import { MANDAT_SIGNIFICATION_ORDONNANCE } from "./mandat-signification-ordonnance.ts";
import { MANDAT_SIGNIFICATION_ORDONNANCE_GROUPE } from "./mandat-signification-ordonnance-groupe.ts";
import { MISE_EN_DEMEURE_CONSOMMATEUR } from "./mise-en-demeure-consommateur.ts";
import { MISE_EN_DEMEURE_PROFESSIONNEL } from "./mise-en-demeure-professionnel.ts";
import { NOTE_DECISION } from "./note-decision.ts";
import { PLAN_APUREMENT } from "./plan-apurement.ts";
import { POUVOIR_SPECIAL } from "./pouvoir-special.ts";
import { PROTOCOLE_TRANSACTIONNEL } from "./protocole-transactionnel.ts";
import { QUITUS } from "./quitus.ts";
import { ETAT_RECTIFICATIF_TVA, MENTION_RECTIFICATIVE_TVA } from "./rectificatif-tva.ts";
import { RELANCE_DERNIERE_CHANCE } from "./relance-derniere-chance.ts";
import { REPONSE_ACCES_RGPD } from "./reponse-acces-rgpd.ts";
import { REQUETE_INJONCTION_PAYER_COMMERCE } from "./requete-injonction-payer-commerce.ts";
import { REQUETE_INJONCTION_PAYER_JUDICIAIRE } from "./requete-injonction-payer-judiciaire.ts";
import { REQUETE_SAISIE_CONSERVATOIRE } from "./requete-saisie-conservatoire.ts";
import { ROLE_AUDIENCE } from "./role-audience.ts";
import { SYNTHESE_AUDITEUR, SYNTHESE_AVOCAT, SYNTHESE_DIRECTION } from "./syntheses.ts";

/** Every act of the library, by rank. */
export const MODELES: readonly ModeleActe[] = [
  RELANCE_DERNIERE_CHANCE,
  MISE_EN_DEMEURE_PROFESSIONNEL,
  MISE_EN_DEMEURE_CONSOMMATEUR,
  REQUETE_INJONCTION_PAYER_COMMERCE,
  REQUETE_INJONCTION_PAYER_JUDICIAIRE,
  REQUETE_SAISIE_CONSERVATOIRE,
  ASSIGNATION_FOND_COMMERCE,
  ASSIGNATION_FOND_JUDICIAIRE,
  ASSIGNATION_REFERE_PROVISION,
  LETTRE_MISSION_AVOCAT,
  MANDAT_SIGNIFICATION_ORDONNANCE,
  MANDAT_EXECUTION_TITRE,
  MANDAT_MESURE_CONSERVATOIRE,
  POUVOIR_SPECIAL,
  BORDEREAU_PIECES,
  DECOMPTE,
  DECLARATION_CREANCE,
  PROTOCOLE_TRANSACTIONNEL,
  PLAN_APUREMENT,
  NOTE_DECISION,
  SYNTHESE_DIRECTION,
  SYNTHESE_AVOCAT,
  SYNTHESE_AUDITEUR,
  CHRONOLOGIE,
  ROLE_AUDIENCE,
  ETAT_AVANCEMENT_GROUPE,
  QUITUS,
  MAINLEVEE,
  CLOTURE_DEBITEUR,
  CLOTURE_MANDATAIRE,
  CLOTURE_INTERNE,
  CERTIFICAT_IRRECOUVRABILITE,
  ETAT_RECTIFICATIF_TVA,
  MENTION_RECTIFICATIVE_TVA,
  INFORMATION_RGPD,
  REPONSE_ACCES_RGPD,
];

/** Acts that speak of several dossiers only: the batch offers them, a dossier alone does not. */
export const MODELES_GROUPES: readonly ModeleActe[] = [
  LETTRE_MISSION_AVOCAT_GROUPE,
  MANDAT_SIGNIFICATION_ORDONNANCE_GROUPE,
  MANDAT_EXECUTION_TITRE_GROUPE,
  MANDAT_MESURE_CONSERVATOIRE_GROUPE,
  FICHE_RETOUR_LOT,
];

/** French names of the families, in the order of a dossier's life. */
export const FAMILLES: Readonly<Record<Famille, string>> = {
  amiable: "Phase amiable", saisine: "Saisir le juge", conservatoire: "Mesures conservatoires", mandat: "Mandater", execution: "Exécuter", collective: "Procédures collectives",
  accord: "Accords", annexe: "Pièces et décompte", suivi: "Suivi et synthèse", cloture: "Clôture",
};

/** An act of one dossier. */
export function findModele(id: string): ModeleActe | undefined {
  return MODELES.find((modele) => modele.id === id);
}

/** An act of a batch. */
export function findModeleLot(id: string): ModeleActe | undefined {
  return findModele(id) ?? MODELES_GROUPES.find((modele) => modele.id === id);
}
