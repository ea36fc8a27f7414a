import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cciv, ccom } from "./references.ts";
import { DU, MENTIONS_SOCIETE, PROFESSIONNEL, REFUS_COLLECTIVE } from "./regles-communes.ts";

export const MISE_EN_DEMEURE_PROFESSIONNEL: ModeleActe = {
  id: "mise-en-demeure-professionnel",
  numero: "02",
  titre: "Mise en demeure de payer",
  famille: "amiable",
  nature: "lettre",
  destinataire: "debiteur",
  envoi: "recommandé",
  usage: "Interpeller sans équivoque, chiffres et dates à l’appui, et préparer la preuve. Elle n’interrompt pas la prescription.",
  conditions: [DU, PROFESSIONNEL],
  refus: [
    REFUS_COLLECTIVE,
    { si: "debiteur.qualite ≠ professionnel", motif: "cette lettre réclame des pénalités entre professionnels\u00A0: la qualité du débiteur doit être établie", niveau: "absolu", references: [ccom("L441-10 II")] },
    { si: "qualification.verdict = contestee", motif: "la totalité est contestée\u00A0: consulter l’avocat d’abord", niveau: "bloquant", references: [] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Interpellation suffisante\u00A0: mise en demeure de payer, somme, délai", references: [cciv("1344")], mots: ["mettons en demeure"], champs: ["decompte.total", "miseEnDemeure.delaiJours"], niveau: "bloquant" },
    { libelle: "Fondement de la dette", references: [cciv("1344")], champs: ["contrat.libelle"], niveau: "bloquant" },
    { libelle: "Principal, pénalités et accessoires distincts", references: [cciv("1344")], mots: ["Principal restant dû"], niveau: "bloquant" },
  ],
  objet: modele`Mise en demeure de payer la somme de {{decompte.total}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    En exécution {{contrat.libelle|de}}, vous restez redevable envers nous des sommes suivantes :
    [[bloc tableau-creances]]

    [[si relances non vide]]Malgré {{relances.liste}}, [[si reglements vide]]nous n'avons reçu aucun règlement[[sinon]]le solde n'a pas été réglé[[fin]][[si contestations vide]] et aucune contestation ne nous est parvenue[[fin]].[[fin]]
    [[bloc tableau-decompte]]

    [[si decompte.regimeTaux = legal]]À compter de la réception de la présente, cette somme porte intérêt au taux légal (articles 1231-6 et 1344-1 du code civil).
    [[sinon]]Les pénalités sont calculées [[bloc phrase-taux-depart]]. Elles sont exigibles sans rappel et continuent de courir à raison de {{decompte.interetsParJour}} par jour à compter du {{decompte.lendemain}}.[[fin]]
    [[si decompte.indemnitesRestantes > 0]]L'indemnité forfaitaire pour frais de recouvrement de {{parametre.indemniteForfaitaire|rond}} est due de plein droit par facture payée en retard (articles L. 441-10 et D. 441-5 du code de commerce).[[fin]]
    [[si decompte.montantClausePenale > 0]]La clause pénale stipulée {{contrat.clausePenaleSource}} devient due par l'effet de la présente, à hauteur de {{decompte.montantClausePenale}}.[[fin]]

    En conséquence, par la présente lettre, nous vous mettons en demeure, au sens de l'article 1344 du code civil, de nous payer la somme de **{{decompte.total}}**, selon décompte arrêté au {{decompte.arreteAu}}, dans un délai de **{{miseEnDemeure.delaiJours|lettres}} jours** à compter de la réception de cette lettre.

    [[bloc modalites-paiement]]

    [[si contestations non vide]]À vos observations, il a été répondu {{contestations.reponse}} ; nous maintenons cette réponse.[[fin]]

    Si vous contestez tout ou partie de cette somme, il vous appartient de nous en donner les motifs et les justificatifs, par écrit, dans le même délai. La part non contestée reste payable immédiatement. Une proposition de règlement échelonné, chiffrée et datée, sera examinée.

    À défaut de paiement dans ce délai, et sans autre lettre de notre part, nous saisirons la juridiction compétente afin d'obtenir un titre exécutoire. Nous demanderons la condamnation au principal, aux intérêts de retard jusqu'au complet paiement, [[si decompte.indemnitesRestantes > 0]]à l'indemnité forfaitaire, [[fin]]aux dépens et à une indemnité au titre de l'article 700 du code de procédure civile.
    [[si contrat.decheanceSource renseigné]]À défaut de régularisation dans ce délai, les échéances à venir deviendront immédiatement exigibles, conformément à {{contrat.decheanceSource}}.[[fin]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
