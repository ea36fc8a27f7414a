import type { ConditionActe, Mention, Refus } from "../acte.ts";
import { article, ccom, cconso, cpc } from "./references.ts";

/** A company names itself on its letters. */
export const MENTIONS_SOCIETE: Mention = {
  libelle: "Société désignée en pied de page\u00A0: forme, siège, SIREN, ville du registre", references: [ccom("R123-237"), ccom("R123-238")],
  champs: ["creancier.forme", "creancier.siege", "creancier.siren", "creancier.rcsVille"], niveau: "bloquant",
};

/** An act of procedure names who asks, against whom, and what. */
export const MENTIONS_REQUETE: readonly Mention[] = [
  { libelle: "Juridiction saisie", references: [cpc("54, 1°")], champs: ["juridiction.intitule"], niveau: "absolu" },
  { libelle: "Objet de la demande", references: [cpc("54, 2°")], mots: ["OBJET"], niveau: "absolu" },
  {
    libelle: "Requérante\u00A0: forme, dénomination, siège, organe qui la représente", references: [cpc("54, 3°")],
    champs: ["creancier.denomination", "creancier.forme", "creancier.siege", "creancier.organe"], niveau: "absolu",
  },
  { libelle: "Débiteur\u00A0: nom ou dénomination, domicile ou siège", references: [cpc("57")], champs: ["debiteur.nom", "debiteur.adresse"], niveau: "absolu" },
  { libelle: "Pièces énumérées dans un bordereau", references: [cpc("57"), cpc("1407")], champs: ["pieces.nombre"], niveau: "absolu" },
  { libelle: "Date et signature", references: [cpc("57")], champs: ["acte.date", "acte.lieu", "signataire.nom", "signataire.qualite"], niveau: "bloquant" },
];

/** What a petition without debate is refused or warned for, whoever judges it: only the service of its order interrupts (C. civ., art. 2241; CPC, art. 1411). */
export const REFUS_INJONCTION: readonly Refus[] = [
  { si: "prescription.joursRestants < parametre.delaiMoyenOrdonnanceJours", motif: "la créance se prescrit avant que l’ordonnance puisse être signifiée\u00A0: assigner, le dépôt de la requête n’interrompt rien", niveau: "bloquant", references: [article("C. civ.", "2241"), cpc("1411")] },
  { si: "signataire.pouvoir non renseigné", motif: "si le signataire n’est ni le représentant légal ni un avocat, joindre son pouvoir spécial", niveau: "avertissement", references: [cpc("1407")] },
];

export const DU: ConditionActe = { si: "decompte.total > 0", sinon: "rien n’est dû à ce jour" };
export const PROFESSIONNEL: ConditionActe = { si: "debiteur.qualite = professionnel", sinon: "le débiteur n’est pas qualifié de professionnel" };
export const CONSOMMATEUR: ConditionActe = { si: "debiteur.qualite = consommateur", sinon: "le débiteur n’est pas qualifié de consommateur" };

/** A debtor in collective proceedings may no longer be sued for what he owed before. */
export const REFUS_COLLECTIVE: Refus = {
  si: "collective.isOuverte = oui", niveau: "absolu", references: [ccom("L622-21"), ccom("L622-7")],
  motif: "une procédure collective est ouverte\u00A0: la créance se déclare, elle ne se réclame plus",
};

export const REFUS_SURENDETTEMENT: Refus = {
  si: "surendettement.dateDemande renseigné", niveau: "bloquant", references: [cconso("L722-2"), cconso("L722-5")],
  motif: "une demande de surendettement est connue\u00A0: vérifier sa recevabilité, qui interdit au débiteur de payer",
};
