import type { ReleveAnomalies } from "./anomalie.ts";
import type { EnteteEcheancier } from "./echeancier-entete.ts";
import type { LectureColonnes } from "./echeancier-ligne.ts";
import type { LectureEcheancier } from "./lecture.ts";

export interface FormeEcheancier {
  readonly nomFichier: string;
  readonly encodage: LectureEcheancier["encodage"];
  readonly entete: EnteteEcheancier;
  readonly anomalies: ReleveAnomalies;
  readonly colonnes: LectureColonnes;
}

/** The part of a reading that both kinds of list share. */
export function createLecture({ nomFichier, encodage, entete, anomalies }: FormeEcheancier, lues: number): Omit<LectureEcheancier, "nature" | "comptes" | "tranches" | "avertissements" | "controle"> {
  return {
    kind: "echeancier", nomFichier, encodage,
    ligneEntete: entete.ligne,
    colonnes: Object.fromEntries(Object.entries(entete.rangs).map(([champ, rang]) => [champ, entete.noms[rang] ?? ""])),
    lignes: { lues, ecartees: anomalies.countEcartees() },
    anomalies: anomalies.list(),
    anomaliesTotal: anomalies.countTotal(),
  };
}
