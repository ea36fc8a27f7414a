import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { article, cciv, cconso, ccom, cpce } from "./references.ts";
import { CONSOMMATEUR, DU, MENTIONS_SOCIETE, REFUS_SURENDETTEMENT } from "./regles-communes.ts";

export const MISE_EN_DEMEURE_CONSOMMATEUR: ModeleActe = {
  id: "mise-en-demeure-consommateur",
  numero: "03",
  titre: "Mise en demeure de payer, consommateur",
  famille: "amiable",
  nature: "lettre",
  destinataire: "debiteur",
  envoi: "recommandé",
  usage: "Demander clairement une somme juste, sans frais, en ouvrant une discussion réelle. Elle n’interrompt pas la prescription de deux ans.",
  conditions: [DU, CONSOMMATEUR],
  refus: [
    { si: "debiteur.qualite ≠ consommateur", motif: "cette lettre s’adresse à un consommateur\u00A0: la qualité du débiteur doit être établie", niveau: "absolu", references: [cconso("liminaire")] },
    { si: "prescription.joursRestants < 0", motif: "la prescription est acquise à la date prudente", niveau: "absolu", references: [cconso("L218-2")] },
    { ...REFUS_SURENDETTEMENT, niveau: "absolu" },
    { si: "contestations non vide et contestations.reponse non renseigné", motif: "une contestation attend sa réponse\u00A0: répondre d’abord", niveau: "bloquant", references: [] },
    { si: "decompte.regimeTaux = conventionnel", motif: "intérêt conventionnel\u00A0: la clause doit être produite, elle peut être abusive", niveau: "avertissement", references: [cciv("1231-5")] },
  ],
  mentions: [
    MENTIONS_SOCIETE,
    { libelle: "Interpellation claire\u00A0: mise en demeure, somme, date", references: [cciv("1344")], mots: ["mettons en demeure"], champs: ["decompte.total", "miseEnDemeure.dateLimite"], niveau: "bloquant" },
    { libelle: "Dette identifiée\u00A0: contrat, facture, échéance, montant", references: [cciv("1344")], mots: ["Exigible le"], champs: ["contrat.descriptionConsommateur"], niveau: "bloquant" },
    { libelle: "Aucun frais de recouvrement", references: [cpce("L111-8"), ccom("L441-10 II")], mots: ["Aucun frais de recouvrement"], niveau: "absolu" },
    { libelle: "Intérêt au taux légal du créancier professionnel", references: [article("CMF", "L313-2"), cciv("1231-6")], mots: ["taux légal"], niveau: "avertissement" },
  ],
  objet: modele`Mise en demeure – {{dossier.objet}}`,
  texte: modele`
    [[bloc entete-lettre]]

    {{destinataire.appel}},

    Vous avez {{contrat.descriptionConsommateur}}[[si contrat.date renseigné]] le {{contrat.date}}[[fin]][[si contrat.reference renseigné]] (référence {{contrat.reference}})[[fin]]. Les sommes suivantes n'ont pas été réglées à leur échéance :
    [[bloc tableau-creances]]

    [[si relances non vide]]Malgré {{relances.liste}}, [[si reglements vide]]nous n'avons reçu aucun règlement[[sinon]]le solde n'a pas été réglé[[fin]].[[fin]]

    [[si decompte.total = decompte.principalRestant]]
    Vous restez devoir la somme de {{decompte.total}}, selon décompte arrêté au {{decompte.arreteAu}}.
    [[sinon]]
    [[bloc tableau-decompte]]
    Les intérêts sont calculés [[bloc phrase-taux-depart]].
    [[fin]]
    Aucun frais de recouvrement ne vous est réclamé.

    Nous vous mettons en demeure de nous payer cette somme, soit **{{decompte.total}}** (décompte arrêté au {{decompte.arreteAu}}), au plus tard le **{{miseEnDemeure.dateLimite|complet}}**.

    [[si decompte.interetsRestants = 0]]À compter de la réception de cette lettre, la somme de {{decompte.principalRestant}} portera intérêt au taux légal (articles 1231-6 et 1344-1 du code civil)[[si parametre.tauxLegalSemestre renseigné]], qui est actuellement de {{parametre.tauxLegalSemestre}} par an pour les créanciers professionnels[[fin]].[[fin]]

    [[bloc modalites-paiement]]

    Si vous ne pouvez pas payer en une fois, appelez {{dossier.gestionnaire}}[[si dossier.gestionnaireTelephone renseigné]] au {{dossier.gestionnaireTelephone}}[[fin]][[si dossier.gestionnaireCourriel renseigné]] ou écrivez à {{dossier.gestionnaireCourriel}}[[fin]] avant cette date : un paiement échelonné, sans frais, peut être convenu.
    Si vous n'êtes pas d'accord, dites-nous pourquoi et joignez vos justificatifs. Nous vous répondrons par écrit.
    [[si procedure.montantDemande ≤ parametre.seuilAmiable]]Nous sommes également prêts à rencontrer avec vous un conciliateur de justice, dont l'intervention est gratuite.[[fin]]
    [[à vérifier : médiation de la consommation, obligation et coordonnées du médiateur non relevées au référentiel]]Vous pouvez aussi, après nous avoir adressé une réclamation écrite, saisir le médiateur de la consommation dont nous relevons : {{creancier.mediateurConsommation}}.[[fin]]

    Sans règlement ni réponse de votre part à cette date, nous pourrons demander au tribunal compétent de vous condamner à payer cette somme, les intérêts et les dépens.

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
    [[bloc pied-donnees-personnelles]]
  `,
};
