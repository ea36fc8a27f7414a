import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpce } from "./references.ts";
import { DU, MENTIONS_REQUETE, REFUS_COLLECTIVE, REFUS_SURENDETTEMENT } from "./regles-communes.ts";

export const REQUETE_SAISIE_CONSERVATOIRE: ModeleActe = {
  id: "requete-saisie-conservatoire",
  numero: "06",
  titre: "Requête aux fins de mesure conservatoire",
  famille: "conservatoire",
  nature: "acte",
  destinataire: "juridiction",
  procedure: "conservatoire",
  usage: "Rendre indisponibles des biens du débiteur avant le titre, lorsque le recouvrement est menacé.",
  conditions: [DU, { si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }],
  refus: [
    REFUS_COLLECTIVE,
    { ...REFUS_SURENDETTEMENT, niveau: "absolu" },
    { si: "circonstances vide", motif: "aucune circonstance n’est appuyée par une pièce\u00A0: le seul retard de paiement n’est pas une menace", niveau: "absolu", references: [cpce("L511-1")] },
    { si: "titre.libelle renseigné", motif: "un titre est au dossier\u00A0: l’autorisation du juge est inutile", niveau: "bloquant", references: [cpce("L511-2")] },
    { si: "conservatoire.engagement non renseigné", motif: "personne ne s’engage à tenir les délais\u00A0: exécution sous trois mois, fond dans le mois, dénonciation sous huit jours", niveau: "bloquant", references: [cpce("R511-6"), cpce("R511-7"), cpce("R523-3")] },
    { si: "conservatoire.montantGarantie > decompte.total", motif: "le montant à garantir dépasse le total du décompte\u00A0: l’estimation des frais doit être déclarée", niveau: "bloquant", references: [cpce("R511-4")] },
    { si: "juridiction.type = jex et procedure.montantDemande > parametre.seuilAvocatTj", motif: "représentation devant le juge de l’exécution au-delà du seuil\u00A0: les textes se contredisent, remettre le projet à l’avocat", niveau: "avertissement", references: [cpce("L121-4"), cpce("R121-23")] },
    { si: "juridiction.ordre = commercial et procedure.instanceEnCours = oui", motif: "une instance est engagée\u00A0: seul le juge de l’exécution peut autoriser la mesure", niveau: "bloquant", references: [cpce("L511-3"), cpce("R511-2")] },
  ],
  mentions: [
    ...MENTIONS_REQUETE,
    { libelle: "Créance paraissant fondée en son principe", references: [cpce("L511-1")], mots: ["FONDÉE EN SON PRINCIPE"], champs: ["decompte.total"], niveau: "bloquant" },
    { libelle: "Circonstance menaçante, datée et appuyée d’une pièce", references: [cpce("L511-1")], mots: ["MENACER LE RECOUVREMENT"], champs: ["circonstances"], niveau: "absolu" },
    { libelle: "Montant à garantir chiffré", references: [cpce("R511-4")], champs: ["conservatoire.montantGarantie"], niveau: "bloquant" },
    { libelle: "Biens ou tiers précisément désignés, à peine de nullité de l’ordonnance", references: [cpce("R511-4")], champs: ["conservatoire.nature"], mots: ["LA MESURE DEMANDÉE"], niveau: "absolu" },
    { libelle: "Juge du lieu où demeure le débiteur", references: [cpce("R511-2"), cpce("L511-3")], champs: ["debiteur.ville"], niveau: "bloquant" },
  ],
  objet: modele`Requête aux fins de {{conservatoire.intituleMesure}}`,
  texte: modele`
    **{{juridiction.destinataire}}**

    # REQUÊTE AUX FINS DE {{conservatoire.intituleMesure|majuscules}}
    ~ articles L. 511-1 et suivants, R. 511-1 et suivants du code des procédures civiles d'exécution

    ### REQUÉRANTE
    [[bloc identite-creancier]]

    ### DÉBITEUR
    [[bloc identite-debiteur]]

    ### OBJET
    Être autorisée à pratiquer {{conservatoire.libelleMesure}}, à hauteur de {{conservatoire.montantGarantie}}, pour garantie d'une créance de {{decompte.total}}, décompte arrêté au {{decompte.arreteAu}}.

    ## I. COMPÉTENCE
    [[si debiteur.nature = personne morale]]Le siège du débiteur est situé[[sinon]]Le débiteur demeure[[fin]] à {{debiteur.ville}} (article R. 511-2 du code des procédures civiles d'exécution).
    [[si juridiction.ordre = commercial]]Aucun procès n'est engagé et la créance relève de la compétence d'une juridiction commerciale (articles L. 511-3 et R. 511-2 du même code).[[fin]]

    ## II. UNE CRÉANCE PARAISSANT FONDÉE EN SON PRINCIPE
    [[bloc expose-faits]]
    [[bloc tableau-decompte]]

    ## III. DES CIRCONSTANCES SUSCEPTIBLES D'EN MENACER LE RECOUVREMENT
    [[pour chaque circonstance]]1° {{circonstance.libelle|tete}}, le {{circonstance.date}} [[cite circonstance.pieces]].
    [[fin]]
    Ces éléments font craindre que le débiteur ne puisse faire face à la condamnation qui sera prononcée.

    ## IV. LA MESURE DEMANDÉE
    [[si conservatoire.nature = saisie de créances]]Saisie conservatoire de toutes sommes dues au débiteur par {{conservatoire.tiers}}, dans la limite de {{conservatoire.montantGarantie}}.
    [[sinon si conservatoire.nature = saisie de biens]]Saisie conservatoire des biens meubles corporels suivants : {{conservatoire.biens}}, détenus par {{conservatoire.detenteur}}, dans la limite de {{conservatoire.montantGarantie}}.
    [[sinon]]Inscription provisoire de {{conservatoire.surete|nu}} sur {{conservatoire.biens}}, pour sûreté de {{conservatoire.montantGarantie}}.[[fin]]
    Le montant à garantir comprend le principal, les intérêts échus[[si conservatoire.motifMontant renseigné]] et {{conservatoire.motifMontant}}[[fin]]. La mesure est proportionnée : {{conservatoire.motifProportion}}.
    La nature de la demande, dont l'effet serait privé d'utilité si le débiteur en était averti, justifie qu'il soit statué sans débat préalable.

    ## V. DEMANDES
    La requérante demande qu'il plaise {{juridiction.formule|a}} :
    — de l'autoriser à pratiquer, à l'encontre {{debiteur.nomComplet|de}}, {{conservatoire.libelleMesure}} ;
    — de fixer à {{conservatoire.montantGarantie}} ({{conservatoire.montantGarantie|lettres}}) le montant des sommes pour la garantie desquelles la mesure est autorisée et de préciser les biens sur lesquels elle porte, ci-dessus énumérés (article R. 511-4 du code des procédures civiles d'exécution) ;
    — de dire qu'il lui en sera référé en cas de difficulté.

    [[si procedure.instanceEnCours = oui]]Une instance au fond est en cours devant {{procedure.juridictionFond}}, RG {{procedure.rgFond}}.[[sinon]]La requérante a pris connaissance de son obligation d'engager une procédure au fond dans le mois de l'exécution de la mesure (article R. 511-7 du même code).[[fin]]

    [[bloc signature-acte]]

    ---
    ## BORDEREAU
    [[bloc bordereau]]

    ---
    # ORDONNANCE (projet)
    Vu la requête qui précède et les pièces jointes ; vu les articles L. 511-1 et suivants, R. 511-1 à R. 511-8 du code des procédures civiles d'exécution ;
    Autorisons {{creancier.nomComplet}} à pratiquer à l'encontre {{debiteur.nomComplet|de}} {{conservatoire.libelleMesure}}, portant sur ce qui suit : [[si conservatoire.nature = saisie de créances]]toutes sommes dues par {{conservatoire.tiers}}[[sinon]]{{conservatoire.biens}}[[fin]] ;
    Fixons à {{conservatoire.montantGarantie}} le montant des sommes garanties ;
    Fait à ………, le ………
  `,
};
