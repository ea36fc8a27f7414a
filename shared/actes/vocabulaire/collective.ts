import { LIBELLES_PROCEDURE } from "../../suivi/libelles.ts";
import { findSuspension } from "../../suivi/surendettement.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes } from "./champ.ts";

const DEBITEUR = "Fiche du dossier, débiteur";
const { texte, date, choix, ouiNon } = createTypes<FaitsActe>();

/** Collective proceedings of the debtor, and his file before the commission of over-indebtedness. */
export const CHAMPS_COLLECTIVE: Readonly<Record<string, Champ>> = {
  "collective.isOuverte": ouiNon("procédure collective en cours", DEBITEUR, ({ debiteur }) => debiteur?.procedure !== undefined && debiteur.procedure.etat !== "close"),
  "collective.nature": texte("nature de la procédure collective", DEBITEUR, ({ debiteur }) => (debiteur?.procedure === undefined ? undefined : LIBELLES_PROCEDURE[debiteur.procedure.procedure].toLowerCase())),
  "collective.etat": choix("état de la procédure collective", DEBITEUR, ({ debiteur }) => debiteur?.procedure?.etat),
  "collective.dateJugement": date("jugement d’ouverture", DEBITEUR, ({ debiteur }) => debiteur?.procedure?.dateOuverture),
  "collective.dateBodacc": date("publication au BODACC", DEBITEUR, ({ debiteur }) => debiteur?.procedure?.dateParution),
  "collective.juridiction": texte("tribunal de la procédure", DEBITEUR, ({ debiteur }) => debiteur?.procedure?.juridiction),
  "surendettement.dateRecevabilite": date("recevabilité du surendettement", "Fiche du dossier, procédures", ({ dossier, aujourdhui }) => findSuspension(dossier, aujourdhui)),
  "surendettement.dateDemande": date("demande de surendettement", "Fiche du dossier, chronologie", ({ dossier }) => dossier.evenements.find(({ kind, fin }) => kind === "surendettement_demande" && fin === undefined)?.dateFait),
};
