import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { MANDAT_EXECUTION_TITRE } from "./mandat-execution-titre.ts";
import { cpce } from "./references.ts";
import { CREANCIER_NOMME, MENTIONS_GROUPE, REFUS_GROUPE } from "./regles-groupe.ts";

export const MANDAT_EXECUTION_TITRE_GROUPE: ModeleActe = {
  id: "mandat-execution-titre-groupe",
  numero: "12",
  titre: "Mandat d’exécuter plusieurs titres",
  famille: "execution",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Confier plusieurs titres à une étude\u00A0: une lettre, le tableau, une fiche par dossier, et le bordereau de remise des copies exécutoires.",
  groupement: { unitaire: MANDAT_EXECUTION_TITRE, tri: "mandat.dateEcheance" },
  conditions: [],
  refus: REFUS_GROUPE,
  mentions: [
    ...MENTIONS_GROUPE,
    CREANCIER_NOMME,
    { libelle: "Titres remis contre reçu", references: [cpce("L111-3")], mots: ["BORDEREAU DE REMISE DES COPIES EXÉCUTOIRES", "contre reçu"], niveau: "absolu" },
    { libelle: "Fin de l’exécution possible de chaque titre", references: [cpce("L111-4")], mots: ["L. 111-4"], niveau: "bloquant" },
    { libelle: "Arrêt sur simple message", references: [], mots: ["Suspendez sur simple message"], niveau: "bloquant" },
  ],
  objet: modele`Exécution de {{groupe.nombre|lettres}} titres`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Nous vous chargeons de l'exécution de {{groupe.nombre|lettres}} titres, dont les copies exécutoires sont jointes contre reçu. Le tableau joint les donne par date utile ; une fiche suit pour chaque dossier.
    Créancier :
    [[bloc identite-creancier]]

    Pour chaque dossier : décompte, acte de signification, certificat ou relevé d'absence d'avis, renseignements utiles. Vos décomptes nous parviendront avant tout reversement ; reversement sous {{mandat.delaiReversementJours}} jours, par virement, une ligne par référence. Aucun engagement de frais au-delà de {{mandat.seuilFrais}} par dossier sans notre accord ; provision globale : {{mandat.provision}}. Les frais de l'exécution sont à la charge du débiteur, sauf s'ils sont manifestement inutiles (article L. 111-8 du code des procédures civiles d'exécution). Toute remise exige notre accord écrit.
    Suspendez sur simple message : paiement, procédure collective, surendettement, accord. Les copies exécutoires nous reviennent en fin de mission.

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]

    --- paysage
    ## Titres à exécuter
    | Réf. | Débiteur | Titre, date | Exécutoire depuis | Total dû | Arrêté au | Mesure demandée | **Date limite utile** | Délais de paiement admis |
    |---|---|---|---|---:|---|---|---|---|
    [[pour chaque mandat]]| {{dossier.reference}} | {{debiteur.nom}} | {{titre.libelle|nu|tete}}, {{titre.date|court}} | {{titre.dateExecutoire|court}} | {{decompte.total}} | {{decompte.arreteAu|court}} | {{mesure.nature|tete}} | {{mandat.dateEcheance|court}} | {{mandat.consigneDelais}} |
    [[fin]]

    ### Par mesure
    | Mesure | Titres | Total dû |
    |---|---:|---:|
    [[pour chaque sousTotal]]| {{sousTotal.mesure|tete}} | {{sousTotal.nombre}} | {{sousTotal.total}} |
    [[fin]]

    [[pour chaque mandat]]--- portrait
    ## {{dossier.reference}} – {{debiteur.nom}}
    Copie exécutoire {{titre.libelle|de}} du {{titre.date}} ({{titre.nature}}, {{titre.juridiction}}, n° {{titre.rg}} ; signification du {{titre.dateSignification}}, {{titre.modeSignification}}), titre exécutoire depuis le {{titre.dateExecutoire}} (justificatifs joints : {{titre.justificatifs}}), contre :
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]
    [[bloc corps-execution]]
    Paiement échelonné : {{mandat.consigneDelais}}.
    [[fin]]

    ---
    ## BORDEREAU DE REMISE DES COPIES EXÉCUTOIRES
    | Réf. | Titre | Reçu (paraphe) | Rendu le |
    |---|---|---|---|
    [[pour chaque mandat]]| {{dossier.reference}} | {{titre.libelle|nu|tete}} du {{titre.date|court}} | | |
    [[fin]]
    ! Reçu les {{groupe.nombre|lettres}} titres ci-dessus : le ……………………………… signature et cachet de l'étude.
  `,
};
