import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { ccom, cgi } from "./references.ts";
import { DU, MENTIONS_SOCIETE } from "./regles-communes.ts";
import { REFUS_TVA } from "./regles-tva.ts";

export const CERTIFICAT_IRRECOUVRABILITE: ModeleActe = {
  id: "certificat-irrecouvrabilite",
  numero: "28",
  titre: "Demande de certificat d’irrécouvrabilité",
  famille: "cloture",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Prouver que les voies de droit sont épuisées ou que la situation rend la créance irrécouvrable. Aucun texte n’en fixe la forme.",
  conditions: [DU],
  refus: [
    ...REFUS_TVA,
    { si: "irrecouvrabilite.cause = liquidation judiciaire et collective.etat = ouverte", motif: "le jugement de liquidation permet déjà la récupération\u00A0: le certificat n’est pas nécessaire", niveau: "avertissement", references: [cgi("272-1")] },
    { si: "collective.isOuverte = oui et irrecouvrabilite.cause = échec des poursuites", motif: "la procédure collective n’est qu’ouverte\u00A0: attendre la liquidation, le plan qui abandonne la créance, ou la clôture", niveau: "bloquant", references: [cgi("272-1")] },
    { si: "collective.isOuverte = oui et collective.dateDeclaration non renseigné", motif: "la créance n’a pas été déclarée", niveau: "bloquant", references: [ccom("L622-24")] },
    { si: "irrecouvrabilite.cause = échec des poursuites et irrecouvrabilite.mesures non renseigné", motif: "aucune mesure engagée\u00A0: un certificat se demande après elles", niveau: "bloquant", references: [cgi("272-1")] },
    { si: "tva.isDansLeDelai = non", motif: "le 31 décembre de la deuxième année suivant l’événement est passé, à vérifier", niveau: "avertissement", references: [cgi("272-1")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Cause d’irrécouvrabilité et sa date", references: [cgi("272-1")], champs: ["irrecouvrabilite.cause", "irrecouvrabilite.dateEvenement"], niveau: "bloquant" },
    { libelle: "Par facture\u00A0: hors taxe, taxe, TTC, reçu, restant", references: [cgi("272-1")], champs: ["tva.lignes", "tva.montantHt", "tva.montantTva", "tva.montantTtc"], niveau: "absolu" },
    { libelle: "Décompte daté", references: [], mots: ["Décompte arrêté au"], champs: ["decompte.arreteAu"], niveau: "absolu" },
    { libelle: "Créancier et débiteur désignés", references: [], champs: ["creancier.denomination", "debiteur.nom", "debiteur.adresse"], niveau: "bloquant" },
  ],
  objet: modele`Demande d'attestation d'irrécouvrabilité – {{debiteur.nom}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Nous vous prions d'établir, pour la créance suivante, une attestation de son caractère irrécouvrable.

    **Créancier** : [[bloc identite-creancier]]
    **Débiteur** : [[bloc identite-debiteur]]
    [[si collective.nature renseigné]]**Procédure** : {{collective.nature}}, jugement du {{collective.dateJugement}}[[si declaration.numero renseigné]], n° {{declaration.numero}}[[fin]][[si collective.dateDeclaration renseigné]] ; créance déclarée le {{collective.dateDeclaration}}[[fin]].[[fin]]
    [[si titre.libelle renseigné]]**Titre** : {{titre.libelle|nu}} du {{titre.date}}.[[fin]]
    [[si irrecouvrabilite.mesures renseigné]]**Mesures engagées** : {{irrecouvrabilite.mesures}}.[[fin]]
    **Cause** : {{irrecouvrabilite.cause}}, le {{irrecouvrabilite.dateEvenement}}.

    [[si tva.lignes vide]]{{tva.lignes}}
    [[fin]]
    | Facture | HT | TVA | TTC | Reçu | Reste HT | Reste TVA | Reste TTC |
    |---|---:|---:|---:|---:|---:|---:|---:|
    [[pour chaque ligneTva]]| {{ligneTva.reference}}, {{ligneTva.date|court}} | {{ligneTva.montantHt}} | {{ligneTva.montantTva}} | {{ligneTva.montantTtc}} | {{ligneTva.montantRecu}} | {{ligneTva.resteHt}} | {{ligneTva.resteTva}} | {{ligneTva.resteTtc}} |
    [[fin]]
    | **Total** | {{tva.factureHt}} | {{tva.factureTva}} | {{tva.factureTtc}} | {{tva.recu}} | {{tva.montantHt}} | {{tva.montantTva}} | {{tva.montantTtc}} |

    Décompte arrêté au {{decompte.arreteAu}}. Taxe au taux de {{tva.taux}} ; « Reçu » réunit les règlements imputés sur le principal et les avoirs.
    Merci d'indiquer la cause, les sommes ci-dessus et la date.[[si irrecouvrabilite.cout renseigné]] Coût de l'attestation : {{irrecouvrabilite.cout}}.[[fin]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
    [[note à vérifier : aucun texte ne fixe la valeur du certificat d'irrécouvrabilité]]
  `,
};
