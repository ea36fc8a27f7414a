import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { article, cciv, cpc } from "./references.ts";
import { DU, MENTIONS_SOCIETE } from "./regles-communes.ts";

export const LETTRE_MISSION_AVOCAT: ModeleActe = {
  id: "lettre-mission-avocat",
  numero: "10",
  titre: "Lettre de mission à l’avocat",
  famille: "mandat",
  nature: "lettre",
  destinataire: "avocat",
  envoi: "lettre simple",
  usage: "Confier un dossier complet, dire ce qui est attendu, jusqu’où, pour combien et avant quelle date. Elle ne remplace pas la convention d’honoraires.",
  conditions: [DU, { si: "qualification.verdict renseigné", sinon: "le dossier n’est pas qualifié" }, { si: "avocat.nom renseigné", sinon: "aucun avocat n’est désigné pour ce dossier" }],
  refus: [
    { si: "prescription.joursRestants < 0", motif: "la date prudente de prescription est dépassée\u00A0: la lettre doit le dire en tête", niveau: "bloquant", references: [cciv("2224")] },
    { si: "mandat.dateEcheance > prescription.agirAuPlusTard", motif: "le projet d’acte est attendu après la dernière date utile", niveau: "bloquant", references: [cciv("2224")] },
    { si: "mandat.budget non renseigné", motif: "sans budget, l’engagement est illimité", niveau: "bloquant", references: [] },
    { si: "pieces vide", motif: "aucune pièce numérotée n’est jointe", niveau: "bloquant", references: [] },
    { si: "avocat.dateConvention non renseigné", motif: "la convention d’honoraires, écrite et obligatoire, est à demander", niveau: "avertissement", references: [article("Loi", "71-1130, art. 10")] },
    { si: "procedure.representation = obligatoire", motif: "l’avocat est obligatoire devant cette juridiction pour cette somme", niveau: "avertissement", references: [cpc("760"), cpc("761"), cpc("853")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Prescription prudente en tête des dates", references: [cciv("2224")], champs: ["prescription.echeance"], niveau: "bloquant" },
    { libelle: "Montant en jeu, décompte daté", references: [], champs: ["decompte.total", "decompte.arreteAu"], niveau: "absolu" },
    { libelle: "Limites de pouvoir\u00A0: transaction, désistement, acquiescement", references: [cciv("2045")], mots: ["Aucune transaction", "aucun désistement"], niveau: "bloquant" },
    { libelle: "Pièces numérotées jointes", references: [], champs: ["pieces.nombre"], niveau: "absolu" },
    { libelle: "Conflit d’intérêts demandé", references: [], mots: ["que rien ne s’y oppose"], niveau: "avertissement" },
  ],
  objet: modele`Mission contre {{debiteur.nomComplet}} – {{decompte.total}}`,
  texte: modele`
    [[bloc entete-lettre]]
    ^ Confidentiel – correspondance avec un avocat

    {{destinataire.appel}},

    Nous vous confions la défense des intérêts {{creancier.nomComplet|de}} dans l'affaire qui l'oppose à :
    [[bloc identite-debiteur]]

    ### 1. Objet de la mission
    {{mandat.mission|tete}}
    [[si juridiction.intitule renseigné]]Juridiction envisagée : {{juridiction.intitule}}.[[fin]]
    Montant en jeu : **{{decompte.total}}**, décompte arrêté au {{decompte.arreteAu}} (intérêt journalier : {{decompte.interetsParJour}}).

    ### 2. Dates qui commandent
    [[bloc dates-a-tenir]]
    [[si prescription.joursRestants ≤ parametre.alertePrescriptionJours]]! Nous attirons votre attention sur la prescription : l'acte interruptif doit intervenir **au plus tard le {{prescription.agirAuPlusTard}}**. Merci de nous confirmer par retour que vous êtes en mesure de le faire délivrer avant cette date.[[fin]]
    [[si opposition.dateNotification renseigné]]L'opposition à l'ordonnance d'injonction de payer nous a été notifiée le {{opposition.dateNotification}} : si la représentation est obligatoire, avocat est à constituer au plus tard le **{{opposition.dateLimiteConstitution}}** (articles 1418 et 1419 du code de procédure civile). L'acte de signification de l'ordonnance est joint : il est exigé à l'audience.[[fin]]

    ### 3. L'affaire en quelques lignes
    {{dossier.resume}}
    Position du débiteur : [[si contestations non vide]][[pour chaque contestation]]{{contestation.libelle}} (le {{contestation.date}}) ; [[fin]]il y a été répondu {{contestations.reponse}}.[[sinon]]aucune contestation connue.[[fin]]
    Ce que nous craignons : {{dossier.risques}}.

    ### 4. Ce que nous attendons
    — votre avis sur la voie retenue ({{strategie.voie}}) et, le cas échéant, une autre voie ;
    — le projet d'acte avant le {{mandat.dateEcheance}} ;
    — le placement dans les délais et l'envoi de la date d'audience dès qu'elle est connue ;
    — après chaque audience, l'issue et la date suivante ;
    — toute offre du débiteur, avant réponse.

    ### 5. Limites
    Aucune transaction, aucun délai, aucun désistement, aucun acquiescement sans notre accord écrit[[si mandat.seuilAccord > 0]], sauf délai ou remise n'excédant pas {{mandat.seuilAccord|rond}}[[fin]].
    [[si mandat.limites renseigné]]{{mandat.limites}}[[fin]]
    Les fonds reçus pour notre compte sont reversés par votre compte CARPA, avec la référence {{dossier.reference}}.

    ### 6. Honoraires et frais
    [[à vérifier : loi n° 71-1130 du 31/12/1971, art. 10, référentiel de confiance C]]Une convention d'honoraires écrite est obligatoire ; elle précise le montant ou le mode de détermination des honoraires couvrant les diligences prévisibles, et les frais et débours envisagés.[[fin]]
    [[si avocat.dateConvention renseigné]]Nous nous référons à la convention du {{avocat.dateConvention}}.
    [[sinon]]Merci de nous adresser votre projet de convention avant tout acte.[[fin]]
    Budget prévu pour cette mission : {{mandat.budget}} hors taxes ; au-delà, prévenez-nous avant d'engager la dépense.

    ### 7. Pièces transmises
    Synthèse du dossier, chronologie, décompte et annexe de calcul, bordereau et {{pieces.nombre}} pièces numérotées[[si export.nom renseigné]] (archive {{export.nom}})[[fin]]. La numérotation des pièces est la nôtre ; si vous la changez, la fiche de retour nous permet de suivre.

    ### 8. Données
    Les pièces contiennent des données personnelles nécessaires à la défense de nos droits. Elles ne servent qu'à cette affaire.

    [[bloc renvoi-fiche-retour]]

    Merci de nous confirmer que vous acceptez cette mission et que rien ne s'y oppose.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
