import { modele, type TexteModele } from "../langue/modele.ts";

/** Wordings of the three draft summonses: who asks, how one appears, the amicable attempt, the proofs, the answers to objections. */
export const TEXTES_ASSIGNATION: Readonly<Record<string, TexteModele>> = {
  "bandeau-projet": modele`
    ! **Projet.** À relire par l'avocat ou par l'étude. La date de l'acte, le commissaire de justice et le mode de remise sont remplis par l'étude ; rien ne vaut assignation avant sa délivrance.
  `,

  // CPC 54, 752, 753, 762, 853, 855: who represents the claimant, and by what right.
  "representation-demanderesse": modele`
    [[si juridiction.ordre = judiciaire et procedure.representation = obligatoire]]Ayant constitué pour avocat Maître {{avocat.nom}}, avocat au barreau de {{avocat.barreau}}, {{avocat.adresse}}, qui se constitue et occupera pour elle, et au cabinet duquel domicile est élu.
    [[sinon si avocat.nom renseigné]]Ayant pour avocat Maître {{avocat.nom}}, avocat au barreau de {{avocat.barreau}}[[si avocat.toque renseigné]], toque {{avocat.toque}}[[fin]], {{avocat.adresse}}, au cabinet duquel domicile est élu.
    [[sinon]]Représentée par {{signataire.nom}}, {{signataire.qualite}}[[si juridiction.ordre = judiciaire]], personne exclusivement attachée à l'entreprise[[fin]], en vertu d'un pouvoir spécial[[si signataire.datePouvoir renseigné]] du {{signataire.datePouvoir}}[[fin]] [[cite signataire.pieces]].[[fin]]
  `,

  "parties-assignation": modele`
    Le ……………………………… (date à compléter par le commissaire de justice)

    ### À LA DEMANDE DE
    [[bloc identite-creancier]]
    [[bloc representation-demanderesse]]

    ### J'AI, COMMISSAIRE DE JUSTICE SOUSSIGNÉ
    ……………………………… (nom, prénoms, demeure et signature à compléter par l'étude)

    ### DONNÉ ASSIGNATION À
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]
  `,

  // CPC 56, 853, 855.
  "comparution-tc": modele`
    ! **TRÈS IMPORTANT**\
    Vous devez comparaître à l'audience indiquée ci-dessus.\
    [[si procedure.representation = obligatoire]]Devant cette juridiction, la représentation par avocat est obligatoire : vous devez constituer avocat (article 853 du code de procédure civile).
    [[sinon]]Vous pouvez vous défendre vous-même, ou vous faire assister ou représenter par toute personne de votre choix. Votre représentant, s'il n'est pas avocat, doit justifier d'un pouvoir spécial (article 853 du code de procédure civile).[[fin]]\
    Si vous ne comparaissez pas et ne vous faites pas représenter, vous vous exposez à ce qu'une décision soit rendue contre vous sur les seuls éléments fournis par votre adversaire.\
    Les pièces sur lesquelles la demande est fondée sont énumérées au bordereau annexé.

    ### Délais de paiement
    Conformément à l'article 855 du code de procédure civile, les dispositions de l'article 861-2 du même code sont les suivantes :
    « {{texte.cpc8612}} »
  `,

  // CPC 56, 752, 763.
  "comparution-tj-ecrit": modele`
    ! **TRÈS IMPORTANT**\
    [[si audience.joursRestants > parametre.delaiConstitutionJours]]Dans le délai de {{parametre.delaiConstitutionJours|lettres}} jours à compter de la date du présent acte, vous devez constituer avocat pour être représenté devant ce tribunal (article 763 du code de procédure civile).
    [[sinon]]L'assignation vous étant délivrée {{parametre.delaiConstitutionJours|lettres}} jours ou moins avant l'audience, vous devez constituer avocat au plus tard lors de cette audience (article 763 du code de procédure civile).[[fin]]\
    À défaut, vous vous exposez à ce qu'un jugement soit rendu contre vous sur les seuls éléments fournis par votre adversaire.\
    Les pièces sur lesquelles la demande est fondée sont énumérées au bordereau annexé.
  `,

  // CPC 56, 753, 762, 832.
  "comparution-tj-oral": modele`
    ! **TRÈS IMPORTANT**\
    Vous devez comparaître à l'audience indiquée ci-dessus.\
    La représentation par avocat n'est pas obligatoire. Vous pouvez vous défendre vous-même, ou vous faire assister ou représenter (article 762 du code de procédure civile) par :\
    – un avocat ;\
    – votre conjoint, votre concubin ou la personne avec laquelle vous avez conclu un pacte civil de solidarité ;\
    – vos parents ou alliés en ligne directe, ou en ligne collatérale jusqu'au troisième degré inclus ;\
    – une personne exclusivement attachée à votre service personnel ou à votre entreprise.\
    Votre représentant, s'il n'est pas avocat, doit justifier d'un pouvoir spécial.\
    [[si creancier.representantAudience renseigné]]La société demanderesse sera représentée par {{creancier.representantAudience}}.[[fin]]\
    Si vous ne comparaissez pas et ne vous faites pas représenter, vous vous exposez à ce qu'un jugement soit rendu contre vous sur les seuls éléments fournis par votre adversaire.\
    Les pièces sur lesquelles la demande est fondée sont énumérées au bordereau annexé.

    ### Délais de paiement
    Conformément à l'article 753 du code de procédure civile, les dispositions de l'article 832 du même code sont rappelées ci-après :
    « {{texte.cpc832}} »
  `,

  // CPC 56, 752, 760.
  "comparution-tj-refere": modele`
    ! **TRÈS IMPORTANT**\
    Devant ce juge, la représentation par avocat est obligatoire (article 760 du code de procédure civile) : vous devez constituer avocat pour être représenté à l'audience indiquée ci-dessus[[à vérifier : délai de constitution en référé, CPC 752 2° et 763]], au plus tard lors de cette audience[[fin]].\
    À défaut, vous vous exposez à ce qu'une ordonnance soit rendue contre vous sur les seuls éléments fournis par votre adversaire.\
    Les pièces sur lesquelles la demande est fondée sont énumérées au bordereau annexé.
  `,

  // CPC 54, 5° and 750-1: required before the tribunal judiciaire under a threshold.
  "diligences-amiables": modele`
    [[si procedure.tentativeAmiable = exigée]]
    ## DILIGENCES EN VUE D'UNE RÉSOLUTION AMIABLE
    ~ articles 54, 5°, et 750-1 du code de procédure civile
    [[si amiable.issue = dispense]]La demanderesse est dispensée de cette tentative : {{amiable.dispense}} [[cite amiable.pieces]].
    [[sinon]]Une tentative de {{amiable.mode}} a été entreprise le {{amiable.date}} devant {{amiable.tiers}} ; elle n'a pas abouti [[cite amiable.pieces]].[[fin]]
    [[fin]]
  `,

  "competence-territoriale": modele`
    [[si competence.fondement = exécution]]Le tribunal est celui du lieu {{competence.lieuExecution|de}} (article 46 du code de procédure civile).
    [[sinon si competence.fondement = clause]]Les parties, toutes deux commerçantes, ont convenu de la compétence du tribunal par une clause spécifiée de façon très apparente [[cite contrat.piecesClauseCompetence]] (article 48 du code de procédure civile).
    [[sinon si debiteur.nature = personne morale]]Son siège est situé à {{debiteur.ville}}, dans le ressort du tribunal (articles 42 et 43 du code de procédure civile).
    [[sinon]]Son domicile est situé à {{debiteur.ville}}, dans le ressort du tribunal (articles 42 et 43 du code de procédure civile).[[fin]]
  `,

  "moyens-creance": modele`
    [[à vérifier : C. civ. 1103, non relevé au référentiel]]Les contrats légalement formés tiennent lieu de loi à ceux qui les ont faits (article 1103 du code civil).[[fin]]
    Celui qui réclame l'exécution d'une obligation doit la prouver (article 1353 du code civil). La demanderesse établit :
    [[pour chaque preuve]]— {{preuve.libelle}} [[cite preuve.pieces]] ;
    [[fin]]
    [[bloc reponse-contestations]]
  `,

  "reponse-contestations": modele`
    [[si contestations non vide]]Aucune des objections rappelées plus haut n'est fondée : {{contestations.refutation}} [[cite contestations.piecesReponse]].[[fin]]
  `,

  "debiteurs-condamnes": modele`
    {{debiteur.nomComplet}} [[si codebiteurs non vide]]et, {{codebiteurs.modalite}}, {{codebiteurs.liste}} [[fin]]
  `,

  "frais-instance": modele`
    — condamner {{debiteur.nomComplet}} à lui payer {{demande.article700}} au titre de l'article 700 du code de procédure civile ;
  `,
};
