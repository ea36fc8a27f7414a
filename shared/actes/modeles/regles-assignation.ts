import type { Mention, Refus } from "../acte.ts";
import { cciv, ccom, cpc } from "./references.ts";
import { REFUS_COLLECTIVE } from "./regles-communes.ts";

/** What every draft summons bears (CPC, art. 54, 56, 648). */
export const MENTIONS_ASSIGNATION: readonly Mention[] = [
  { libelle: "Juridiction saisie", references: [cpc("54, 1°")], champs: ["juridiction.intitule"], niveau: "absolu" },
  { libelle: "Objet de la demande", references: [cpc("54, 2°")], mots: ["OBJET DE LA DEMANDE"], champs: ["decompte.total"], niveau: "absolu" },
  {
    libelle: "Demanderesse\u00A0: forme, dénomination, siège, organe qui la représente", references: [cpc("54, 3°"), cpc("648")],
    champs: ["creancier.denomination", "creancier.forme", "creancier.siege", "creancier.organe"], niveau: "absolu",
  },
  { libelle: "Destinataire\u00A0: dénomination et siège, ou nom et domicile", references: [cpc("648")], champs: ["debiteur.nom", "debiteur.adresse"], niveau: "absolu" },
  { libelle: "Date, commissaire de justice et signature laissés à l’étude", references: [cpc("648")], mots: ["date à compléter par le commissaire de justice", "signature à compléter par l’étude"], niveau: "bloquant" },
  { libelle: "Lieu, jour et heure de l’audience", references: [cpc("56, 1°")], champs: ["audience.date", "audience.heure", "juridiction.adresse"], niveau: "absolu" },
  { libelle: "Exposé des moyens en fait et en droit", references: [cpc("56, 2°")], mots: ["I. FAITS", "1353"], niveau: "bloquant" },
  { libelle: "Bordereau des pièces annexé", references: [cpc("56, 3°")], mots: ["BORDEREAU DES PIÈCES"], champs: ["pieces.nombre"], niveau: "absolu" },
  { libelle: "Modalités de comparution, avertissement sur le défaut", references: [cpc("56")], mots: ["TRÈS IMPORTANT", "vous vous exposez à ce qu’un"], niveau: "absolu" },
];

/** What forbids to summon, whoever the judge is. */
export const REFUS_ASSIGNATION: readonly Refus[] = [
  REFUS_COLLECTIVE,
  { si: "procedure.representation = obligatoire et avocat.nom non renseigné", motif: "l’avocat est obligatoire devant cette juridiction pour cette somme\u00A0: désigner l’avocat du dossier", niveau: "bloquant", references: [cpc("760"), cpc("761"), cpc("853")] },
  { si: "prescription.agirAuPlusTard < audience.date", motif: "la créance se prescrit avant l’audience\u00A0: faire délivrer l’assignation avant cette date, seule sa signification interrompt", niveau: "avertissement", references: [cciv("2241")] },
  { si: "audience.date = acte.date", motif: "l’audience est fixée au jour même de l’acte\u00A0: l’assignation se délivre avant elle, assez tôt pour se défendre, et d’heure à heure en référé sur autorisation seulement", niveau: "bloquant", references: [cpc("485"), cpc("486")] },
  { si: "contestations non vide et contestations.piecesReponse vide", motif: "une contestation est exposée sans pièce qui y réponde", niveau: "avertissement", references: [cciv("1353")] },
  { si: "demande.capitalisation = oui", motif: "la capitalisation ne joue que pour des intérêts dus pour une année entière, jamais par semestre", niveau: "avertissement", references: [cciv("1343-2")] },
];

export const REFUS_COMMERCANT: Refus = {
  si: "debiteur.qualite ≠ professionnel", niveau: "absolu", references: [ccom("L721-3")],
  motif: "le tribunal de commerce ne juge pas un consommateur\u00A0: assignation devant le tribunal judiciaire",
};
