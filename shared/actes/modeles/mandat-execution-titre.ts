import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { article, cciv, cpc, cpce } from "./references.ts";
import { ETUDE_MANDATEE, MENTIONS_MANDAT, REFUS_MANDAT } from "./regles-mandat.ts";

export const MANDAT_EXECUTION_TITRE: ModeleActe = {
  id: "mandat-execution-titre",
  numero: "12",
  titre: "Mandat d’exécuter le titre",
  famille: "execution",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Poursuivre le paiement en vertu d’un titre exécutoire, par une mesure choisie et proportionnée. La remise du titre vaut pouvoir.",
  conditions: [ETUDE_MANDATEE, { si: "decompte.total > 0", sinon: "rien n’est dû à ce jour" }],
  refus: [
    ...REFUS_MANDAT,
    { si: "titre.nature = protocole sous seing privé", motif: "un protocole ou une reconnaissance sous seing privé n’est pas un titre exécutoire", niveau: "absolu", references: [cpce("L111-3")] },
    { si: "titre.nature = ordonnance d’injonction de payer et titre.dateExecutable > acte.date", motif: "le délai d’attente de l’ordonnance n’est pas écoulé\u00A0: l’opposition suspend l’exécution", niveau: "absolu", references: [cpc("1422")] },
    { si: "titre.dateExecutoire > acte.date", motif: "le titre n’est pas encore exécutoire", niveau: "absolu", references: [cpc("501")] },
    { si: "titre.isDefaut = oui et titre.dateSignification > titre.dateLimiteNotification", motif: "le jugement par défaut n’a pas été notifié à temps\u00A0: il est non avenu", niveau: "absolu", references: [cpc("478")] },
    { si: "titre.isSuspendu = oui", motif: "l’exécution est suspendue\u00A0: opposition, délai de grâce, ou plan respecté", niveau: "absolu", references: [cpc("510"), cpc("1422"), cciv("1343-5")] },
    { si: "titre.nature renseigné et titre.datePrescription non renseigné", motif: "ce titre ne vit pas dix ans mais le temps de la créance elle-même\u00A0: vérifier sa prescription au dossier", niveau: "avertissement", references: [cpce("L111-4")] },
    { si: "titre.datePrescription ≤ acte.date", motif: "le titre est prescrit, sauf acte qui l’a interrompu", niveau: "bloquant", references: [cpce("L111-4")] },
    { si: "titre.nature = titre délivré par une étude", motif: "l’étude qui a délivré ce titre ne peut pas l’exécuter\u00A0: vérifier le destinataire", niveau: "bloquant", references: [cpce("L125-1")] },
    { si: "titre.hasAutreMandat = oui", motif: "une autre étude a déjà ce titre\u00A0: retirer d’abord le premier mandat", niveau: "bloquant", references: [] },
    { si: "decompte.principalRestant > titre.montantPrincipal", motif: "le principal du décompte dépasse celui du titre\u00A0: seules les sommes du titre s’exécutent", niveau: "absolu", references: [cpce("L111-3")] },
    { si: "titre.majoration = oui et titre.dateMajoration < titre.dateMajorationPossible", motif: "l’intérêt légal n’est majoré que deux mois après que la décision est devenue exécutoire", niveau: "bloquant", references: [article("CMF", "L313-3")] },
    { si: "titre.majoration = oui et decompte.regimeTaux ≠ legal", motif: "seul l’intérêt légal est majoré, jamais un taux convenu ni les pénalités", niveau: "bloquant", references: [article("CMF", "L313-3")] },
    { si: "mesure.localHabitation = oui et decompte.principalRestant < parametre.seuilSaisieVenteHabitation", motif: "sous le seuil, pas de saisie dans le local d’habitation sans autorisation du juge, sauf échec d’une autre saisie", niveau: "avertissement", references: [cpce("L221-2"), cpce("R221-2")] },
    { si: "mesure.nature = saisie des rémunérations et visa.auteur non renseigné", motif: "une saisie des rémunérations demande le visa du responsable", niveau: "bloquant", references: [] },
    { si: "mesure.nature = saisie-vente et mesure.localHabitation = oui et visa.auteur non renseigné", motif: "une saisie-vente au domicile demande le visa du responsable", niveau: "bloquant", references: [] },
    { si: "debiteur.qualite = consommateur", motif: "compte joint, rémunération, solde insaisissable\u00A0: examiner la proportion de la mesure", niveau: "avertissement", references: [] },
  ],
  mentions: [
    ...MENTIONS_MANDAT,
    { libelle: "Titre exécutoire identifié", references: [cpce("L111-3")], champs: ["titre.libelle", "titre.date", "titre.juridiction", "titre.rg", "titre.nature"], niveau: "absolu" },
    { libelle: "Notification et force exécutoire prouvées", references: [cpc("501"), cpc("503"), cpc("504"), cpc("505"), cpc("1422")], champs: ["titre.dateSignification", "titre.dateExecutoire", "titre.justificatifs"], niveau: "absolu" },
    { libelle: "Fin de l’exécution possible du titre", references: [cpce("L111-4")], mots: ["L. 111-4"], niveau: "bloquant" },
    { libelle: "Sommes à recouvrer, décompte daté", references: [], mots: ["Total dû au"], champs: ["titre.montantPrincipal", "decompte.arreteAu"], niveau: "absolu" },
    { libelle: "Mesure demandée", references: [], champs: ["mesure.nature"], niveau: "bloquant" },
    { libelle: "Arrêt sur simple message", references: [], mots: ["suspendez immédiatement"], niveau: "bloquant" },
  ],
  objet: modele`Exécution {{titre.libelle|de}} contre {{debiteur.nomComplet}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Nous vous remettons la copie exécutoire {{titre.libelle|de}} du {{titre.date}} ({{titre.nature}}, {{titre.juridiction}}, n° {{titre.rg}} ; signification du {{titre.dateSignification}}, {{titre.modeSignification}}), titre exécutoire depuis le {{titre.dateExecutoire}} (justificatifs joints : {{titre.justificatifs}}), et vous chargeons d'en poursuivre l'exécution contre :
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]
    Créancier :
    [[bloc identite-creancier]]

    [[bloc corps-execution]]

    ### Instructions
    — Paiement échelonné : {{mandat.consigneDelais}}. Toute remise exige notre accord écrit.
    — Reversement : sous {{mandat.delaiReversementJours}} jours, par virement, référence {{dossier.reference}}, avec votre décompte d'imputation.
    — Frais : provision {{mandat.provision}} ; les frais de l'exécution sont à la charge du débiteur, sauf s'ils sont manifestement inutiles (article L. 111-8 du code des procédures civiles d'exécution).
    — Titre : la copie exécutoire vous est remise contre reçu ; elle nous revient en fin de mission.
    — Arrêt : suspendez immédiatement sur notre simple message (paiement, procédure collective, surendettement, accord).

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]

    ! **Reçu de la copie exécutoire** (à nous retourner) : le ……………………………… signature et cachet de l'étude.
  `,
};
