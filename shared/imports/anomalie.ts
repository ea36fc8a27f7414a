import { INSECABLE } from "../kernel/texte.ts";

/** Something wrong in a file, said to a person: where, what, and whether the line was read all the same. */
export interface Anomalie {
  /** Line of the file, from 1. */
  readonly ligne?: number;
  /** Name of the column, as the file writes it. */
  readonly colonne?: string;
  readonly motif: string;
  /** The beginning of the line, as text: never markup. */
  readonly texte?: string;
  /** The line was not read: it counts in « mis de côté ». */
  readonly isEcartee: boolean;
}

export interface CompteLignes {
  readonly lues: number;
  readonly ecartees: number;
}

/** Anomalies met while a file streams: every one is counted, the first ones are kept whole. */
export interface ReleveAnomalies {
  readonly add: (anomalie: Anomalie) => void;
  readonly list: () => readonly Anomalie[];
  readonly countEcartees: () => number;
  readonly countTotal: () => number;
}

/** A file that is wrong everywhere must not fill the memory with its own errors. */
export const ANOMALIES_GARDEES = 1000;

export function createReleveAnomalies(): ReleveAnomalies {
  const gardees: Anomalie[] = [];
  let ecartees = 0;
  let total = 0;
  return {
    add: (anomalie) => {
      total++;
      if (anomalie.isEcartee) ecartees++;
      if (gardees.length < ANOMALIES_GARDEES) gardees.push(anomalie);
    },
    list: () => gardees.toSorted((premiere, seconde) => (premiere.ligne ?? 0) - (seconde.ligne ?? 0)),
    countEcartees: () => ecartees,
    countTotal: () => total,
  };
}

/** « « 12,3,4 » » with its no-break spaces, cut when long. */
export function formatCitation(texte: string): string {
  const extrait = texte.length > 60 ? `${texte.slice(0, 59)}…` : texte;
  return `«${INSECABLE}${extrait}${INSECABLE}»`;
}
