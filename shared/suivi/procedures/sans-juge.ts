import { FINS } from "./commun.ts";
import type { Procedure } from "./types-procedure.ts";

/** Small claims without a judge (CPCE, art. L125-1, R125-1 to R125-8). */
export const SIMPLIFIEE: Procedure = {
  id: "procedure-simplifiee",
  titre: "Procédure simplifiée de recouvrement",
  references: [{ texte: "CPCE", article: "L125-1" }],
  ouvertures: ["invitation_simplifiee"],
  evenements: [
    { kind: "invitation_simplifiee", etat: "Invitation adressée au débiteur", champs: ["demande"], suites: ["accord_simplifiee", "refus_simplifiee"] },
    { kind: "accord_simplifiee", etat: "Accord du débiteur, titre à délivrer", champs: ["accorde"], suites: ["titre_simplifiee"] },
    { kind: "refus_simplifiee", etat: "Refus du débiteur\u00A0: choisir une autre voie", suites: [], isFin: true },
    { kind: "titre_simplifiee", etat: "Titre délivré", champs: ["accorde"], suites: [], actes: ["mandat-execution-titre"], isFin: true, isTitre: true },
    ...FINS,
  ],
};

/** Undisputed commercial claims (CPCE, art. L126-1 to L126-5): its decree is not published. */
export const COMMANDEMENT_L126: Procedure = {
  id: "commandement-l126",
  titre: "Commandement de payer, créance commerciale incontestée",
  references: [{ texte: "CPCE", article: "L126-1 à L126-5" }],
  reserve: "À vérifier\u00A0: procédure indisponible tant que son décret d’application n’est pas publié.",
  ouvertures: ["commandement_l126"],
  evenements: [
    { kind: "commandement_l126", etat: "Commandement signifié", champs: ["demande"], suites: ["contestation_l126", "proces_verbal_l126"] },
    { kind: "contestation_l126", etat: "Commandement contesté\u00A0: choisir une autre voie", suites: [], isFin: true },
    { kind: "proces_verbal_l126", etat: "Procès-verbal de non-contestation dressé", suites: ["formule_l126"] },
    { kind: "formule_l126", etat: "Procès-verbal exécutoire, à signifier", suites: ["signification_l126"], isTitre: true },
    { kind: "signification_l126", etat: "Procès-verbal signifié", suites: [], actes: ["mandat-execution-titre"], isFin: true },
    ...FINS,
  ],
};
