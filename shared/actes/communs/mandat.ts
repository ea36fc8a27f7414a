import { modele, type TexteModele } from "../langue/modele.ts";

/** Wordings of the letters to an avocat or to an étude; the body of a mandate is that of its letter and, in a letter for several dossiers, of the sheet of each. */
export const TEXTES_MANDAT: Readonly<Record<string, TexteModele>> = {
  "renvoi-fiche-retour": modele`
    [[si groupe.nombre > 1]]La fiche de retour jointe, une ligne par affaire, peut nous être renvoyée complétée[[sinon]]La fiche de retour jointe (n° {{dossier.reference}}) peut nous être renvoyée complétée[[fin]][[si dossier.gestionnaireCourriel renseigné]], par courriel à {{dossier.gestionnaireCourriel}}[[fin]], après chaque acte. Une réponse libre convient aussi ; la fiche nous évite seulement de vous poser les mêmes questions.
  `,

  "corps-signification": modele`
    ### Montants de l'ordonnance
    | Poste | Montant |
    |---|---:|
    | Principal | {{ordonnance.montantPrincipal}} |
    | Accessoires | {{ordonnance.montantAccessoires}} |
    | Dépens, frais de greffe | {{ordonnance.montantDepens}} |
    Intérêts : {{ordonnance.libelleInterets}}.
    [[si ordonnance.issue = partielle]]L'ordonnance est partielle ; {{creancier.nomComplet}} l'accepte en l'état (décision du {{ordonnance.dateDecision}}, {{ordonnance.auteurDecision}}).[[fin]]
    À titre d'information, la créance s'élève à {{decompte.total}} selon décompte arrêté au {{decompte.arreteAu}} ; seules les sommes de l'ordonnance sont à réclamer par l'acte.

    ### Délai
    L'ordonnance étant du {{ordonnance.date}}, le délai est de {{ordonnance.delaiSignification}} : elle doit être signifiée au plus tard le {{ordonnance.dateLimiteSignification|complet}} (article 1411 du code de procédure civile). Merci de procéder avant le {{mandat.dateEcheance}} et de nous prévenir sans délai de toute difficulté d'adresse.
    [[si prescription.agirAuPlusTard < ordonnance.dateLimiteSignification]]La créance se prescrit plus tôt : l'acte doit intervenir au plus tard le **{{prescription.agirAuPlusTard}}**.[[fin]]

    ### Ce qui est à signifier
    Copie certifiée conforme de la requête, bordereau des documents justificatifs, ordonnance exécutoire. Les pièces sont tenues à votre disposition pour leur mise à disposition du débiteur par voie électronique[[à vérifier : plateforme et arrêté du 24/02/2022, R-IP-10, confiance B]] sur la plateforme prévue à cet effet[[fin]].
    L'acte porte, à peine de nullité, les mentions des articles 1413 et 1414 du code de procédure civile ; merci d'y faire figurer le montant des frais de greffe ci-dessus.

    ### Adresses
    Adresse de l'ordonnance : {{debiteur.adresse}}[[si debiteur.dateConfirmationAdresse renseigné]] (confirmée le {{debiteur.dateConfirmationAdresse}})[[fin]].
    [[si adresses non vide]][[pour chaque adresse]]Autre adresse connue : {{adresse.texte}} ({{adresse.source}}, {{adresse.date}}).
    [[fin]][[fin]]
    Une remise à personne est préférable : si elle n'a pas lieu, l'opposition reste ouverte jusqu'à un mois après le premier acte à personne ou la première mesure d'indisponibilité (article 1416).

    ### Retour attendu
    L'acte de signification en original ou copie numérique, avec son mode de remise, dans les {{parametre.delaiRetourActeJours}} jours[[si ordonnance.regime = 2026]] : il est exigé à l'audience en cas d'opposition, à peine d'irrecevabilité (article 1418)[[sinon]] : il établit le point de départ du délai d'opposition[[fin]].
  `,

  "corps-execution": modele`
    ### Sommes à recouvrer
    Principal porté par le titre : {{titre.montantPrincipal}}.
    [[bloc tableau-decompte]]
    [[si titre.majoration = oui]]Le taux légal est majoré de {{parametre.majorationLegale}} points depuis le {{titre.dateMajoration}} (article L. 313-3 du code monétaire et financier).[[fin]]
    [[si titre.capitalisation = oui]]La capitalisation a été ordonnée à compter du {{titre.dateCapitalisation}} (article 1343-2 du code civil).[[fin]]
    [[si reglements non vide]]Versements reçus, imputés d'abord sur les intérêts (article 1343-1 du code civil) :
    [[pour chaque reglement]]— {{reglement.montant}} le {{reglement.date}} ;
    [[fin]]
    [[sinon]]Aucun versement n'a été reçu.[[fin]]
    Nous comparerons votre décompte au nôtre ; merci de nous l'adresser avant tout reversement.

    ### Mesure demandée
    **{{mesure.nature|tete}}.** [[si mesure.nature = saisie-attribution]]Tiers : {{mesure.tiers}}. Dénonciation au débiteur dans les huit jours (article R. 211-3 du code des procédures civiles d'exécution) ; merci de nous communiquer la réponse du tiers dès sa réception.
    [[sinon si mesure.nature = saisie-vente]]Commandement de payer, puis saisie à l'expiration de huit jours (articles R. 221-1 et R. 221-10). [[si mesure.localHabitation = oui et decompte.principalRestant < parametre.seuilSaisieVenteHabitation]]La créance étant inférieure à {{parametre.seuilSaisieVenteHabitation|rond}} en principal, aucune opération dans le local d'habitation sans autorisation du juge, sauf échec d'une saisie de compte ou de rémunération (articles L. 221-2 et R. 221-2).[[fin]]
    [[sinon si mesure.nature = saisie des rémunérations]]Procédure en vigueur depuis le 1er juillet 2025 (articles L. 212-1 et suivants, R. 212-1-1 et suivants) : commandement, inscription au registre, procès-verbal de saisie dans les trois mois du commandement.
    [[sinon si mesure.nature = saisie d’un véhicule]][[à vérifier : mesures sur véhicule, absentes du référentiel]]Véhicule {{mesure.biens}}.[[fin]]
    [[sinon si mesure.nature = sûreté judiciaire définitive]]Publicité définitive dans les deux mois (article R. 533-4).[[fin]]
    À défaut de résultat, proposez-nous la mesure suivante ; ne l'engagez pas sans notre accord si son coût dépasse {{mandat.seuilFrais}}.

    ### Dates
    [[si titre.datePrescription renseigné]]Le titre s'exécute jusqu'au {{titre.datePrescription}}, sauf acte qui l'interrompt (article L. 111-4 du code des procédures civiles d'exécution)[[sinon]]Le titre s'exécute tant que la créance qu'il constate n'est pas prescrite : les dix ans de l'article L. 111-4 du code des procédures civiles d'exécution ne lui sont pas ouverts[[fin]] ; les intérêts échus depuis le titre se prescrivent plus tôt. Merci d'agir avant le {{mandat.dateEcheance}}.

    [[si renseignements non vide]]### Renseignements
    [[pour chaque renseignement]]— {{renseignement.nature|tete}} : {{renseignement.texte}} ({{renseignement.source}}, {{renseignement.date}}) ;
    [[fin]][[fin]]
  `,

  "corps-conservatoire": modele`
    ### Mesure
    [[si conservatoire.nature = saisie de créances]]Tiers saisi : {{conservatoire.tiers}}.
    [[sinon si conservatoire.nature = saisie de biens]]Biens : {{conservatoire.biens}}, détenus par {{conservatoire.detenteur}}.
    [[sinon]]Sûreté : {{conservatoire.surete}}.[[fin]]
    Autorisation du juge : {{conservatoire.isAutorisee}}. Créance : {{decompte.total}} selon décompte arrêté au {{decompte.arreteAu}}. Merci d'opérer sans prise de contact préalable avec le débiteur.

    ### Suite des délais
    | Acte | Délai | Au plus tard | Qui |
    |---|---|---|---|
    | Exécution de la mesure | 3 mois de l'ordonnance (R. 511-6) | [[si conservatoire.isAutorisee = oui]]{{conservatoire.dateLimiteExecution|court}}[[sinon]]sans ordonnance[[fin]] | étude |
    | Dénonciation ou signification au débiteur | 8 jours de la saisie (R. 523-3, créances ; R. 522-5, biens chez un tiers ; R. 532-5, sûreté) | selon le jour de la saisie | étude |
    | Engagement du fond ou obtention d'un titre | 1 mois de l'exécution (R. 511-7) | selon le jour de la saisie | {{conservatoire.engagement}} |
    | Copie des diligences au tiers | 8 jours de ces diligences (R. 511-8) | selon le jour des diligences | étude |
    Chacun de ces délais est sanctionné par la caducité ; aucune négociation ne les suspend. Merci de nous aviser de l'exécution **le jour même**, par courriel à {{dossier.gestionnaireCourriel}}, avec le procès-verbal.
  `,
};
