import type { ContenuPar } from "../model/faits/registre.ts";

/** French names of what money facts carry. */
export const LIBELLES_CANAL_REGLEMENT: Readonly<Record<NonNullable<ContenuPar["reglement"]["canal"]>, string>> = {
  direct: "Directement", etude: "Par l’étude", carpa: "Par la CARPA",
};

/** The choice, then the article that allows it. */
export const LIBELLES_IMPUTATION: Readonly<Record<NonNullable<ContenuPar["reglement"]["principalDabord"]>, string>> = {
  "accord-creancier": "principal d’abord, accord du créancier (C. civ., art. 1343-1)",
  convention: "principal d’abord, clause du contrat (C. civ., art. 1343-1)",
  decision: "principal d’abord, décision du juge (C. civ., art. 1343-5)",
};

export const LIBELLES_POSTE: Readonly<Record<ContenuPar["depense"]["poste"], string>> = {
  honoraires: "Honoraires", depens: "Dépens", "article-700": "Article 700", execution: "Exécution forcée", "acte-prescrit": "Acte prescrit par la loi", amiable: "Recouvrement amiable",
  "petites-creances": "Procédure simplifiée", "complement-l441-10": "Complément d’indemnité (L441-10)", "clause-penale": "Clause pénale",
};

export const LIBELLES_ACTE_TARIFE: Readonly<Record<NonNullable<ContenuPar["depense"]["acte"]>, string>> = {
  "signification-injonction": "Signification de l’ordonnance d’injonction", "commandement-saisie-vente": "Commandement aux fins de saisie-vente", deplacement: "Forfait de déplacement, acte électronique",
};

export const LIBELLES_FIN_PLAN: Readonly<Record<ContenuPar["denouement"]["fin"], string>> = {
  execute: "Plan exécuté", dechu: "Déchéance du terme", abandonne: "Plan abandonné d’un commun accord",
};
