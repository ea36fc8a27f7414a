import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cciv, ccom } from "./references.ts";
import { DU, REFUS_COLLECTIVE, REFUS_SURENDETTEMENT } from "./regles-communes.ts";

export const PLAN_APUREMENT: ModeleActe = {
  id: "plan-apurement",
  numero: "19",
  titre: "Plan d’apurement et reconnaissance de dette",
  famille: "accord",
  nature: "contrat",
  destinataire: "debiteur",
  usage: "Étaler une dette reconnue, sans la discuter. La reconnaissance interrompt la prescription\u00A0; l’accord n’est pas un titre.",
  conditions: [DU, { si: "contestations vide", sinon: "la créance est contestée\u00A0: une transaction, pas un plan" }],
  refus: [
    { ...REFUS_COLLECTIVE, references: [ccom("L622-7"), ccom("L622-21")], motif: "une procédure collective est ouverte\u00A0: le paiement des créances antérieures est interdit" },
    REFUS_SURENDETTEMENT,
    { si: "contestations non vide ou qualification.verdict = contestee", motif: "la dette est contestée\u00A0: une transaction, pas un plan", niveau: "bloquant", references: [cciv("2044")] },
    { si: "plan.montantTotal ≠ plan.base", motif: "le total de l’échéancier n’est pas la somme à échelonner", niveau: "absolu", references: [] },
    { si: "plan.datesFermees renseigné", motif: "une échéance tombe un samedi, un dimanche ou un jour férié\u00A0: la reporter par écrit", niveau: "bloquant", references: [] },
    { si: "plan.joursAvantPremiere > parametre.premiereEcheanceJours", motif: "la première échéance est trop lointaine pour le réglage du service", niveau: "bloquant", references: [] },
    { si: "debiteur.qualite = consommateur et plan.sortInterets = maintenus", motif: "consommateur\u00A0: des intérêts pendant un plan de plus de trois mois peuvent être un crédit à la consommation, à vérifier", niveau: "avertissement", references: [] },
    { si: "plan.sortInterets = remis et visa.auteur non renseigné", motif: "une remise est consentie\u00A0: nommer celui qui l’a décidée", niveau: "bloquant", references: [] },
    { si: "titre.libelle renseigné", motif: "un titre existe\u00A0: il demeure\u00A0; si le juge a accordé des délais, suivre son jugement", niveau: "avertissement", references: [cciv("1343-5")] },
    { si: "debiteur.qualite = professionnel", motif: "entre commerçants la preuve est libre\u00A0; la mention de la main du débiteur reste demandée", niveau: "avertissement", references: [ccom("L110-3")] },
    { si: "debiteur.nature = entrepreneur individuel", motif: "entrepreneur individuel\u00A0: faire préciser le patrimoine engagé", niveau: "avertissement", references: [] },
  ],
  mentions: [
    { libelle: "Somme à écrire par le débiteur, en lettres et en chiffres, datée et signée\u00A0: lignes laissées en blanc", references: [cciv("1376")], mots: ["(en toutes lettres) …", "(en chiffres) …", "1376"], niveau: "absolu" },
    { libelle: "Reconnaissance expresse du droit", references: [cciv("2240")], mots: ["reconnaît sans réserve devoir"], champs: ["decompte.total", "decompte.arreteAu"], niveau: "bloquant" },
    { libelle: "Échéancier, en chiffres et en lettres", references: [], mots: ["selon l’échéancier suivant"], champs: ["plan.echeances", "plan.montantTotal"], niveau: "absolu" },
    { libelle: "Sort des intérêts écrit, un seul choix", references: [], champs: ["plan.sortInterets"], niveau: "bloquant" },
    { libelle: "Imputation", references: [cciv("1343-1")], mots: ["Imputation"], champs: ["plan.imputation"], niveau: "bloquant" },
    { libelle: "Déchéance du terme après mise en demeure", references: [cciv("1305-4")], mots: ["Déchéance du terme"], champs: ["plan.delaiRegularisation"], niveau: "bloquant" },
    { libelle: "Absence de novation, sort des coobligés", references: [cciv("1330")], mots: ["Absence de novation", "1330"], niveau: "bloquant" },
    { libelle: "Signataire habilité", references: [], champs: ["signataire.nom", "signataire.qualite"], niveau: "bloquant" },
    { libelle: "Le plan n’est pas un titre", references: [], mots: ["n’est pas un titre exécutoire"], niveau: "bloquant" },
  ],
  objet: modele`Plan d'apurement et reconnaissance de dette`,
  texte: modele`
    # PLAN D'APUREMENT ET RECONNAISSANCE DE DETTE
    ~ {{creancier.denomination}} – {{debiteur.nom}}
    ~ Réf. {{dossier.reference}}

    ### ENTRE
    [[bloc identite-creancier]]
    Représentée aux présentes par {{signataire.nom}}, {{signataire.qualite}},
    ci-après « le Créancier »,

    ### ET
    [[bloc identite-debiteur]]
    [[si debiteur.nature = personne morale]]Représentée aux présentes par {{debiteur.signataireNom}}, {{debiteur.signataireQualite}},[[fin]]
    ci-après « le Débiteur ».
    [[bloc identite-codebiteurs]]

    ---
    ## PARTIE A – RECONNAISSANCE DE DETTE
    Le Débiteur reconnaît sans réserve devoir au Créancier, au {{decompte.arreteAu}}, la somme indiquée ci-dessous (article 2240 du code civil), au titre de :
    [[bloc tableau-creances]]
    [[bloc tableau-decompte]]

    Mention à écrire par le Débiteur lui-même, de sa main[[si debiteur.nature = personne morale]], en qualité de {{debiteur.signataireQualite}}[[fin]] (article 1376 du code civil) :
    ! « Je reconnais devoir {{creancier.nomComplet|a}} la somme de
    ! (en toutes lettres) …………………………………………………………………………………………
    ! (suite) ……………………………………………………………………………………………………
    ! (en chiffres) …………………………………………………………… . »
    ! Date : …………………………………………
    ! Signature du Débiteur :

    ---
    ## PARTIE B – ÉCHELONNEMENT
    Le Débiteur s'engage à payer la somme de **{{plan.montantTotal}}** ({{plan.montantTotal|lettres}}) en {{plan.nombre|lettres}} versements, le premier le {{plan.premiereDate}}, selon l'échéancier suivant :
    [[si plan.echeances vide]]{{plan.echeances}}
    [[fin]]
    | Échéance | Date | Montant | Solde |
    |---|---|---:|---:|
    [[pour chaque echeance]]| {{echeance.rang}} | {{echeance.date|court}} | {{echeance.montant}} | {{echeance.solde}} |
    [[fin]]
    | **Total** | | {{plan.montantTotal}} | |

    [[bloc modalites-paiement]]

    1. **Intérêts.** [[si plan.sortInterets = suspendus]]Les intérêts cessent de courir pendant le plan, tant qu'il est respecté.[[sinon si plan.sortInterets = maintenus]]Les intérêts continuent de courir [[bloc phrase-taux]] sur le principal restant dû ; ils sont arrêtés au jour du dernier versement et payables avec lui.[[sinon si plan.sortInterets = remis]]Les intérêts échus sont remis si le plan est respecté jusqu'à son terme ; à défaut, ils sont rétablis pour {{plan.montantInteretsRemise}}, arrêtés au {{decompte.arreteAu}}.[[sinon]]{{plan.sortInterets}}[[fin]]
    1. **Imputation.** Chaque versement s'impute sur l'échéance la plus ancienne, [[si plan.imputation = principal]]d'abord sur le principal, par dérogation à l'article 1343-1 du code civil[[sinon]]d'abord sur les intérêts (article 1343-1 du code civil)[[fin]].
    1. **Déchéance du terme.** Si une échéance n'est pas payée, {{plan.delaiRegularisation|lettres}} jours après une mise en demeure restée sans effet, la totalité du solde devient exigible[[si plan.sortInterets = suspendus]] et les intérêts reprennent leur cours depuis l'échéance manquée[[fin]].
    1. **Garantie.** [[si plan.garantie renseigné]]{{plan.garantie|tete}}. La perte de la garantie promise prive le Débiteur du bénéfice du terme (article 1305-4 du code civil).[[sinon]]Aucune garantie n'est promise.[[fin]]
    1. **Absence de novation.** Le présent accord n'emporte ni novation, ni renonciation du Créancier à ses droits et sûretés (article 1330 du code civil)[[si codebiteurs non vide]], ni décharge des coobligés : {{codebiteurs.liste}}[[fin]].
    1. **Caractère.** Le Créancier n'est pas tenu d'accorder un nouveau délai. Le présent accord n'est pas un titre exécutoire.[[si titre.libelle renseigné]] {{titre.libelle|tete}} du {{titre.date}} demeure ; son exécution est suspendue tant que le plan est tenu.[[fin]]

    Fait à {{acte.lieu}}, le {{acte.date}}, en [[si acte.exemplaires > 1]]{{acte.exemplaires|lettres}}[[sinon]]deux[[fin]] exemplaires.
    [[bloc signature-parties]]
  `,
};
