import type { KindProcedure } from "../../kernel/kinds-procedure.ts";
import { DECLARATION } from "./collective.ts";
import { INJONCTION, INJONCTION_EUROPEENNE } from "./injonction.ts";
import { FOND, REFERE } from "./instance-judiciaire.ts";
import { CONSERVATOIRE, EXECUTION } from "./mesures.ts";
import { COMMANDEMENT_L126, SIMPLIFIEE } from "./sans-juge.ts";
import type { EvenementPossible, KindPoursuite, Procedure } from "./types-procedure.ts";

/** Every procedure that may be opened on a dossier. */
export const PROCEDURES: readonly Procedure[] = [
  INJONCTION,
  SIMPLIFIEE,
  COMMANDEMENT_L126,
  REFERE,
  FOND,
  CONSERVATOIRE,
  EXECUTION,
  DECLARATION,
  INJONCTION_EUROPEENNE,
];

/** Its kind is one of the registry: it is always there. */
export function findProcedure(kind: KindPoursuite): Procedure {
  return PROCEDURES.find(({ id }) => id === kind) ?? INJONCTION;
}

/** What that event means in that procedure; `undefined` when the procedure does not know it. */
export function findEvenementPossible({ evenements }: Procedure, kind: KindProcedure): EvenementPossible | undefined {
  return evenements.find((evenement) => evenement.kind === kind);
}

/** Events that may come just before that one; none when it opens the procedure, or comes at any time. */
export function listPrealables({ evenements, ouvertures }: Procedure, kind: KindProcedure): readonly KindProcedure[] {
  return ouvertures.includes(kind) ? [] : evenements.filter(({ suites }) => suites.includes(kind)).map((evenement) => evenement.kind);
}
