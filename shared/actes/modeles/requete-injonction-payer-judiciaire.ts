import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { article, cciv, cconso, cpc } from "./references.ts";
import { DU, MENTIONS_REQUETE, REFUS_COLLECTIVE, REFUS_INJONCTION } from "./regles-communes.ts";

export const REQUETE_INJONCTION_PAYER_JUDICIAIRE: ModeleActe = {
  id: "requete-injonction-payer-judiciaire",
  numero: "05",
  titre: "Requête en injonction de payer, tribunal judiciaire",
  famille: "saisine",
  nature: "acte",
  destinataire: "juridiction",
  procedure: "injonction",
  ordre: "judiciaire",
  usage: "Obtenir, sur pièces et sans débat, une ordonnance contre un débiteur qui n’est pas commerçant. Son dépôt n’interrompt ni prescription ni forclusion.",
  conditions: [DU, { si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }, { si: "qualification.verdict ≠ contestee", sinon: "la créance est sérieusement contestée" }],
  refus: [
    REFUS_COLLECTIVE,
    ...REFUS_INJONCTION,
    { si: "qualification.verdict = contestee", motif: "la contestation est sérieuse\u00A0: elle ne se tait pas devant un juge qui statue sans débat", niveau: "bloquant", references: [cpc("1405")] },
    { si: "debiteur.qualite = consommateur et prescription.joursRestants < 0", motif: "la prescription biennale est acquise à la date prudente", niveau: "absolu", references: [cconso("L218-2")] },
    { si: "surendettement.dateDemande renseigné", motif: "surendettement\u00A0: un titre peut être demandé, son exécution est suspendue\u00A0; à faire trancher par un juriste", niveau: "avertissement", references: [cconso("L722-2")] },
    { si: "decompte.regimeTaux = legal et miseEnDemeure.pieces vide", motif: "l’intérêt légal court de la mise en demeure\u00A0: la lettre et son avis de réception doivent être au dossier", niveau: "bloquant", references: [cciv("1231-6"), cciv("1344")] },
    { si: "juridiction.type = jcp et procedure.matiere renseigné", motif: "crédit à la consommation\u00A0: offre, historique et déchéance du terme doivent être au dossier\u00A0; sinon, le remettre à un avocat (pièces à vérifier)", niveau: "avertissement", references: [] },
    { si: "procedure.montantDemande > parametre.seuilAvocatTj", motif: "en cas d’opposition, constituer avocat dans les quinze jours de sa notification", niveau: "avertissement", references: [cpc("1418")] },
  ],
  mentions: [
    ...MENTIONS_REQUETE,
    { libelle: "Montant précis, décompte par élément", references: [cpc("1407")], mots: ["Total dû au"], champs: ["decompte.total"], niveau: "absolu" },
    { libelle: "Fondement de la créance", references: [cpc("1405"), cpc("1407")], mots: ["FONDEMENT", "1405"], champs: ["contrat.libelle"], niveau: "absolu" },
    { libelle: "Lieu où demeure le débiteur", references: [cpc("1406"), article("COJ", "L213-4-3")], mots: ["1406"], champs: ["debiteur.ville"], niveau: "bloquant" },
    { libelle: "Adresse de notification de l’opposition", references: [cpc("1418")], champs: ["creancier.adresseNotification"], niveau: "bloquant" },
    { libelle: "Prescription\u00A0: date, texte, calcul", references: [cconso("L218-2"), cciv("2224")], champs: ["prescription.motivation"], niveau: "bloquant" },
  ],
  objet: modele`Requête en injonction de payer`,
  texte: modele`
    **{{juridiction.destinataire}}**

    # REQUÊTE EN INJONCTION DE PAYER
    ~ articles 1405 à 1422 du code de procédure civile

    ### REQUÉRANTE
    [[bloc identite-creancier]]
    [[si signataire.pouvoir renseigné]]Représentée aux fins des présentes par {{signataire.nom}}, {{signataire.qualite}}, en vertu d'un pouvoir spécial du {{signataire.datePouvoir}} [[cite signataire.pieces]].[[fin]]
    Adresse à laquelle la requérante demande que lui soit notifiée une éventuelle opposition : {{creancier.adresseNotification}}.

    ### DÉBITEUR
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]

    ### OBJET DE LA DEMANDE
    Ordonnance portant injonction de payer la somme de **{{decompte.total}}**, décompte arrêté au {{decompte.arreteAu}}.

    ## I. COMPÉTENCE
    [[si debiteur.nature = personne morale]]Le siège du débiteur est situé[[sinon]]Le domicile du débiteur est situé[[fin]] à {{debiteur.ville}}, dans le ressort de votre juridiction (article 1406 du code de procédure civile).
    [[si juridiction.type = jcp]]La demande porte sur {{procedure.matiere}}, qui relève du juge des contentieux de la protection.[[sinon]]{{debiteur.nomComplet|tete}} {{debiteur.motifNonCommercialite}}.[[fin]]

    ## II. FAITS
    [[bloc expose-faits]]

    ## III. FONDEMENT
    La créance a une cause contractuelle et son montant est déterminé par les stipulations du contrat (article 1405, 1°, du code de procédure civile).
    Elle résulte {{contrat.libelle|de}} [[cite contrat.pieces]], de l'exécution constatée [[cite creances.piecesExecution]] et des factures ou échéances [[cite creances.pieces]].
    [[à vérifier : C. civ. 1103, non relevé au référentiel]]Les contrats légalement formés tiennent lieu de loi à ceux qui les ont faits (article 1103 du code civil).[[fin]]
    [[si debiteur.qualite = consommateur]]
    Les intérêts sont demandés [[bloc phrase-taux-depart]]. La demande ne comprend ni pénalité de retard entre professionnels ni indemnité forfaitaire.
    L'action est exercée dans le délai pour agir : {{prescription.motivation}}.
    [[sinon]]
    [[si decompte.interetsRestants > 0]]Les intérêts de retard sont dus [[bloc phrase-taux-depart]].[[fin]]
    [[si decompte.indemnitesRestantes > 0]]L'indemnité forfaitaire pour frais de recouvrement est due de plein droit par le débiteur professionnel (articles L. 441-10 et D. 441-5 du code de commerce).[[fin]]
    [[fin]]

    ## IV. DÉCOMPTE DE LA CRÉANCE
    [[bloc tableau-creances]]
    [[bloc tableau-decompte]]

    ## V. DEMANDES
    La requérante demande qu'il plaise {{juridiction.formule|a}} :
    — d'enjoindre {{debiteur.nomComplet|a}} [[si codebiteurs non vide]]et, {{codebiteurs.modalite}}, à {{codebiteurs.liste}} [[fin]]de payer :
      1° {{decompte.principalRestant}} en principal ;
    [[si decompte.interetsRestants > 0]]  1° {{decompte.interetsRestants}} au titre des intérêts arrêtés au {{decompte.arreteAu}}, [[bloc phrase-interets-a-echoir]] ;
    [[sinon si miseEnDemeure.dateEffet renseigné]]  1° les intérêts au taux légal sur cette somme à compter du {{miseEnDemeure.dateEffet}} jusqu'au complet paiement ;[[fin]]
    [[si debiteur.qualite = professionnel et decompte.indemnitesRestantes > 0]]  1° {{decompte.indemnitesRestantes}} au titre de l'indemnité forfaitaire ;[[fin]]
    — de mettre les dépens à sa charge.

    [[si requete.demandeRenvoi = oui]]## VI. RENVOI EN CAS D'OPPOSITION
    En application de l'article 1408 du code de procédure civile, la requérante demande qu'en cas d'opposition l'affaire soit immédiatement renvoyée devant {{requete.juridictionRenvoi}}, {{requete.motifRenvoi}}.[[fin]]

    [[bloc signature-acte]]

    ---
    ## BORDEREAU DES DOCUMENTS JUSTIFICATIFS PRODUITS À L'APPUI DE LA REQUÊTE
    [[bloc bordereau]]
  `,
};
