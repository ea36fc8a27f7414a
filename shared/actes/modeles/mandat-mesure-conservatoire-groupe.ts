import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { MANDAT_MESURE_CONSERVATOIRE } from "./mandat-mesure-conservatoire.ts";
import { cpce } from "./references.ts";
import { CREANCIER_NOMME, MENTIONS_GROUPE, REFUS_GROUPE } from "./regles-groupe.ts";

export const MANDAT_MESURE_CONSERVATOIRE_GROUPE: ModeleActe = {
  id: "mandat-mesure-conservatoire-groupe",
  numero: "13",
  titre: "Mandat d’exécuter plusieurs mesures conservatoires",
  famille: "conservatoire",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Faire exécuter plusieurs mesures le même jour, avant leur caducité\u00A0: une lettre, le tableau, une fiche et sa suite de délais par dossier.",
  groupement: { unitaire: MANDAT_MESURE_CONSERVATOIRE, tri: "conservatoire.dateLimiteExecution" },
  conditions: [],
  refus: REFUS_GROUPE,
  mentions: [
    ...MENTIONS_GROUPE,
    CREANCIER_NOMME,
    { libelle: "Délai pour exécuter, mesure par mesure", references: [cpce("R511-6")], mots: ["CONFIDENTIEL", "R. 511-6"], niveau: "absolu" },
    { libelle: "Suite des délais, imprimée pour chaque dossier", references: [cpce("R511-7"), cpce("R511-8"), cpce("R523-3"), cpce("R522-5"), cpce("R532-5")], mots: ["R. 511-7", "R. 511-8", "R. 523-3", "R. 522-5", "R. 532-5", "caducité"], niveau: "bloquant" },
    { libelle: "Responsable du fond nommé", references: [cpce("R511-7")], mots: ["Fond engagé par"], niveau: "bloquant" },
  ],
  objet: modele`{{groupe.nombre|lettres|tete}} mesures conservatoires – confidentiel`,
  texte: modele`
    [[bloc entete-lettre]]

    ! **CONFIDENTIEL – À EXÉCUTER LE MÊME JOUR**

    {{destinataire.appel}},

    Nous vous chargeons, de façon simultanée et confidentielle, des {{groupe.nombre|lettres}} mesures du tableau joint. Merci de fixer avec nous un même jour d'exécution, et de ne prendre aucun contact préalable avec les débiteurs.
    Créancier :
    [[bloc identite-creancier]]

    La suite des délais de chaque dossier figure dans sa fiche ; chacun de ces délais est sanctionné par la caducité. Avisez-nous de chaque exécution le jour même, avec le procès-verbal.
    Pour chaque mesure : procès-verbal, réponse du tiers, acte de dénonciation et dates, coût de chaque acte. Provision globale : {{mandat.provision}}. Toute demande de mainlevée ou offre d'un débiteur nous est transmise avant réponse.

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]

    --- paysage
    ## Mesures à exécuter
    | Réf. | Débiteur | Fondement | Mesure, biens ou tiers | Montant garanti | **À exécuter au plus tard le** | Fond engagé par |
    |---|---|---|---|---:|---|---|
    [[pour chaque mandat]]| {{dossier.reference}} | {{debiteur.nom}} | [[si conservatoire.isAutorisee = oui]]ordonnance du {{conservatoire.dateOrdonnance|court}}[[sinon]]{{conservatoire.titreSansAutorisation|nu}}[[fin]] | {{conservatoire.intituleMesure|tete}} : [[si conservatoire.nature = saisie de créances]]{{conservatoire.tiers}}[[sinon si conservatoire.nature = saisie de biens]]{{conservatoire.biens}}[[sinon]]{{conservatoire.surete}}[[fin]] | {{conservatoire.montantGarantie}} | [[si conservatoire.isAutorisee = oui]]{{conservatoire.dateLimiteExecution|court}}[[sinon]]sans délai[[fin]] | {{conservatoire.engagement}} |
    [[fin]]

    [[pour chaque mandat]]--- portrait
    ## {{dossier.reference}} – {{debiteur.nom}}
    ! [[si conservatoire.isAutorisee = oui]]**À EXÉCUTER AU PLUS TARD LE {{conservatoire.dateLimiteExecution|majuscules}} – CONFIDENTIEL**[[sinon]]**CONFIDENTIEL – MESURE SANS AUTORISATION, À EXÉCUTER SANS DÉLAI**[[fin]]
    [[si conservatoire.isAutorisee = oui]]Ordonnance du {{conservatoire.dateOrdonnance}} : {{juridiction.intitule}} nous a autorisés à pratiquer {{conservatoire.libelleMesure}}, dans la limite de **{{conservatoire.montantGarantie}}**, à l'encontre de :
    [[sinon]]En vertu de {{conservatoire.titreSansAutorisation}} ({{conservatoire.piecesSansAutorisation}} ; article L. 511-2 du code des procédures civiles d'exécution), {{conservatoire.libelleMesure}}, dans la limite de **{{conservatoire.montantGarantie}}**, à l'encontre de :[[fin]]
    [[bloc identite-debiteur]]
    [[bloc corps-conservatoire]]
    [[fin]]
  `,
};
