import type { Jour } from "../kernel/jour.ts";
import type { Fait, FaitId } from "../model/fait.ts";
import { formatFait } from "./phrase-fait.ts";

/** One line of the timeline: what happened in the world, and when it was written down. */
export interface LigneChronologie {
  readonly faitId: FaitId;
  readonly dateFait: Jour;
  /** Wall clock of the writing, in milliseconds. */
  readonly instant: number;
  readonly par: string;
  readonly famille: FamilleFait;
  readonly libelle: string;
  readonly detail?: string | undefined;
  readonly pieceIds: readonly string[];
  /** An internal line never leaves the department. */
  readonly isInterne: boolean;
  /** Shown struck through: a later fact replaced it. */
  readonly isRemplacee: boolean;
}

export const FAMILLES_FAIT = ["creance", "reglement", "evenement", "piece", "qualification", "mandat", "note", "correction"] as const;
export type FamilleFait = (typeof FAMILLES_FAIT)[number];

const FAMILLE_PAR_TYPE: Readonly<Record<Fait["type"], FamilleFait>> = {
  ouverture: "creance", creance: "creance", avoir: "reglement", reglement: "reglement", rejet: "reglement", reversement: "reglement", remboursement: "reglement", abandon: "reglement", depense: "mandat", provision: "mandat", dividende: "reglement", perte: "reglement", plan: "evenement", denouement: "evenement", evenement: "evenement", audience: "evenement", poursuite: "evenement", jalon: "evenement", issue: "evenement", consigne: "correction", adoption: "correction", demarche: "evenement", titre: "evenement", garde: "evenement", piece: "piece",
  bordereau: "piece", porte: "qualification", strategie: "qualification", hypothese: "qualification", circonstances: "qualification", verdict: "qualification", mandat: "mandat", transmission: "mandat", acte: "evenement", note: "note", tache: "note", report: "note", relecture: "note", passation: "note", cloture: "evenement",
  champ: "correction", retrait: "correction", import: "creance", correspondance: "correction", releve: "reglement", mouvement: "reglement", iban: "correction", paquet: "correction", referentiel: "correction", arrivee: "piece",
  preuve: "qualification", levee: "qualification", litige: "qualification", visa: "qualification", oblige: "creance", promesse: "evenement", delegation: "correction", solvabilite: "qualification",
  papier: "correction", modele: "correction", pilotage: "correction", accueil: "correction", rapport: "correction", "rapport-fait": "note", usage: "correction", absence: "note", detection: "correction", etiquette: "correction", libre: "correction", vue: "correction", encours: "creance", signalement: "evenement", tri: "note", lien: "correction", plafonds: "creance", portion: "creance",
  "demande-effacement": "note", "visa-effacement": "note", effacement: "correction", "effacement-applique": "note", statistiques: "correction", "demande-personne": "evenement", confidentialite: "correction", consultation: "note",
  creancier: "correction", debiteur: "correction", mandataire: "correction", utilisateur: "correction", procedure: "evenement", verification: "evenement",
};

/** Corrections, and what the department thinks of its chances. */
const INTERNES: ReadonlySet<Fait["type"]> = new Set(["bordereau", "consigne", "adoption", "demarche", "champ", "retrait", "strategie", "hypothese", "circonstances", "abandon", "depense", "provision", "perte", "preuve", "levee", "visa", "solvabilite", "tache", "report", "relecture", "passation", "confidentialite", "consultation"]);

/** Everything that was recorded, replaced facts included, most recent day first; on one day, the last written first. */
export function listChronologie(faits: readonly Fait[]): readonly LigneChronologie[] {
  const remplaces = new Set(faits.flatMap((fait) => fait.remplace));
  return faits
    .map((fait): LigneChronologie => ({
      faitId: fait.id,
      dateFait: fait.dateFait,
      instant: fait.horloge[0],
      par: fait.par,
      famille: FAMILLE_PAR_TYPE[fait.type],
      ...formatFait(fait, faits),
      pieceIds: listPieceIds(fait),
      isInterne: (fait.type === "note" && fait.contenu.portee === "interne") || INTERNES.has(fait.type),
      isRemplacee: remplaces.has(fait.id),
    }))
    .toSorted((premiere, seconde) =>
      premiere.dateFait === seconde.dateFait ? seconde.instant - premiere.instant : premiere.dateFait < seconde.dateFait ? 1 : -1,
    );
}

function listPieceIds(fait: Fait): readonly string[] {
  if (fait.type === "piece") return [fait.contenu.pieceId];
  return (fait.type === "evenement" || fait.type === "jalon" || fait.type === "titre" || fait.type === "garde" || fait.type === "demarche") && fait.contenu.pieceId !== undefined ? [fait.contenu.pieceId] : [];
}
