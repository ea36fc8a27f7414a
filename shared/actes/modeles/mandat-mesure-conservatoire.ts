import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpce } from "./references.ts";
import { DU } from "./regles-communes.ts";
import { ETUDE_MANDATEE, MENTIONS_MANDAT, REFUS_MANDAT } from "./regles-mandat.ts";

export const MANDAT_MESURE_CONSERVATOIRE: ModeleActe = {
  id: "mandat-mesure-conservatoire",
  numero: "13",
  titre: "Mandat d’exécuter la mesure conservatoire",
  famille: "conservatoire",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Faire exécuter la mesure autorisée avant sa caducité, et tenir la suite des délais. La mesure interrompt la prescription au jour où elle est pratiquée.",
  conditions: [ETUDE_MANDATEE, DU],
  refus: [
    ...REFUS_MANDAT,
    { si: "conservatoire.dateLimiteExecution < acte.date", motif: "le délai pour exécuter l’ordonnance est écoulé\u00A0: elle est caduque", niveau: "absolu", references: [cpce("R511-6")] },
    { si: "conservatoire.isAutorisee = non et conservatoire.titreSansAutorisation non renseigné", motif: "sans autorisation, la mesure suppose un titre ou un effet que la loi énumère", niveau: "absolu", references: [cpce("L511-2")] },
    { si: "conservatoire.isAutorisee = non et conservatoire.piecesSansAutorisation non renseigné", motif: "le cas qui dispense d’autorisation doit être prouvé par une pièce", niveau: "absolu", references: [cpce("L511-2")] },
    { si: "conservatoire.engagement non renseigné", motif: "désigner qui engagera le fond et tiendra les délais", niveau: "absolu", references: [cpce("R511-7")] },
    { si: "conservatoire.isAutorisee = oui", motif: "vérifier sur l’ordonnance que le montant, les biens et le tiers sont les mêmes", niveau: "avertissement", references: [cpce("R511-4")] },
    { si: "ordonnance.issue = rejet", motif: "une injonction rejetée dans le mois laisse un mois de plus pour engager le fond", niveau: "avertissement", references: [cpce("R511-7, al. 2")] },
  ],
  mentions: [
    ...MENTIONS_MANDAT,
    { libelle: "Ordonnance ou titre, mesure et montant", references: [cpce("R511-4"), cpce("L511-2")], champs: ["conservatoire.libelleMesure", "conservatoire.montantGarantie", "conservatoire.isAutorisee"], niveau: "absolu" },
    { libelle: "Délai pour exécuter", references: [cpce("R511-6")], mots: ["CONFIDENTIEL", "R. 511-6"], niveau: "absolu" },
    { libelle: "Suite des délais, imprimée", references: [cpce("R511-7"), cpce("R511-8"), cpce("R523-3"), cpce("R522-5"), cpce("R532-5")], mots: ["R. 511-7", "R. 511-8", "R. 523-3", "R. 522-5", "R. 532-5", "caducité"], niveau: "bloquant" },
    { libelle: "Responsable du fond nommé", references: [cpce("R511-7")], champs: ["conservatoire.engagement"], niveau: "bloquant" },
  ],
  objet: modele`Mesure conservatoire contre {{debiteur.nomComplet}} – confidentiel`,
  texte: modele`
    [[bloc entete-lettre]]

    ! [[si conservatoire.isAutorisee = oui]]**À EXÉCUTER AU PLUS TARD LE {{conservatoire.dateLimiteExecution|majuscules}} – CONFIDENTIEL**[[sinon]]**CONFIDENTIEL – MESURE SANS AUTORISATION, À EXÉCUTER SANS DÉLAI**[[fin]]

    {{destinataire.appel}},

    [[si conservatoire.isAutorisee = oui]]Par ordonnance du {{conservatoire.dateOrdonnance}}, {{juridiction.intitule}} nous a autorisés à pratiquer {{conservatoire.libelleMesure}}, dans la limite de **{{conservatoire.montantGarantie}}**, à l'encontre de :
    [[sinon]]En vertu de {{conservatoire.titreSansAutorisation}} ({{conservatoire.piecesSansAutorisation}} ; article L. 511-2 du code des procédures civiles d'exécution), nous vous chargeons de pratiquer {{conservatoire.libelleMesure}}, dans la limite de **{{conservatoire.montantGarantie}}**, à l'encontre de :[[fin]]
    [[bloc identite-debiteur]]
    Créancier :
    [[bloc identite-creancier]]

    [[bloc corps-conservatoire]]

    ### Retour
    Procès-verbal, réponse du tiers, acte de dénonciation et dates, coût de chaque acte. Provision : {{mandat.provision}}.
    Toute demande de mainlevée ou offre du débiteur nous est transmise avant réponse.

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
