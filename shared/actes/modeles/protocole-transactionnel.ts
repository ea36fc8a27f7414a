import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cciv, ccom, cpc, cpce } from "./references.ts";
import { DU, REFUS_COLLECTIVE, REFUS_SURENDETTEMENT } from "./regles-communes.ts";

export const PROTOCOLE_TRANSACTIONNEL: ModeleActe = {
  id: "protocole-transactionnel",
  numero: "18",
  titre: "Protocole transactionnel",
  famille: "accord",
  nature: "contrat",
  destinataire: "debiteur",
  usage: "Terminer une contestation, ou en prévenir une, par des concessions réciproques et réelles. Il n’est pas un titre exécutoire.",
  conditions: [DU],
  refus: [
    { ...REFUS_COLLECTIVE, references: [ccom("L622-7"), ccom("L622-21")], motif: "une procédure collective est ouverte\u00A0: le paiement des créances antérieures est interdit" },
    REFUS_SURENDETTEMENT,
    { si: "protocole.concessionsCreancier vide", motif: "aucune concession du créancier\u00A0: c’est un plan d’apurement, pas une transaction", niveau: "absolu", references: [cciv("2044")] },
    { si: "protocole.concessionsDebiteur vide", motif: "aucune concession du débiteur\u00A0: une simple remise n’est pas une transaction", niveau: "absolu", references: [cciv("2044")] },
    { si: "protocole.isEchelonne = oui et plan.montantTotal ≠ protocole.montant", motif: "l’échéancier ne fait pas la somme convenue", niveau: "absolu", references: [] },
    { si: "protocole.montant > decompte.total", motif: "la somme convenue dépasse la créance du jour", niveau: "bloquant", references: [] },
    { si: "plan.datesFermees renseigné", motif: "une échéance tombe un jour où rien ne se paie", niveau: "bloquant", references: [] },
    { si: "protocole.remise > 0 et protocole.caducite = non", motif: "l’abandon n’est pas caduc à défaut de paiement\u00A0: il doit rester conditionné au paiement", niveau: "bloquant", references: [] },
    { si: "protocole.remise > 0 et visa.auteur non renseigné", motif: "une remise est consentie\u00A0: nommer celui qui l’a décidée", niveau: "bloquant", references: [] },
    { si: "debiteur.qualite = consommateur", motif: "consommateur\u00A0: ni renonciation à une règle d’ordre public, ni frais ou intérêts ajoutés sans examen\u00A0; relecture nécessaire", niveau: "avertissement", references: [] },
    { si: "codebiteurs non vide", motif: "effet de la transaction à l’égard de la caution\u00A0: à vérifier avec l’avocat", niveau: "avertissement", references: [] },
    { si: "titre.libelle renseigné", motif: "un titre existe\u00A0: il demeure, la transaction ne porte que sur son exécution", niveau: "avertissement", references: [cpce("L111-3")] },
  ],
  mentions: [
    { libelle: "Contestation née ou à naître, décrite", references: [cciv("2044")], mots: ["Position du Créancier", "Position du Débiteur"], champs: ["protocole.positionCreancier", "protocole.positionDebiteur"], niveau: "bloquant" },
    { libelle: "Concessions réciproques, chacune nommée", references: [cciv("2044")], mots: ["CONCESSIONS RÉCIPROQUES"], champs: ["protocole.concessionsCreancier", "protocole.concessionsDebiteur"], niveau: "absolu" },
    { libelle: "Objet délimité", references: [cciv("2048")], mots: ["à l’exclusion de tout autre différend", "2048"], champs: ["protocole.objet"], niveau: "bloquant" },
    { libelle: "Capacité et pouvoir de transiger", references: [cciv("2045")], mots: ["pouvoir de transiger"], champs: ["signataire.nom", "signataire.qualite"], niveau: "bloquant" },
    { libelle: "Somme en chiffres et en lettres", references: [], champs: ["protocole.montant"], niveau: "absolu" },
    { libelle: "Force exécutoire\u00A0: voie choisie et son article", references: [cpce("L111-3"), cpc("1543 à 1545-1"), cpc("1546")], mots: ["EXÉCUTION"], champs: ["protocole.forceExecutoire"], niveau: "bloquant" },
    { libelle: "Imputation des versements", references: [cciv("1343-1")], mots: ["1343-1"], niveau: "bloquant" },
    { libelle: "Écrit daté et signé des parties", references: [cciv("2044")], mots: ["Le Créancier", "Le Débiteur"], champs: ["acte.date", "acte.lieu"], niveau: "bloquant" },
  ],
  objet: modele`Protocole transactionnel`,
  texte: modele`
    # PROTOCOLE TRANSACTIONNEL
    ~ {{creancier.denomination}} – {{debiteur.nom}}
    ~ Réf. {{dossier.reference}}

    ### ENTRE LES SOUSSIGNÉS
    [[bloc identite-creancier]]
    Représentée aux présentes par {{signataire.nom}}, {{signataire.qualite}}, qui déclare avoir le pouvoir de transiger,
    ci-après « le Créancier », d'une part,

    ### ET
    [[bloc identite-debiteur]]
    [[si debiteur.nature = personne morale]]Représentée aux présentes par {{debiteur.signataireNom}}, {{debiteur.signataireQualite}}, qui déclare avoir le pouvoir de transiger,[[fin]]
    ci-après « le Débiteur », d'autre part.
    [[bloc identite-codebiteurs]]

    ## PRÉAMBULE
    1. {{contrat.libelle|tete}} a donné lieu aux factures énumérées ci-dessous.
    1. Position du Créancier : {{protocole.positionCreancier}}.
    1. Position du Débiteur : {{protocole.positionDebiteur}}.
    1. Au {{decompte.arreteAu}}, la créance telle que la présente le Créancier s'élève à {{decompte.total}}. Les parties, souhaitant mettre fin à leur différend, ont convenu de ce qui suit.
    [[bloc tableau-creances]]

    ## ARTICLE 1 – OBJET
    La présente transaction porte sur {{protocole.objet}}, à l'exclusion de tout autre différend[[si protocole.exclusions renseigné]], notamment {{protocole.exclusions}}[[fin]] (article 2048 du code civil).

    ## ARTICLE 2 – CONCESSIONS RÉCIPROQUES
    Le Créancier :
    [[si protocole.concessionsCreancier vide]]{{protocole.concessionsCreancier}}
    [[fin]]
    [[pour chaque concessionCreancier]]— {{concession.libelle}} ;
    [[fin]]
    Le Débiteur :
    [[si protocole.concessionsDebiteur vide]]{{protocole.concessionsDebiteur}}
    [[fin]]
    [[pour chaque concessionDebiteur]]— {{concession.libelle}} ;
    [[fin]]
    Chaque partie reconnaît que ces concessions sont réelles et ont déterminé son consentement.

    ## ARTICLE 3 – SOMME CONVENUE
    Le Débiteur paie au Créancier la somme globale et forfaitaire de **{{protocole.montant}}** ({{protocole.montant|lettres}}), [[si protocole.isEchelonne = oui]]en {{plan.nombre|lettres}} versements, selon l'échéancier suivant :
    | Échéance | Date | Montant | Solde |
    |---|---|---:|---:|
    [[pour chaque echeance]]| {{echeance.rang}} | {{echeance.date|court}} | {{echeance.montant}} | {{echeance.solde}} |
    [[fin]]
    | **Total** | | {{plan.montantTotal}} | |
    [[sinon]]au plus tard le {{protocole.datePaiement}}.[[fin]]
    [[bloc modalites-paiement]]
    [[si protocole.remise > 0]]Le solde, soit {{protocole.remise}}, est abandonné **à la condition** du paiement de la somme convenue aux dates prévues.[[fin]]

    ## ARTICLE 4 – INEXÉCUTION
    À défaut de paiement à une date prévue, {{protocole.delaiRegularisation|lettres}} jours après une mise en demeure restée sans effet, le Créancier peut exiger immédiatement le solde de la somme convenue[[si protocole.remise > 0]][[si protocole.caducite = oui]] ; l'abandon prévu à l'article 3 est alors caduc et la créance redevient exigible pour {{decompte.total}}, décompte arrêté au {{decompte.arreteAu}}, et ses intérêts, déduction faite des sommes versées[[fin]][[fin]].
    Les versements s'imputent [[si protocole.imputation = principal]]d'abord sur le principal, par dérogation expresse à l'article 1343-1 du code civil[[sinon]]conformément à l'article 1343-1 du code civil[[fin]].

    ## ARTICLE 5 – INSTANCES ET MESURES
    [[si procedure.instanceEnCours = oui]]Le Créancier se désiste de l'instance RG {{procedure.rgFond}} devant {{procedure.juridictionFond}} après parfait paiement, chaque partie gardant ses frais[[si protocole.suspension = oui]] ; jusque-là, l'instance est suspendue d'un commun accord[[fin]].
    [[sinon]]Aucune instance n'oppose les parties sur cet objet.[[fin]]
    [[si protocole.mesure renseigné]]La mesure suivante est maintenue jusqu'au complet paiement, puis levée : {{protocole.mesure|nu}}.[[fin]]

    ## ARTICLE 6 – RECONNAISSANCE ET PRESCRIPTION
    Le Débiteur reconnaît devoir la somme de {{protocole.montant}} ({{protocole.montant|lettres}}), dans les limites de la présente. Cette reconnaissance interrompt la prescription (article 2240 du code civil).

    ## ARTICLE 7 – CONFIDENTIALITÉ
    Le contenu de la présente est confidentiel, sauf pour son exécution et à l'égard des autorités, des commissaires aux comptes et des conseils.

    ## ARTICLE 8 – FRAIS
    [[si protocole.frais renseigné]]{{protocole.frais}}[[sinon]]Chaque partie supporte ses frais et honoraires.[[fin]]

    ## ARTICLE 9 – PORTÉE
    La présente transaction règle, dans les termes des articles 2044 et suivants du code civil, les seuls différends qu'elle décrit ; elle fait obstacle à une nouvelle action ayant le même objet (article 2052 du code civil). Elle n'emporte pas novation.

    ## ARTICLE 10 – EXÉCUTION
    [[note à vérifier : articles 1543 à 1545-1 et 1546 du code de procédure civile, relevés hors référentiel (décret 2025-660)]]
    [[si protocole.forceExecutoire = acte contresigné]]Les parties sont assistées de leurs avocats, qui contresignent la présente ; la partie la plus diligente pourra demander au greffe l'apposition de la formule exécutoire (article L. 111-3, 7°, du code des procédures civiles d'exécution ; article 1546 du code de procédure civile).
    [[sinon si protocole.forceExecutoire = homologation]]La présente peut être soumise par l'une des parties à l'homologation du juge compétent (articles 1543 à 1545-1 du code de procédure civile).
    [[sinon si protocole.forceExecutoire = notarié]]Les parties se présenteront devant notaire pour réitérer la présente en un acte notarié revêtu de la formule exécutoire (article L. 111-3 du code des procédures civiles d'exécution).
    [[sinon si protocole.forceExecutoire = aucune]]La présente n'est pas un titre exécutoire.
    [[sinon]]{{protocole.forceExecutoire}}[[fin]]

    Fait à {{acte.lieu}}, le {{acte.date}}, en [[si acte.exemplaires > 1]]{{acte.exemplaires|lettres}}[[sinon]]deux[[fin]] exemplaires, un par partie[[si procedure.instanceEnCours = oui]] et un pour chaque avocat[[fin]]. Chaque page est paraphée ; le décompte arrêté au {{decompte.arreteAu}} est annexé.
    [[bloc signature-parties]]
  `,
};
