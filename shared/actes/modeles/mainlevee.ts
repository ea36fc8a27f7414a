import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { ccom } from "./references.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

export const MAINLEVEE: ModeleActe = {
  id: "mainlevee",
  numero: "26",
  titre: "Mainlevée donnée à l’étude",
  famille: "execution",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Faire lever une mesure identifiée, après paiement effectif ou accord écrit. L’acte de mainlevée est dressé par l’étude\u00A0; le tiers n’agit qu’à sa vue.",
  conditions: [{ si: "debiteur.nom renseigné", sinon: "le débiteur n’est pas connu" }],
  refus: [
    { si: "quitus.motif = paiement et decompte.total > 0", motif: "le décompte n’est pas à zéro\u00A0: la mainlevée précède le paiement, un accord écrit et un visa sont nécessaires", niveau: "bloquant", references: [] },
    { si: "quitus.motif = paiement et quitus.isEncaisse ≠ oui", motif: "attendre l’encaissement définitif avant de lever la mesure", niveau: "bloquant", references: [] },
    { si: "quitus.motif = accord et quitus.dateAccord non renseigné", motif: "l’accord qui justifie la mainlevée doit être écrit et daté", niveau: "bloquant", references: [] },
    { si: "quitus.isHabilite ≠ oui", motif: "le signataire doit pouvoir donner mainlevée", niveau: "bloquant", references: [] },
    { si: "mainlevee.isInscription = oui", motif: "la radiation d’une inscription exige une forme et un officier\u00A0: à vérifier, le notaire pour une hypothèque", niveau: "avertissement", references: [] },
    { si: "collective.isOuverte = oui", motif: "une procédure collective est ouverte\u00A0: le paiement d’une créance antérieure est interdit, la mesure se discute avec le mandataire", niveau: "bloquant", references: [ccom("L622-7")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Mesure identifiée\u00A0: nature, date, tiers, montant", references: [], champs: ["mainlevee.mesure", "mainlevee.dateMesure", "mainlevee.tiers", "mainlevee.montant"], niveau: "bloquant" },
    { libelle: "Titre et débiteur de la mesure", references: [], champs: ["titre.libelle", "debiteur.nom"], niveau: "bloquant" },
    { libelle: "Frais de mainlevée", references: [], champs: ["mainlevee.frais"], niveau: "avertissement" },
  ],
  objet: modele`Mainlevée {{mainlevee.mesure|de}} contre {{debiteur.nomComplet}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    La créance {{creancier.nomComplet|de}} contre {{debiteur.nomComplet}}, objet {{titre.libelle|de}} du {{titre.date}}, [[si quitus.motif = accord]]fait l'objet d'un accord du {{quitus.dateAccord}}[[sinon]]a été intégralement réglée le {{quitus.dateValeur}}[[fin]].

    Nous donnons **mainlevée pure et simple {{mainlevee.mesure|de}} du {{mainlevee.dateMesure}}**, entre les mains {{mainlevee.tiers|de}}, pour {{mainlevee.montant}}. Merci de la signifier au tiers et de nous adresser l'acte[[si mainlevee.conservees renseigné]] ; les mesures suivantes sont maintenues : {{mainlevee.conservees}}[[fin]].
    [[si quitus.motif non renseigné]][[note à vérifier : dire si la mesure est levée après paiement ou sur accord]][[fin]]
    Frais de mainlevée : {{mainlevee.frais}}.
    Merci de nous retourner la copie exécutoire et votre décompte définitif.
    [[note à vérifier : forme et officier de la radiation d'une inscription]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
