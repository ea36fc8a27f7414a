import type { Encodage } from "../formats/encodage.ts";
import type { ReleveAnomalies } from "./anomalie.ts";
import type { EnteteEcheancier } from "./echeancier-entete.ts";
import { type ExtraitTableau, nameColonnes } from "./extrait-tableau.ts";
import type { LectureColonnes } from "./echeancier-ligne.ts";
import type { LectureEcheancier, LectureRefus } from "./lecture.ts";

export interface FormeEcheancier {
  readonly nomFichier: string;
  /** Absent: a workbook. */
  readonly encodage: Encodage | undefined;
  readonly entete: EnteteEcheancier;
  readonly extrait: ExtraitTableau | undefined;
  readonly anomalies: ReleveAnomalies;
  readonly colonnes: LectureColonnes;
}

/** The part of a reading that both kinds of list share. */
export function createLecture({ nomFichier, encodage, entete, extrait, anomalies }: FormeEcheancier, lues: number): Omit<LectureEcheancier, "nature" | "comptes" | "tranches" | "avertissements" | "controle"> {
  return {
    kind: "echeancier", nomFichier, ...(encodage === undefined ? {} : { encodage }),
    ligneEntete: entete.ligne,
    noms: entete.noms,
    ...(extrait === undefined ? {} : { extrait }),
    colonnes: Object.fromEntries(Object.entries(entete.rangs).map(([champ, rang]) => [champ, nameColonnes(entete.noms)[rang] ?? ""])),
    lignes: { lues, ecartees: anomalies.countEcartees() },
    anomalies: anomalies.list(),
    anomaliesTotal: anomalies.countTotal(),
  };
}

/** Refuses a list whose sums would no longer be exact. */
export function findDemesure({ nomFichier }: FormeEcheancier, montants: readonly number[]): LectureRefus | undefined {
  if (Number.isSafeInteger(montants.reduce((total, montant) => total + Math.abs(montant), 0))) return undefined;
  return { kind: "refus", nomFichier, format: "balance-agee", motif: "Les montants de cette liste dépassent ce qu’une comptabilité peut contenir : rien n’est importé." };
}
