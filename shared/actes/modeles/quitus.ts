import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { ccom } from "./references.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

export const QUITUS: ModeleActe = {
  id: "quitus",
  numero: "26",
  titre: "Quitus",
  famille: "cloture",
  nature: "lettre",
  destinataire: "debiteur",
  envoi: "lettre simple",
  usage: "Constater le paiement intégral de créances nommées, et libérer le débiteur de celles-ci seulement.",
  conditions: [{ si: "decompte.total ≤ 0", sinon: "le solde du décompte n’est pas nul" }],
  refus: [
    { si: "decompte.total > 0", motif: "le solde n’est pas nul au centime près\u00A0: enregistrer le règlement, ou le quitus ne peut être que partiel", niveau: "absolu", references: [] },
    { si: "quitus.isEncaisse ≠ oui", motif: "un quitus ne se donne pas sur l’annonce d’un virement\u00A0: attendre l’encaissement définitif", niveau: "bloquant", references: [] },
    { si: "decompte.tropPercu > 0", motif: "un trop-perçu reste à rembourser", niveau: "bloquant", references: [] },
    { si: "codebiteurs non vide et quitus.limite non renseigné", motif: "un codébiteur ou une caution reste tenu\u00A0: limiter le quitus à la personne, et examiner l’effet sur les autres", niveau: "bloquant", references: [] },
    { si: "codebiteurs non vide et quitus.sortTitre renseigné", motif: "le titre ne se restitue pas quand un codébiteur reste tenu", niveau: "bloquant", references: [] },
    { si: "collective.isOuverte = oui", motif: "le paiement d’une créance antérieure est interdit en procédure collective", niveau: "absolu", references: [ccom("L622-7")] },
    { si: "quitus.isHabilite ≠ oui", motif: "le signataire doit pouvoir donner quittance", niveau: "bloquant", references: [] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Créances nommées, à l’exclusion de toute autre", references: [], mots: ["à l’exclusion de toute autre"], champs: ["quitus.perimetre"], niveau: "bloquant" },
    { libelle: "Règlement reçu et sa date de valeur", references: [], champs: ["quitus.montantRecu", "quitus.dateValeur"], niveau: "bloquant" },
    { libelle: "Date du décompte", references: [], champs: ["decompte.arreteAu"], niveau: "absolu" },
  ],
  objet: modele`Quitus`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Nous accusons réception de votre règlement de **{{quitus.montantRecu}}**, reçu le {{quitus.dateValeur}} {{quitus.canal}}.

    Les sommes dues au titre {{contrat.libelle|de}} sont intégralement acquittées, principal, intérêts et accessoires ; le solde, selon décompte arrêté au {{decompte.arreteAu}}, est nul.

    Nous vous en donnons **quitus** pour les seules créances suivantes, à l'exclusion de toute autre : {{quitus.perimetre}}.
    [[si quitus.limite renseigné]]Ce quitus ne vaut qu'à l'égard de {{quitus.limite}}.[[fin]]
    [[si mainlevee.mesure renseigné]]Nous donnons, par lettre de ce jour à l'étude, instruction de lever {{mainlevee.mesure}}.[[fin]]
    [[si titre.libelle renseigné]]La copie exécutoire {{titre.libelle|de}} {{quitus.sortTitre}}.[[fin]]
    [[note à vérifier : effet d'un paiement à l'égard des coobligés, et subrogation de la caution qui paie]]

    Nous vous remercions et classons cette affaire.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
