import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { ccom, cpc } from "./references.ts";
import { DU, MENTIONS_REQUETE, PROFESSIONNEL, REFUS_COLLECTIVE, REFUS_INJONCTION } from "./regles-communes.ts";

export const REQUETE_INJONCTION_PAYER_COMMERCE: ModeleActe = {
  id: "requete-injonction-payer-commerce",
  numero: "04",
  titre: "Requête en injonction de payer, tribunal de commerce",
  famille: "saisine",
  nature: "acte",
  destinataire: "juridiction",
  procedure: "injonction",
  ordre: "commercial",
  usage: "Obtenir, sur pièces et sans débat, une ordonnance pour une somme contractuelle déterminée. Son dépôt n’interrompt pas la prescription\u00A0: seule la signification de l’ordonnance l’interrompt.",
  conditions: [DU, PROFESSIONNEL, { si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }, { si: "qualification.verdict ≠ contestee", sinon: "la créance est sérieusement contestée" }],
  refus: [
    REFUS_COLLECTIVE,
    ...REFUS_INJONCTION,
    { si: "debiteur.qualite ≠ professionnel", motif: "le tribunal de commerce ne juge pas un consommateur\u00A0: requête au tribunal judiciaire", niveau: "absolu", references: [ccom("L721-3")] },
    { si: "qualification.verdict = contestee", motif: "la contestation est sérieuse\u00A0: référé ou fond\u00A0; elle ne se tait pas devant un juge qui statue sans débat", niveau: "bloquant", references: [cpc("1405")] },
    { si: "juridiction.type = tae et procedure.montantDemande > parametre.seuilCje", motif: "contribution pour la justice économique\u00A0: son application à la requête est à vérifier", niveau: "avertissement", references: [] },
    { si: "decompte.total > 0", motif: "frais de greffe\u00A0: à consigner dans les quinze jours de la demande du greffe, sinon la requête est caduque", niveau: "avertissement", references: [cpc("1425")] },
  ],
  mentions: [
    ...MENTIONS_REQUETE,
    { libelle: "Montant précis de la somme réclamée", references: [cpc("1407")], champs: ["decompte.total"], niveau: "absolu" },
    { libelle: "Décompte des différents éléments de la créance", references: [cpc("1407")], mots: ["DÉCOMPTE DE LA CRÉANCE", "Total dû au"], niveau: "absolu" },
    { libelle: "Fondement de la créance", references: [cpc("1405"), cpc("1407")], mots: ["FONDEMENT", "1405"], champs: ["contrat.libelle"], niveau: "absolu" },
    { libelle: "Compétence\u00A0: lieu où demeure le débiteur", references: [cpc("1406")], mots: ["1406"], champs: ["debiteur.ville"], niveau: "bloquant" },
    { libelle: "Commercialité du débiteur", references: [ccom("L721-3"), ccom("L210-1")], champs: ["debiteur.motifCommercialite"], niveau: "bloquant" },
  ],
  objet: modele`Requête en injonction de payer`,
  texte: modele`
    **{{juridiction.destinataire}}**

    # REQUÊTE EN INJONCTION DE PAYER
    ~ articles 1405 à 1425 du code de procédure civile

    ### REQUÉRANTE
    [[bloc identite-creancier]]
    [[si signataire.pouvoir renseigné]]Représentée aux fins des présentes par {{signataire.nom}}, {{signataire.qualite}}, en vertu d'un pouvoir spécial du {{signataire.datePouvoir}} [[cite signataire.pieces]].[[fin]]
    Adresse à laquelle la requérante demande que lui soient adressés tous avis et notifications : {{creancier.adresseNotification}}.

    ### DÉBITEUR
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]

    ### OBJET DE LA DEMANDE
    Ordonnance portant injonction de payer la somme de **{{decompte.total}}**, décompte arrêté au {{decompte.arreteAu}}.

    ## I. COMPÉTENCE
    {{debiteur.nomComplet|tete}} {{debiteur.motifCommercialite}} [[cite debiteur.piecesCommercialite]]. La créance est née pour les besoins de son commerce. [[si debiteur.nature = personne morale]]Son siège est situé[[sinon]]Son domicile est situé[[fin]] à {{debiteur.ville}}, dans le ressort de votre juridiction (articles 1406 du code de procédure civile et L. 721-3 du code de commerce).

    ## II. FAITS
    [[bloc expose-faits]]

    ## III. FONDEMENT
    La créance a une cause contractuelle et son montant est déterminé par les stipulations du contrat (article 1405, 1°, du code de procédure civile).
    Elle résulte {{contrat.libelle|de}} [[cite contrat.pieces]], de l'exécution constatée [[cite creances.piecesExecution]] et des factures [[cite creances.pieces]].
    [[à vérifier : C. civ. 1103, non relevé au référentiel]]Les contrats légalement formés tiennent lieu de loi à ceux qui les ont faits (article 1103 du code civil).[[fin]]
    [[si decompte.interetsRestants > 0]]Les intérêts de retard sont dus [[bloc phrase-taux-depart]][[si decompte.regimeTaux = l441-10-defaut]] ; ils sont exigibles sans qu'un rappel soit nécessaire[[fin]].[[fin]]
    [[si decompte.indemnitesRestantes > 0]]L'indemnité forfaitaire pour frais de recouvrement est due de plein droit (articles L. 441-10 et D. 441-5 du code de commerce).[[fin]]
    [[si decompte.montantClausePenale > 0]]La clause pénale est stipulée {{contrat.clausePenaleSource}} [[cite contrat.piecesClausePenale]] ; le débiteur a été mis en demeure le {{miseEnDemeure.dateEffet}} (article 1231-5 du code civil).[[fin]]

    ## IV. DÉCOMPTE DE LA CRÉANCE
    [[bloc tableau-creances]]
    [[bloc tableau-decompte]]
    Le détail du calcul des intérêts figure en annexe (décompte et annexe de calcul).

    ## V. DEMANDES
    La requérante demande qu'il plaise {{juridiction.formule|a}} :
    — d'enjoindre {{debiteur.nomComplet|a}} [[si codebiteurs non vide]]et, {{codebiteurs.modalite}}, à {{codebiteurs.liste}} [[fin]]de payer :
      1° {{decompte.principalRestant}} en principal ;
    [[si decompte.interetsRestants > 0]]  1° {{decompte.interetsRestants}} au titre des intérêts de retard arrêtés au {{decompte.arreteAu}}, [[bloc phrase-interets-a-echoir]] ;[[fin]]
    [[si decompte.indemnitesRestantes > 0]]  1° {{decompte.indemnitesRestantes}} au titre de l'indemnité forfaitaire ({{decompte.nombreIndemnites}} × {{parametre.indemniteForfaitaire|rond}}) ;[[fin]]
    [[si decompte.montantClausePenale > 0]]  1° {{decompte.montantClausePenale}} au titre de la clause pénale ;[[fin]]
    — de mettre les dépens à sa charge, en ce compris les frais de greffe.

    [[si requete.demandeRenvoi = oui]]## VI. RENVOI EN CAS D'OPPOSITION
    En application de l'article 1408 du code de procédure civile, la requérante demande qu'en cas d'opposition l'affaire soit immédiatement renvoyée devant {{requete.juridictionRenvoi}}, {{requete.motifRenvoi}}.[[fin]]

    [[bloc signature-acte]]

    ---
    ## BORDEREAU DES DOCUMENTS JUSTIFICATIFS PRODUITS À L'APPUI DE LA REQUÊTE
    [[bloc bordereau]]
  `,
};
