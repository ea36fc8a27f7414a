import type { ModeleActe } from "../acte.ts";
import { modele } from "../langue/modele.ts";
import { cpc } from "./references.ts";
import { ETUDE_MANDATEE, MENTIONS_MANDAT, REFUS_MANDAT } from "./regles-mandat.ts";

export const MANDAT_SIGNIFICATION_ORDONNANCE: ModeleActe = {
  id: "mandat-signification-ordonnance",
  numero: "11",
  titre: "Mandat de signifier l’ordonnance d’injonction de payer",
  famille: "mandat",
  nature: "lettre",
  destinataire: "etude",
  envoi: "lettre simple",
  usage: "Faire signifier la requête, le bordereau et l’ordonnance exécutoire dans le délai, à peine de la voir non avenue. La signification interrompt la prescription.",
  conditions: [ETUDE_MANDATEE, { si: "debiteur.adresse renseigné", sinon: "l’adresse du débiteur n’est pas connue" }],
  refus: [
    ...REFUS_MANDAT,
    { si: "ordonnance.dateLimiteSignification < acte.date", motif: "la date limite est dépassée\u00A0: l’ordonnance est non avenue", niveau: "absolu", references: [cpc("1411")] },
    { si: "ordonnance.regime = antérieur", motif: "l’ordonnance est de l’ancien régime, antérieur au 1er mars 2022\u00A0: elle ne se signifie plus", niveau: "absolu", references: [cpc("1411")] },
    { si: "ordonnance.issue = rejet", motif: "la requête a été rejetée\u00A0: il n’y a rien à signifier", niveau: "absolu", references: [cpc("1409")] },
    { si: "ordonnance.issue = partielle et ordonnance.dateDecision non renseigné", motif: "signifier une ordonnance partielle, c’est renoncer au surplus\u00A0: la décision doit être datée et nommée", niveau: "absolu", references: [cpc("1409")] },
    { si: "ordonnance.isExecutoireRecue ≠ oui", motif: "la requête, le bordereau et l’ordonnance revêtue de la formule exécutoire doivent être joints", niveau: "bloquant", references: [cpc("1411")] },
    { si: "ordonnance.joursRestants < parametre.secondRegardJours", motif: "la date limite est proche\u00A0: une seconde personne relit le mandat", niveau: "bloquant", references: [cpc("1411")] },
    { si: "mandat.dateEcheance > ordonnance.dateLimiteSignification", motif: "la date demandée à l’étude dépasse la date limite", niveau: "absolu", references: [cpc("1411")] },
    { si: "ordonnance.montantPrincipal > decompte.principalInitial", motif: "le principal de l’ordonnance dépasse celui des factures\u00A0: l’acte ne réclame que les sommes de l’ordonnance", niveau: "bloquant", references: [cpc("1413")] },
  ],
  mentions: [
    ...MENTIONS_MANDAT,
    { libelle: "Date limite calculée selon la date de l’ordonnance", references: [cpc("1411")], mots: ["À SIGNIFIER AU PLUS TARD LE"], champs: ["ordonnance.dateLimiteSignification", "ordonnance.delaiSignification"], niveau: "absolu" },
    { libelle: "Requête, bordereau et ordonnance exécutoire à signifier", references: [cpc("1411")], mots: ["bordereau des documents justificatifs"], niveau: "bloquant" },
    { libelle: "Montants de l’ordonnance, et non du décompte", references: [cpc("1413")], mots: ["seules les sommes de l’ordonnance"], champs: ["ordonnance.montantPrincipal"], niveau: "absolu" },
    { libelle: "Frais de greffe", references: [cpc("1413")], champs: ["ordonnance.montantDepens"], niveau: "bloquant" },
    { libelle: "Mentions de nullité rappelées à l’étude", references: [cpc("1413"), cpc("1414")], mots: ["articles 1413 et 1414"], niveau: "bloquant" },
    { libelle: "Retour de l’acte et de son mode de remise", references: [cpc("1418")], mots: ["mode de remise"], niveau: "bloquant" },
  ],
  objet: modele`Signification de l'ordonnance n° {{ordonnance.numero}} contre {{debiteur.nomComplet}}`,
  texte: modele`
    [[bloc entete-lettre]]

    ! **À SIGNIFIER AU PLUS TARD LE {{ordonnance.dateLimiteSignification|majuscules}}**

    {{destinataire.appel}},

    Nous vous remettons, aux fins de signification, l'ordonnance portant injonction de payer rendue le {{ordonnance.date}} par {{juridiction.intitule}} sous le numéro {{ordonnance.numero}}, revêtue de la formule exécutoire, à l'encontre de :
    [[bloc identite-debiteur]]
    [[bloc identite-codebiteurs]]
    Créancier :
    [[bloc identite-creancier]]

    [[bloc corps-signification]]
    Le coût de l'acte, détaillé. Provision : {{mandat.provision}}.
    Aucune mesure d'exécution n'est demandée à ce stade.

    [[bloc renvoi-fiche-retour]]

    Nous vous prions d'agréer, {{destinataire.appel}}, l'expression de nos salutations distinguées.

    [[bloc signature]]
  `,
};
