import type { ConditionActe, Mention, Refus } from "../acte.ts";
import { ccom, cconso, cpc } from "./references.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

export const ETUDE_MANDATEE: ConditionActe = { si: "etude.nom renseigné", sinon: "aucun commissaire de justice n’est mandaté pour ce dossier" };

/** What forbids to instruct an étude against the debtor, whatever the act. */
export const REFUS_MANDAT: readonly Refus[] = [
  { si: "collective.isOuverte = oui", motif: "une procédure collective est ouverte\u00A0: les poursuites sont arrêtées, la créance se déclare", niveau: "absolu", references: [ccom("L622-21")] },
  { si: "surendettement.dateRecevabilite renseigné", motif: "le surendettement est recevable\u00A0: les voies d’exécution sont suspendues et interdites", niveau: "absolu", references: [cconso("L722-2")] },
  { si: "surendettement.dateDemande renseigné", motif: "une demande de surendettement est connue\u00A0: recevable, elle suspend les procédures d’exécution", niveau: "bloquant", references: [cconso("L722-2")] },
  { si: "debiteur.qualite = professionnel et debiteur.dateVerification non renseigné", motif: "aucune vérification des procédures collectives n’est au dossier", niveau: "bloquant", references: [ccom("L622-21")] },
  { si: "debiteur.dateVerification < acte.date", motif: "la procédure collective se vérifie le jour du mandat\u00A0: refaire la vérification", niveau: "bloquant", references: [ccom("L622-21")] },
];

export const MENTIONS_MANDAT: readonly Mention[] = [
  MENTIONS_SOCIETE,
  { libelle: "Débiteur\u00A0: identité et adresse", references: [cpc("648")], champs: ["debiteur.nom", "debiteur.adresse"], niveau: "bloquant" },
  { libelle: "Créancier\u00A0: identité et siège", references: [cpc("648")], champs: ["creancier.denomination", "creancier.forme", "creancier.siege", "creancier.organe"], niveau: "bloquant" },
];
