import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { article, cconso, cpc } from "./references.ts";
import { MENTIONS_ASSIGNATION, REFUS_ASSIGNATION } from "./regles-assignation.ts";
import { DU } from "./regles-communes.ts";

export const ASSIGNATION_FOND_JUDICIAIRE: ModeleActe = {
  id: "assignation-fond-judiciaire",
  numero: "08",
  titre: "Projet d’assignation au fond, tribunal judiciaire",
  famille: "saisine",
  nature: "projet",
  destinataire: "avocat",
  procedure: "fond",
  ordre: "judiciaire",
  usage: "Faire condamner un débiteur qui n’est pas commerçant\u00A0: consommateur, association, société civile, libéral. Sa signification interrompt la prescription.",
  conditions: [DU, { si: "pieces non vide", sinon: "aucune pièce n’est au dossier" }],
  refus: [
    ...REFUS_ASSIGNATION,
    {
      si: "procedure.tentativeAmiable = exigée et amiable.issue non renseigné", niveau: "absolu", references: [cpc("54, 5°"), cpc("750-1")],
      motif: "la tentative amiable est exigée\u00A0: conciliation, médiation, procédure participative, ou dispense justifiée\u00A0; une mise en demeure n’en tient pas lieu",
    },
    { si: "procedure.tentativeAmiable = exigée et amiable.pieces vide", motif: "la tentative amiable ou sa dispense n’est prouvée par aucune pièce", niveau: "bloquant", references: [cpc("750-1")] },
    { si: "prescription.joursRestants < 0 et debiteur.qualite = consommateur", motif: "l’action contre un consommateur est éteinte à la date prudente", niveau: "absolu", references: [cconso("L218-2")] },
    { si: "audience.dateLimitePlacementJudiciaire < acte.date", motif: "le placement au greffe ne peut plus intervenir assez tôt avant l’audience, à peine de caducité", niveau: "bloquant", references: [cpc("754")] },
    { si: "procedure.representation = facultative et signataire.pouvoir non renseigné", motif: "sans avocat, le salarié qui représente la société a besoin d’un pouvoir spécial", niveau: "bloquant", references: [cpc("762")] },
    { si: "competence.fondement = clause", motif: "une clause de compétence ne s’oppose pas à un débiteur qui n’est pas commerçant", niveau: "bloquant", references: [cpc("48")] },
    { si: "juridiction.type = jcp", motif: "dispense d’avocat devant le juge des contentieux de la protection\u00A0: texte à vérifier", niveau: "avertissement", references: [cpc("761, 1°")] },
    { si: "procedure.montantDemande ≤ parametre.seuilRequeteTj", motif: "une simple requête au greffe suffit pour cette somme, à moindre coût", niveau: "avertissement", references: [cpc("750"), cpc("818")] },
    { si: "juridiction.ordre = judiciaire", motif: "contribution pour l’aide juridique\u00A0: sa date d’effet est à vérifier avant de placer l’affaire", niveau: "avertissement", references: [article("CGI", "1635 bis Q")] },
  ],
  mentions: [
    ...MENTIONS_ASSIGNATION,
    { libelle: "Date d’audience obtenue du greffe", references: [cpc("751")], champs: ["audience.date"], niveau: "bloquant" },
    { libelle: "Constitution d’avocat, ou représentant de la demanderesse et son pouvoir", references: [cpc("752"), cpc("753"), cpc("762")], champs: ["procedure.representation"], niveau: "absolu" },
    { libelle: "Motivation du délai pour agir", references: [cconso("L218-2")], champs: ["prescription.motivation"], niveau: "bloquant" },
    { libelle: "Décompte daté, sans somme à parfaire", references: [cpc("56, 2°")], mots: ["Total dû au"], niveau: "absolu" },
  ],
  objet: modele`Projet d'assignation au fond devant {{juridiction.intitule}}`,
  texte: modele`
    # ASSIGNATION DEVANT {{juridiction.intitule|majuscules}}
    [[si procedure.representation = obligatoire]]~ PROCÉDURE ÉCRITE – REPRÉSENTATION OBLIGATOIRE
    [[sinon]]~ PROCÉDURE ORALE[[fin]]
    [[si audience.chambre renseigné]]~ Chambre : {{audience.chambre}}[[fin]]
    [[bloc bandeau-projet]]

    [[bloc parties-assignation]]

    ## À COMPARAÎTRE
    Le **{{audience.date|complet}} à {{audience.heure}}**, devant {{juridiction.intitule}}, siégeant {{juridiction.adresse}}[[si audience.salle renseigné]], {{audience.salle}}[[fin]].
    [[si procedure.representation = obligatoire]][[bloc comparution-tj-ecrit]]
    [[sinon]][[bloc comparution-tj-oral]]
    [[fin]]

    ## OBJET DE LA DEMANDE
    Condamnation au paiement de la somme de **{{decompte.total}}**, décompte arrêté au {{decompte.arreteAu}}, et de ses accessoires.

    [[bloc diligences-amiables]]

    ## I. FAITS
    [[bloc expose-faits]]

    ## II. DISCUSSION
    ### 1. Compétence
    [[si juridiction.type = jcp]]La demande porte sur {{procedure.matiere}}, qui relève du juge des contentieux de la protection. [[fin]]{{debiteur.nomComplet|tete}} {{debiteur.motifNonCommercialite}}. [[bloc competence-territoriale]]

    ### 2. Sur le délai pour agir
    L'action est engagée dans le délai de prescription[[si prescription.fondement renseigné]] ({{prescription.fondement}})[[fin]] : {{prescription.motivation}}.

    ### 3. Sur la créance
    [[bloc moyens-creance]]

    ### 4. Sur les intérêts
    [[si decompte.regimeTaux = legal]]La mise en demeure a pris effet le {{miseEnDemeure.dateEffet}} [[cite miseEnDemeure.pieces]] ; {{debiteur.nomComplet}} doit l'intérêt au taux légal depuis cette date (articles 1231-6 et 1344-1 du code civil).
    [[sinon]]Les intérêts de retard sont dus [[bloc phrase-taux-depart]].[[fin]]
    [[si demande.capitalisation = oui]]Les intérêts échus, dus pour une année entière, produiront intérêt (article 1343-2 du code civil).[[fin]]

    ## III. DÉCOMPTE
    [[bloc tableau-creances]]
    [[bloc tableau-decompte]]

    ## PAR CES MOTIFS
    Vu {{demande.visa}} ;
    Vu les pièces produites ;
    La demanderesse demande [[si juridiction.type = jcp]]au juge des contentieux de la protection[[sinon]]au tribunal[[fin]] de :
    — condamner [[bloc debiteurs-condamnes]] à lui payer :
      — {{decompte.principalRestant}} en principal ;
    [[si decompte.interetsRestants > 0]]  — {{decompte.interetsRestants}} au titre des intérêts arrêtés au {{decompte.arreteAu}}, [[bloc phrase-interets-a-echoir]] ;
    [[sinon si decompte.regimeTaux = legal]]  — les intérêts au taux légal à compter du {{miseEnDemeure.dateEffet}} ;[[fin]]
    [[si debiteur.qualite = professionnel et decompte.indemnitesRestantes > 0]]  — {{decompte.indemnitesRestantes}} au titre de l'indemnité forfaitaire ;[[fin]]
    [[si demande.capitalisation = oui]]— ordonner la capitalisation des intérêts échus, dus pour une année entière ;[[fin]]
    [[bloc frais-instance]]
    — condamner {{debiteur.nomComplet}} aux dépens[[à vérifier : contribution pour l'aide juridique, date d'effet contradictoire (01/03/2026 ou 01/05/2026)]], en ce compris la contribution acquittée lors de l'introduction de l'instance[[fin]] ;
    — rappeler que l'exécution provisoire est de droit (article 514 du code de procédure civile).

    **SOUS TOUTES RÉSERVES**

    ---
    ## BORDEREAU DES PIÈCES
    ~ article 56, 3°, du code de procédure civile
    [[bloc bordereau]]
  `,
};
