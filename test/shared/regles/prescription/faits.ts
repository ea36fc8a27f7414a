import type { Jour } from "#shared/kernel/jour.ts";
import { jour } from "#shared/kernel/jour.ts";
import type { EvenementPrescription, FaitsPrescription } from "#shared/regles/prescription/prescription.ts";

export interface FaitsLisibles {
  readonly nature?: string;
  readonly execution?: string;
  readonly facture?: string;
  readonly echeance?: string;
  readonly evenements?: readonly EvenementLisible[];
  readonly au?: string;
  readonly territoire?: FaitsPrescription["territoire"];
  readonly naissance?: string;
}

export interface EvenementLisible {
  readonly type: string;
  readonly date: string;
  readonly fin?: string;
  readonly issue?: NonNullable<EvenementPrescription["issue"]>;
  readonly contre?: string;
}

/** A commercial claim with days as text, computed on 21 November 2026 unless said otherwise. */
export function createFaits({ nature = "commercial", execution, facture, echeance, evenements = [], au = "2026-11-21", territoire, naissance }: FaitsLisibles): FaitsPrescription {
  return {
    nature,
    dates: { execution: readJour(execution), facture: readJour(facture), echeance: readJour(echeance), naissance: readJour(naissance) },
    evenements: evenements.map(createEvenement),
    au: jour(au),
    territoire,
  };
}

export function createEvenement({ type, date, fin, issue, contre }: EvenementLisible): EvenementPrescription {
  return { type, date: jour(date), fin: readJour(fin), issue, contre };
}

function readJour(texte: string | undefined): Jour | undefined {
  return texte === undefined ? undefined : jour(texte);
}
