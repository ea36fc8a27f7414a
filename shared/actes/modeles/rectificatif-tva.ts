import type { Mention, ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cgi } from "./references.ts";
import { REFUS_TVA } from "./regles-tva.ts";

const CE = { texte: "CE", article: "28/03/2012, 320470" } as const;

const REFUS_RECTIFICATIF: ModeleActe["refus"] = [
  ...REFUS_TVA,
  { si: "tva.isDansLeDelai = non", motif: "le 31 décembre de la deuxième année suivant l’événement est passé", niveau: "bloquant", references: [cgi("272-1")] },
  { si: "tva.articleSur = non", motif: "l’article à citer n’est pas connu à cette date (recodification de la taxe)\u00A0: mettre à jour les barèmes", niveau: "bloquant", references: [cgi("272-1")] },
  { si: "debiteur.nom renseigné", motif: "le taux répondu vaut pour toutes les factures\u00A0: une facture à plusieurs taux se traite à part", niveau: "avertissement", references: [] },
];

const MENTIONS_RECTIFICATIF: readonly Mention[] = [
  { libelle: "Mention exacte, montants net et taxe de la part impayée", references: [cgi("272-1"), CE], mots: ["(prix net)", "(TVA correspondante) qui ne peut faire l’objet d’une déduction"], champs: ["tva.montantHt", "tva.montantTva"], niveau: "absolu" },
  { libelle: "Article en vigueur", references: [cgi("272-1")], mots: ["(article 272 du CGI)"], niveau: "bloquant" },
  { libelle: "Facture d’origine identifiée", references: [CE], champs: ["tva.lignes"], niveau: "bloquant" },
  { libelle: "Cause et date de l’événement", references: [cgi("272-1")], champs: ["irrecouvrabilite.cause", "irrecouvrabilite.dateEvenement"], niveau: "bloquant" },
  { libelle: "Client désigné", references: [CE], champs: ["debiteur.nom", "debiteur.adresse"], niveau: "bloquant" },
];

export const ETAT_RECTIFICATIF_TVA: ModeleActe = {
  id: "etat-rectificatif-tva",
  numero: "29",
  titre: "État récapitulatif des factures demeurées impayées (TVA)",
  famille: "cloture",
  nature: "annexe",
  destinataire: "debiteur",
  envoi: "recommandé",
  usage: "Rendre récupérable la taxe acquittée sur des factures définitivement impayées. Envoyé au client, ou à son liquidateur, copie gardée.",
  conditions: [{ si: "decompte.principalRestant > 0", sinon: "aucun principal ne reste dû" }],
  refus: REFUS_RECTIFICATIF,
  mentions: [...MENTIONS_RECTIFICATIF, { libelle: "Ventilation de la taxe par facture", references: [CE], champs: ["tva.lignes"], niveau: "bloquant" }],
  objet: modele`État récapitulatif des factures demeurées impayées`,
  texte: modele`
    # ÉTAT RÉCAPITULATIF DES FACTURES DEMEURÉES IMPAYÉES
    ~ {{creancier.denomination}} – établi le {{acte.date}}

    **Émetteur** : {{creancier.denomination}}, {{creancier.siege}}, SIREN {{creancier.siren}}.
    **Client** : {{debiteur.nom}}, {{debiteur.adresse}}[[si debiteur.siren renseigné]], SIREN {{debiteur.siren}}[[fin]].
    **Motif** : {{irrecouvrabilite.cause}}, le {{irrecouvrabilite.dateEvenement}}.
    [[si tva.isSurEncaissements non renseigné]]{{tva.isSurEncaissements}}[[fin]]
    [[si tva.lignes vide]]{{tva.lignes}}
    [[fin]]
    | Facture | Date | Taux | Impayé HT | TVA impayée | TTC impayé |
    |---|---|---:|---:|---:|---:|
    [[pour chaque ligneTva]]| {{ligneTva.reference}} | {{ligneTva.date|court}} | {{ligneTva.taux}} | {{ligneTva.resteHt}} | {{ligneTva.resteTva}} | {{ligneTva.resteTtc}} |
    [[fin]]
    | **Total** | | | {{tva.montantHt}} | {{tva.montantTva}} | {{tva.montantTtc}} |

    ! {{tva.mention}}.

    ^ Les règlements et avoirs sont imputés au prorata du prix et de la taxe. Les intérêts et indemnités ne sont pas compris dans cet état.
    [[note à vérifier : pénalités et indemnité hors du champ de la taxe, écritures 416, 491, 654 (confiance C)]]
  `,
};

export const MENTION_RECTIFICATIVE_TVA: ModeleActe = {
  id: "mention-rectificative-tva",
  numero: "29",
  titre: "Mention rectificative à porter sur le duplicata de chaque facture (TVA)",
  famille: "cloture",
  nature: "interne",
  destinataire: "interne",
  usage: "Donner à la comptabilité, facture par facture, les mots exacts à porter sous les totaux du duplicata\u00A0; la facture d’origine ne change pas.",
  conditions: [{ si: "decompte.principalRestant > 0", sinon: "aucun principal ne reste dû" }],
  refus: REFUS_RECTIFICATIF,
  mentions: MENTIONS_RECTIFICATIF,
  objet: modele`Mention rectificative de TVA`,
  texte: modele`
    # MENTION RECTIFICATIVE DE TVA
    ~ {{creancier.denomination}} – {{debiteur.nom}}, {{debiteur.adresse}}
    ~ Motif : {{irrecouvrabilite.cause}}, le {{irrecouvrabilite.dateEvenement}}

    Chaque facture ci-dessous est rééditée à l'identique, avec la mention « Duplicata » ; la mention encadrée est portée sous ses totaux, dans ces termes. Le duplicata est envoyé au client, ou à son liquidateur ; sa copie est conservée avec la preuve de l'envoi. Ni avoir, ni modification de la facture d'origine.
    [[si tva.isSurEncaissements non renseigné]]{{tva.isSurEncaissements}}[[fin]]
    [[si tva.lignes vide]]{{tva.lignes}}
    [[fin]]
    [[pour chaque ligneTva]]### Facture n° {{ligneTva.reference}} du {{ligneTva.date}}
    {{ligneTva.montantTtc}} TTC au taux de {{ligneTva.taux}} ; reste impayé {{ligneTva.resteTtc}}.
    ! {{ligneTva.mention}}.
    [[fin]]

    ## Total à récupérer
    {{tva.montantTva}} de taxe, pour {{tva.montantHt}} hors taxe, au plus tard le {{tva.dateLimite}}.
    [[note à vérifier : délai du 31 décembre de la deuxième année (confiance B) ; écritures 416, 491, 654 (confiance C)]]
  `,
};
