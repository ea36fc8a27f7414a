import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpc } from "./references.ts";
import { MENTIONS_MANDAT, REFUS_MANDAT } from "./regles-mandat.ts";

export const MANDAT_SIGNIFICATION_ORDONNANCE: ModeleActe = {
  id: "mandat-signification-ordonnance",
  numero: "11",
  titre: "Mandat de signifier l’ordonnance d’injonction de payer",
  famille: "mandat",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Faire signifier la requête, le bordereau et l’ordonnance exécutoire dans le délai, à peine de la voir non avenue. La signification interrompt la prescription.",
  conditions: [{ si: "debiteur.adresse renseigné", sinon: "l’adresse du débiteur n’est pas connue" }],
  refus: [
    ...REFUS_MANDAT,
    { si: "ordonnance.dateLimiteSignification < acte.date", motif: "la date limite est dépassée\u00A0: l’ordonnance est non avenue", niveau: "absolu", references: [cpc("1411")] },
    { si: "ordonnance.regime = antérieur", motif: "l’ordonnance est de l’ancien régime, antérieur au 1er mars 2022\u00A0: elle ne se signifie plus", niveau: "absolu", references: [cpc("1411")] },
    { si: "ordonnance.issue = rejet", motif: "la requête a été rejetée\u00A0: il n’y a rien à signifier", niveau: "absolu", references: [cpc("1409")] },
    { si: "ordonnance.issue = partielle et ordonnance.dateDecision non renseigné", motif: "signifier une ordonnance partielle, c’est renoncer au surplus\u00A0: la décision doit être datée et nommée", niveau: "absolu", references: [cpc("1409")] },
    { si: "ordonnance.isExecutoireRecue ≠ oui", motif: "la requête, le bordereau et l’ordonnance revêtue de la formule exécutoire doivent être joints", niveau: "bloquant", references: [cpc("1411")] },
    { si: "ordonnance.joursRestants < parametre.secondRegardJours", motif: "la date limite est proche\u00A0: une seconde personne relit le mandat", niveau: "bloquant", references: [cpc("1411")] },
    { si: "mandat.dateEcheance > ordonnance.dateLimiteSignification", motif: "la date demandée à l’étude dépasse la date limite", niveau: "absolu", references: [cpc("1411")] },
    { si: "ordonnance.montantPrincipal > decompte.principalInitial", motif: "le principal de l’ordonnance dépasse celui des factures\u00A0: l’acte ne réclame que les sommes de l’ordonnance", niveau: "bloquant", references: [cpc("1413")] },
  ],
  mentions: [
    ...MENTIONS_MANDAT,
    { libelle: "Date limite calculée selon la date de l’ordonnance", references: [cpc("1411")], mots: ["À SIGNIFIER AU PLUS TARD LE"], champs: ["ordonnance.dateLimiteSignification", "ordonnance.delaiSignification"], niveau: "absolu" },
    { libelle: "Requête, bordereau et ordonnance exécutoire à signifier", references: [cpc("1411")], mots: ["bordereau des documents justificatifs"], niveau: "bloquant" },
    { libelle: "Montants de l’ordonnance, et non du décompte", references: [cpc("1413")], mots: ["seules les sommes de l’ordonnance"], champs: ["ordonnance.montantPrincipal"], niveau: "absolu" },
    { libelle: "Frais de greffe", references: [cpc("1413")], champs: ["ordonnance.montantDepens"], niveau: "bloquant" },
    { libelle: "Mentions de nullité rappelées à l’étude", references: [cpc("1413"), cpc("1414")], mots: ["articles 1413 et 1414"], niveau: "bloquant" },
    { libelle: "Retour de l’acte et de son mode de remise", references: [cpc("1418")], mots: ["mode de remise"], niveau: "bloquant" },
  ],
  objet: modele`Signification de l'ordonnance n° {{ordonnance.numero}} contre {{debiteur.nomComplet}}`,
  texte: modele`
    [[bloc entete-lettre]]

    ! **À SIGNIFIER AU PLUS TARD LE {{ordonnance.dateLimiteSignification|majuscules}}**

    {{destinataire.appel}},

    Nous vous remettons, aux fins de signification, l'ordonnance portant injonction de payer rendue le {{ordonnance.date}} par {{juridiction.intitule}} sous le numéro {{ordonnance.numero}}, revêtue de la formule exécutoire, à l'encontre de :
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]
    Créancier :
    [[bloc identite-creancier]]

    ### 1. Montants de l'ordonnance
    | Poste | Montant |
    |---|---:|
    | Principal | {{ordonnance.montantPrincipal}} |
    | Accessoires | {{ordonnance.montantAccessoires}} |
    | Dépens, frais de greffe | {{ordonnance.montantDepens}} |
    Intérêts : {{ordonnance.libelleInterets}}.
    [[si ordonnance.issue = partielle]]L'ordonnance est partielle ; {{creancier.nomComplet}} l'accepte en l'état (décision du {{ordonnance.dateDecision}}, {{ordonnance.auteurDecision}}).[[fin]]
    À titre d'information, la créance s'élève à {{decompte.total}} selon décompte arrêté au {{decompte.arreteAu}} ; seules les sommes de l'ordonnance sont à réclamer par l'acte.

    ### 2. Délai
    L'ordonnance étant du {{ordonnance.date}}, le délai est de {{ordonnance.delaiSignification}} : elle doit être signifiée au plus tard le {{ordonnance.dateLimiteSignification|complet}} (article 1411 du code de procédure civile). Merci de procéder avant le {{mandat.dateEcheance}} et de nous prévenir sans délai de toute difficulté d'adresse.
    [[si prescription.agirAuPlusTard < ordonnance.dateLimiteSignification]]La créance se prescrit plus tôt : l'acte doit intervenir au plus tard le **{{prescription.agirAuPlusTard}}**.[[fin]]

    ### 3. Ce qui est à signifier
    Copie certifiée conforme de la requête, bordereau des documents justificatifs, ordonnance exécutoire. Les pièces sont tenues à votre disposition pour leur mise à disposition du débiteur par voie électronique[[à vérifier : plateforme et arrêté du 24/02/2022, R-IP-10, confiance B]] sur la plateforme prévue à cet effet[[fin]].
    L'acte porte, à peine de nullité, les mentions des articles 1413 et 1414 du code de procédure civile ; merci d'y faire figurer le montant des frais de greffe ci-dessus.

    ### 4. Adresses
    Adresse de l'ordonnance : {{debiteur.adresse}}[[si debiteur.dateConfirmationAdresse renseigné]] (confirmée le {{debiteur.dateConfirmationAdresse}})[[fin]].
    [[si adresses non vide]][[pour chaque adresse]]Autre adresse connue : {{adresse.texte}} ({{adresse.source}}, {{adresse.date}}).
    [[fin]][[fin]]
    Une remise à personne est préférable : si elle n'a pas lieu, l'opposition reste ouverte jusqu'à un mois après le premier acte à personne ou la première mesure d'indisponibilité (article 1416).

    ### 5. Retour attendu
    L'acte de signification en original ou copie numérique, avec son mode de remise, dans les {{parametre.delaiRetourActeJours}} jours[[si ordonnance.regime = 2026]] : il est exigé à l'audience en cas d'opposition, à peine d'irrecevabilité (article 1418)[[sinon]] : il établit le point de départ du délai d'opposition[[fin]].
    Le coût de l'acte, détaillé. Provision : {{mandat.provision}}.
    Aucune mesure d'exécution n'est demandée à ce stade.

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
