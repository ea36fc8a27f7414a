import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { LETTRE_MISSION_AVOCAT } from "./lettre-mission-avocat.ts";
import { cciv } from "./references.ts";
import { MENTIONS_GROUPE, REFUS_GROUPE } from "./regles-groupe.ts";

export const LETTRE_MISSION_AVOCAT_GROUPE: ModeleActe = {
  id: "lettre-mission-avocat-groupe",
  numero: "10",
  titre: "Lettre de mission à l’avocat, plusieurs affaires",
  famille: "mandat",
  nature: "lettre",
  destinataire: "avocat",
  envoi: "lettre simple",
  usage: "Confier plusieurs affaires à un avocat en un envoi\u00A0: une lettre, le tableau des affaires, une archive par dossier.",
  groupement: { unitaire: LETTRE_MISSION_AVOCAT, tri: "prescription.agirAuPlusTard" },
  conditions: [],
  refus: REFUS_GROUPE,
  mentions: [
    ...MENTIONS_GROUPE,
    { libelle: "Limites de pouvoir\u00A0: transaction, désistement, acquiescement", references: [cciv("2045")], mots: ["Aucune transaction", "aucun désistement"], niveau: "bloquant" },
    { libelle: "Dernier jour pour agir, affaire par affaire", references: [cciv("2224")], mots: ["Agir au plus tard le"], niveau: "bloquant" },
    { libelle: "Conflit d’intérêts demandé", references: [], mots: ["si rien ne s’y oppose"], niveau: "avertissement" },
  ],
  objet: modele`Mission dans {{groupe.nombre|lettres}} affaires`,
  texte: modele`
    [[bloc entete-lettre]]
    ^ Confidentiel – correspondance avec un avocat

    {{destinataire.appel}},

    Nous vous confions les {{groupe.nombre|lettres}} affaires du tableau joint, de la plus proche à la plus lointaine des dates auxquelles il faut avoir agi. Chaque archive contient la synthèse du dossier, son décompte, son bordereau et ses pièces numérotées ; les données personnelles qui s'y trouvent ne servent qu'à la défense de nos droits dans ces affaires.

    ### Ce que nous attendons
    — pour chaque affaire, votre avis sur la voie et le projet d'acte avant la date du tableau ;
    — le placement dans les délais et l'envoi de la date d'audience dès qu'elle est connue ;
    — après chaque audience, l'issue et la date suivante ;
    — toute offre du débiteur, avant réponse.

    ### Limites
    Aucune transaction, aucun délai, aucun désistement, aucun acquiescement sans notre accord écrit, affaire par affaire.
    Les fonds reçus pour notre compte sont reversés par votre compte CARPA, une ligne par référence.

    ### Honoraires et frais
    Merci de nous adresser une convention d'honoraires pour l'ensemble, avant tout acte, si nous n'en avons pas déjà signé une. Le budget de chaque affaire est au tableau ; au-delà, prévenez-nous avant d'engager la dépense.

    Merci de nous dire, affaire par affaire, si vous l'acceptez et si rien ne s'y oppose.

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]

    --- paysage
    ## Affaires confiées
    | Réf. | Débiteur | Mission | Total dû | Arrêté au | Budget HT | Projet attendu le | **Agir au plus tard le** | Audience |
    |---|---|---|---:|---|---:|---|---|---|
    [[pour chaque mandat]]| {{dossier.reference}} | {{debiteur.nom}} | {{mandat.missionBreve|tete}} | {{decompte.total}} | {{decompte.arreteAu|court}} | {{mandat.budget}} | {{mandat.dateEcheance|court}} | {{prescription.echeance}} | [[si audience.date renseigné]]{{audience.date|court}}[[sinon]]à obtenir[[fin]] |
    [[fin]]
    ^ Ni la mise en demeure, ni le dépôt d'une requête en injonction de payer n'interrompent la prescription : l'acte interruptif intervient au plus tard au jour indiqué.
  `,
};
