import type { Mention, Refus } from "../acte.ts";
import { cpc } from "./references.ts";
import { MENTIONS_SOCIETE } from "./regles-communes.ts";

/** What no letter of several dossiers can be, whatever it asks; each of them was held to the act of one dossier first. */
export const REFUS_GROUPE: readonly Refus[] = [
  { si: "groupe.etrangeres renseigné", motif: "une affaire n’est pas confiée à ce mandataire", niveau: "absolu", references: [] },
  { si: "groupe.nombre > 40", motif: "au-delà de quarante affaires, deux envois", niveau: "avertissement", references: [] },
];

export const MENTIONS_GROUPE: readonly Mention[] = [MENTIONS_SOCIETE, { libelle: "Affaires en tableau, datées", references: [], champs: ["groupe.affaires", "acte.date"], niveau: "bloquant" }];

export const CREANCIER_NOMME: Mention = {
  libelle: "Créancier\u00A0: identité et siège", references: [cpc("648")], champs: ["creancier.denomination", "creancier.forme", "creancier.siege", "creancier.organe"], niveau: "bloquant",
};
