import type { ModeleActe, Refus } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cconso } from "./references.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

/** A dossier does not close while something of it is still alive. */
const REFUS_CLOTURE: readonly Refus[] = [
  { si: "audience.date renseigné", motif: "une audience est fixée", niveau: "bloquant", references: [] },
  { si: "cloture.isPurgee ≠ oui", motif: "confirmer que plus rien n’est en suspens\u00A0: acte, délai, titre, mesure, somme chez un mandataire, demande d’accès", niveau: "bloquant", references: [] },
  { si: "cloture.motif = paiement et decompte.total > 0", motif: "motif «\u00A0paiement\u00A0», mais le décompte du jour n’est pas soldé", niveau: "absolu", references: [] },
  { si: "cloture.motif = collective et collective.etat ≠ close", motif: "motif «\u00A0procédure collective clôturée\u00A0», mais le dossier ne porte pas cette clôture", niveau: "bloquant", references: [] },
  { si: "cloture.remise = oui et visa.auteur non renseigné", motif: "une remise est consentie\u00A0: nommer celui qui l’a décidée", niveau: "bloquant", references: [] },
];

export const CLOTURE_DEBITEUR: ModeleActe = {
  id: "cloture-debiteur",
  numero: "27",
  titre: "Lettre de clôture au débiteur",
  famille: "cloture",
  nature: "lettre",
  destinataire: "debiteur",
  envoi: "lettre simple",
  usage: "Dire au débiteur que l’affaire est finie et pourquoi.",
  conditions: [],
  refus: [
    ...REFUS_CLOTURE,
    { si: "cloture.motif = erreur", motif: "un doublon ou une erreur ne s’écrit pas au débiteur\u00A0: mention interne seulement", niveau: "absolu", references: [] },
    { si: "debiteur.qualite = consommateur et cloture.motif = abandon et cloture.remise = non", motif: "un consommateur ne reçoit pas l’annonce d’une reprise\u00A0: vérifier la prescription, ou remettre la dette", niveau: "bloquant", references: [cconso("L218-2")] },
    { si: "prescription.joursRestants < 0 et cloture.motif = abandon", motif: "la dette paraît prescrite\u00A0: ne pas la rappeler", niveau: "bloquant", references: [cconso("L218-2")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Motif de la clôture, en toutes lettres", references: [], champs: ["cloture.motif", "cloture.date"], niveau: "absolu" },
    { libelle: "Contact", references: [], champs: ["dossier.gestionnaire"], niveau: "bloquant" },
  ],
  objet: modele`Clôture de notre dossier {{dossier.reference}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Nous vous informons que nous avons clos, le {{cloture.date}}, notre dossier {{dossier.reference}} concernant {{contrat.libelle}}.

    [[si cloture.motif = paiement]]Toutes les sommes dues au titre de ce dossier, selon décompte arrêté au {{decompte.arreteAu}}, ont été réglées ; quitus vous en a été donné.
    [[sinon si cloture.motif = transaction]]La transaction conclue entre nous a été exécutée ; aucune somme n'est plus due au titre de ce dossier.
    [[sinon si cloture.motif = abandon]]Nous n'entreprendrons plus de démarche. [[si cloture.remise = oui]]La somme de {{cloture.montantRemise}} est remise.[[sinon si cloture.remise = non]]La dette n'est pas remise ; elle pourra être rappelée si votre situation change.[[sinon]]{{cloture.remise}}[[fin]]
    [[sinon si cloture.motif = prescription]]Nous cessons toute démarche.
    [[sinon si cloture.motif = collective]]La procédure ouverte à votre égard a été clôturée. Aucune somme n'est plus demandée à ce titre.
    [[sinon si cloture.motif = transmission]]{{cloture.phrase}}
    [[sinon]]{{cloture.motifLibelle}}[[fin]]
    [[si cloture.mesureLevee renseigné]]Mesure levée : {{cloture.mesureLevee|nu}}.[[fin]]

    Pour toute question : {{dossier.gestionnaire}}[[si dossier.gestionnaireTelephone renseigné]], {{dossier.gestionnaireTelephone}}[[fin]].

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
    [[si debiteur.nature ≠ personne morale]][[bloc pied-donnees-personnelles]][[fin]]
  `,
};

export const CLOTURE_MANDATAIRE: ModeleActe = {
  id: "cloture-mandataire",
  numero: "27",
  titre: "Lettre de clôture au mandataire",
  famille: "cloture",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Arrêter les actes, faire revenir les sommes, la facture, le titre et les pièces.",
  conditions: [{ si: "mandataire.nomComplet renseigné", sinon: "aucun mandataire n’est au dossier" }],
  refus: REFUS_CLOTURE,
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Arrêt des actes, reversement, facture, retour du titre", references: [], mots: ["suspendre tout acte", "reverser les sommes", "copie exécutoire"], champs: ["cloture.dateFacture"], niveau: "bloquant" },
  ],
  objet: modele`Fin de notre affaire {{dossier.reference}} c/ {{debiteur.nom}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    L'affaire {{dossier.reference}} c/ {{debiteur.nom}}[[si dossier.referenceDestinataire renseigné]] (votre référence {{dossier.referenceDestinataire}})[[fin]] est terminée. Merci :
    — de suspendre tout acte ;
    — de nous reverser les sommes reçues, avec votre décompte ;
    — de nous adresser votre facture définitive au plus tard le {{cloture.dateFacture}} ;
    — de nous retourner la copie exécutoire et les pièces originales.
    [[si cloture.mesureLevee renseigné]]Mainlevée : {{cloture.mesureLevee|nu}} (lettre jointe).[[fin]]

    Nous vous remercions de votre diligence.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};

export const CLOTURE_INTERNE: ModeleActe = {
  id: "cloture-interne",
  numero: "27",
  titre: "Note de clôture interne",
  famille: "cloture",
  nature: "interne",
  destinataire: "interne",
  usage: "Dire à la comptabilité, au commerce et à la direction ce qui est rentré, ce qui est perdu et ce qui reste à passer.",
  conditions: [],
  refus: [...REFUS_CLOTURE, { si: "irrecouvrabilite.cause renseigné et tva.isDansLeDelai = non", motif: "le délai pour récupérer la taxe est passé, à vérifier", niveau: "avertissement", references: [{ texte: "CGI", article: "272-1" }] }],
  mentions: [
    { libelle: "Motif en toutes lettres et date", references: [], champs: ["cloture.motifLibelle", "cloture.date"], niveau: "bloquant" },
    { libelle: "Écritures à passer", references: [], champs: ["cloture.ecritures"], niveau: "bloquant" },
    { libelle: "Conservation", references: [{ texte: "RGPD", article: "5" }], champs: ["cloture.dateConservation"], niveau: "avertissement" },
    { libelle: "Fichier de suspension\u00A0: décision d’une personne", references: [{ texte: "CNIL", article: "2021-130" }], champs: ["cloture.fichierExclusion"], niveau: "bloquant" },
  ],
  objet: modele`Clôture du dossier {{dossier.reference}}`,
  texte: modele`
    # NOTE DE CLÔTURE
    ~ {{dossier.reference}} – {{creancier.denomination}} c/ {{debiteur.nom}}
    ~ Clos le {{cloture.date}} : {{cloture.motifLibelle}}

    | Poste | Montant |
    |---|---:|
    | Total TTC d'origine | {{decompte.principalInitial}} |
    | Encaissé | {{reglements.montantTotal}} |
    | Principal restant, décompte arrêté au {{decompte.arreteAu|court}} | {{decompte.principalRestant}} |
    | Total dû à cette date | {{decompte.total}} |
    | Frais avancés | {{frais.montantAvances}} |
    | Frais récupérés | {{cloture.montantRecuperations}} |

    **Écritures à passer.** {{cloture.ecritures|tete}}.
    [[note à vérifier : comptes 416, 491, 654 et taxe (confiance C)]]
    [[si irrecouvrabilite.cause renseigné]]**TVA.** Cause : {{irrecouvrabilite.cause}}, le {{irrecouvrabilite.dateEvenement}} ; état récapitulatif joint[[si tva.dateLimite renseigné]], à produire avant le {{tva.dateLimite}}[[fin]].[[fin]]
    [[si cloture.remise = oui]]**Remise.** {{cloture.montantRemise}}[[si visa.auteur renseigné]], décidée par {{visa.auteur}}[[fin]].[[fin]]
    **Client.** Reprise des relations : {{cloture.reprise}}.
    **Fichier interne de suspension.** {{cloture.fichierExclusion|tete}}.
    **Enseignements.** {{cloture.enseignements|tete}}.
    **Conservation** jusqu'au {{cloture.dateConservation}}.
    [[note à vérifier : durées de conservation (confiance B et C)]]

    Visa du responsable : [[si visa.auteur renseigné]]{{visa.auteur}}[[si visa.date renseigné]], le {{visa.date}}[[fin]][[sinon]]……………………………………[[fin]]
  `,
};
