import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cciv, ccom, cpce } from "./references.ts";
import { DU, MENTIONS_SOCIETE, REFUS_COLLECTIVE, REFUS_SURENDETTEMENT } from "./regles-communes.ts";

export const RELANCE_DERNIERE_CHANCE: ModeleActe = {
  id: "relance-derniere-chance",
  numero: "01",
  titre: "Relance de dernière chance",
  famille: "amiable",
  nature: "lettre",
  destinataire: "debiteur",
  envoi: "lettre simple",
  usage: "Rappeler une dernière fois ce qui est dû, offrir une issue simple, dire la suite sans menacer. Elle n’interrompt aucun délai.",
  conditions: [DU, { si: "miseEnDemeure.dateEnvoi non renseigné", sinon: "une mise en demeure a déjà été envoyée" }],
  refus: [
    REFUS_COLLECTIVE,
    { ...REFUS_SURENDETTEMENT, niveau: "absolu" },
    { si: "contestations non vide et contestations.reponse non renseigné", motif: "une contestation attend sa réponse\u00A0: répondre d’abord", niveau: "bloquant", references: [] },
    { si: "prescription.joursRestants < 0", motif: "la date prudente de prescription est dépassée", niveau: "bloquant", references: [cciv("2224")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Dette identifiée\u00A0: facture, date, montant", references: [cciv("1344")], mots: ["Reste dû"], champs: ["decompte.total", "decompte.arreteAu"], niveau: "bloquant" },
    { libelle: "Interlocuteur réel", references: [], champs: ["dossier.gestionnaire", "dossier.gestionnaireTelephone"], niveau: "avertissement" },
    { libelle: "Fondement des pénalités entre professionnels", references: [ccom("L441-10 II"), ccom("D441-5"), cpce("L111-8")], champs: ["debiteur.qualite"], niveau: "bloquant" },
  ],
  objet: modele`Factures échues – dernier rappel avant mise en demeure`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Sauf erreur de notre part, les sommes suivantes restent impayées à ce jour :
    [[bloc tableau-creances]]

    [[si debiteur.qualite = professionnel]]
    [[si decompte.interetsRestants > 0]]À ce montant s'ajoutent de plein droit les intérêts de retard, [[bloc phrase-taux-depart]], soit {{decompte.interetsRestants}}[[si decompte.indemnitesRestantes > 0]], et l'indemnité forfaitaire pour frais de recouvrement de {{parametre.indemniteForfaitaire|rond}} par facture, soit {{decompte.indemnitesRestantes}}[[fin]].[[fin]]
    Le total dû s'élève à **{{decompte.total}}** selon décompte arrêté au {{decompte.arreteAu}}.
    [[sinon]]
    Le total dû s'élève à **{{decompte.total}}** selon décompte arrêté au {{decompte.arreteAu}}. Aucun frais de relance ne vous est demandé.
    [[fin]]

    [[si relances non vide]]Malgré {{relances.liste}}, [[si reglements vide]]nous n'avons reçu aucun règlement[[sinon]]le solde n'a pas été réglé[[fin]].[[fin]]

    Nous vous proposons, au plus tard le **{{relance.dateLimite}}** et à votre choix :
    — de régler cette somme ;
    — de nous indiquer, par écrit, ce que vous contestez et pourquoi, avec vos justificatifs ;
    — de nous proposer un échéancier : {{dossier.gestionnaire}} peut en convenir avec vous[[si dossier.gestionnaireTelephone renseigné]] par téléphone au {{dossier.gestionnaireTelephone}}[[fin]].

    [[bloc modalites-paiement]]

    Si un règlement est déjà parti, cette lettre est sans objet : un mot de votre part, avec la date et la référence du paiement, nous suffira.

    À défaut de règlement ou de réponse à cette date, nous vous adresserons une mise en demeure, puis examinerons les suites judiciaires que la loi permet.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
    [[si debiteur.nature ≠ personne morale]][[bloc pied-donnees-personnelles]][[fin]]
  `,
};
