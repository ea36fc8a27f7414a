import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { article, ccom, cpc } from "./references.ts";
import { MENTIONS_ASSIGNATION, REFUS_ASSIGNATION, REFUS_COMMERCANT } from "./regles-assignation.ts";
import { DU, PROFESSIONNEL } from "./regles-communes.ts";

export const ASSIGNATION_FOND_COMMERCE: ModeleActe = {
  id: "assignation-fond-commerce",
  numero: "07",
  titre: "Projet d’assignation au fond, tribunal de commerce",
  famille: "saisine",
  nature: "projet",
  destinataire: "avocat",
  procedure: "fond",
  ordre: "commercial",
  usage: "Faire trancher une créance contestée, complexe, ou que l’injonction de payer n’a pas réglée. Sa signification interrompt la prescription jusqu’à la fin de l’instance.",
  conditions: [DU, PROFESSIONNEL, { si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }],
  refus: [
    ...REFUS_ASSIGNATION,
    REFUS_COMMERCANT,
    { si: "audience.dateLimiteDelivrance < acte.date", motif: "la délivrance ne peut plus intervenir assez tôt avant l’audience\u00A0: demander une autre date", niveau: "absolu", references: [cpc("856")] },
    { si: "audience.dateLimitePlacement < acte.date", motif: "le placement ne peut plus intervenir assez tôt avant l’audience, à peine de caducité", niveau: "absolu", references: [cpc("857")] },
    { si: "ordonnance.issue = partielle et ordonnance.isSignifiee = oui", motif: "l’ordonnance partielle a été signifiée\u00A0: le surplus est perdu", niveau: "absolu", references: [cpc("1409")] },
    { si: "competence.fondement = clause et contrat.piecesClauseCompetence vide", motif: "la clause de compétence n’est pas au dossier\u00A0: elle doit être apparente et entre commerçants", niveau: "bloquant", references: [cpc("48")] },
    {
      si: "juridiction.type = tae et procedure.montantDemande > parametre.seuilCje", niveau: "bloquant", references: [article("Loi", "2023-1059, art. 27"), article("Décret", "2024-1225")],
      motif: "contribution pour la justice économique\u00A0: joindre son calcul ou la preuve de l’exonération, à peine d’irrecevabilité",
    },
    { si: "juridiction.type = chambre-commerciale", motif: "Alsace-Moselle\u00A0: le seuil et les formes du tribunal judiciaire sont à vérifier", niveau: "avertissement", references: [] },
    { si: "codebiteurs non vide", motif: "compétence à l’égard d’une caution qui n’est pas commerçante\u00A0: à vérifier avec l’avocat", niveau: "avertissement", references: [] },
  ],
  mentions: [
    ...MENTIONS_ASSIGNATION,
    { libelle: "Conditions d’assistance et de représentation", references: [cpc("853"), cpc("855")], mots: ["article 853 du code de procédure civile"], niveau: "absolu" },
    { libelle: "Reproduction de l’article 861-2", references: [cpc("855"), cpc("861-2")], champs: ["texte.cpc8612"], niveau: "absolu" },
    { libelle: "Commercialité du débiteur", references: [ccom("L721-3"), ccom("L210-1")], champs: ["debiteur.motifCommercialite"], niveau: "bloquant" },
    { libelle: "Décompte daté, sans somme à parfaire", references: [cpc("56, 2°")], mots: ["Total dû au"], niveau: "absolu" },
  ],
  objet: modele`Projet d'assignation au fond devant {{juridiction.intitule}}`,
  texte: modele`
    # ASSIGNATION DEVANT {{juridiction.intitule|majuscules}}
    [[si audience.chambre renseigné]]~ Chambre : {{audience.chambre}}[[fin]]
    [[bloc bandeau-projet]]

    [[bloc parties-assignation]]

    ## À COMPARAÎTRE
    Le **{{audience.date|complet}} à {{audience.heure}}**, devant {{juridiction.intitule}}, siégeant {{juridiction.adresse}}[[si audience.salle renseigné]], {{audience.salle}}[[fin]].
    [[bloc comparution-tc]]

    ## OBJET DE LA DEMANDE
    Condamnation au paiement de la somme de **{{decompte.total}}**, décompte arrêté au {{decompte.arreteAu}}, et de ses accessoires.

    ## I. FAITS
    [[bloc expose-faits]]
    [[si diligences non vide]]Les démarches suivantes ont été entreprises en vue d'une solution amiable :
    [[pour chaque diligence]]— le {{diligence.date}} : {{diligence.libelle}} [[cite diligence.pieces]] ;
    [[fin]][[fin]]
    [[si ordonnance.issue = rejet]]Une requête en injonction de payer a été rejetée par ordonnance du {{ordonnance.date}} ; le créancier agit selon les voies de droit commun (article 1409 du code de procédure civile).[[fin]]
    [[si ordonnance.issue = partielle]]Une ordonnance du {{ordonnance.date}} n'a accueilli la requête que pour partie ; elle n'a pas été signifiée (article 1409 du code de procédure civile).[[fin]]

    ## II. DISCUSSION
    ### 1. Compétence
    {{debiteur.nomComplet|tete}} {{debiteur.motifCommercialite}} [[cite debiteur.piecesCommercialite]] (article L. 721-3 du code de commerce). [[bloc competence-territoriale]]

    ### 2. Sur la créance
    [[bloc moyens-creance]]

    ### 3. Sur les accessoires
    [[si decompte.interetsRestants > 0]]Les intérêts de retard sont dus [[bloc phrase-taux-depart]][[si decompte.regimeTaux = l441-10-defaut]] ; ils courent sans qu'un rappel soit nécessaire[[fin]].[[fin]]
    [[si decompte.indemnitesRestantes > 0]]L'indemnité forfaitaire pour frais de recouvrement est due de plein droit (articles L. 441-10 et D. 441-5 du code de commerce).[[fin]]
    [[si decompte.montantClausePenale > 0]]La clause pénale est stipulée {{contrat.clausePenaleSource}} [[cite contrat.piecesClausePenale]] ; elle est acquise (article 1231-5 du code civil).[[fin]]
    [[si demande.capitalisation = oui]]Les intérêts échus, dus pour une année entière, produiront intérêt (article 1343-2 du code civil).[[fin]]

    ## III. DÉCOMPTE
    [[bloc tableau-creances]]
    [[bloc tableau-decompte]]

    ## PAR CES MOTIFS
    Vu {{demande.visa}} ;
    Vu les pièces produites ;
    La demanderesse demande au tribunal de :
    — condamner [[bloc debiteurs-condamnes]] à lui payer :
      — {{decompte.principalRestant}} en principal ;
    [[si decompte.interetsRestants > 0]]  — {{decompte.interetsRestants}} au titre des intérêts de retard arrêtés au {{decompte.arreteAu}}, [[bloc phrase-interets-a-echoir]] ;[[fin]]
    [[si decompte.indemnitesRestantes > 0]]  — {{decompte.indemnitesRestantes}} au titre de l'indemnité forfaitaire ;[[fin]]
    [[si decompte.montantClausePenale > 0]]  — {{decompte.montantClausePenale}} au titre de la clause pénale ;[[fin]]
    [[si demande.capitalisation = oui]]— ordonner la capitalisation des intérêts échus, dus pour une année entière ;[[fin]]
    [[bloc frais-instance]]
    — condamner {{debiteur.nomComplet}} aux dépens ;
    — rappeler que l'exécution provisoire est de droit (article 514 du code de procédure civile).

    **SOUS TOUTES RÉSERVES**

    ---
    ## BORDEREAU DES PIÈCES
    ~ article 56, 3°, du code de procédure civile
    [[bloc bordereau]]
  `,
};
