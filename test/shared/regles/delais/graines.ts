import fc from "fast-check";
import type { Jour } from "#shared/kernel/jour.ts";
import { CHAINES } from "#shared/regles/delais/enchainement.ts";
import { type KindProcedure, LIBELLES_PROCEDURE } from "#shared/kernel/kinds-procedure.ts";
import type { EvenementProcedure } from "#shared/regles/delais/types-enchainement.ts";

const KINDS = Object.keys(LIBELLES_PROCEDURE) as readonly KindProcedure[];

/** Kinds that start a delay by themselves. */
export const KINDS_TESTES: readonly KindProcedure[] = [...new Set(CHAINES.flatMap(({ declencheurs }) => declencheurs))];

/** Up to eight events, each with a name of its own, some tied to an earlier name. */
export function listGraines(jours: fc.Arbitrary<Jour>): fc.Arbitrary<readonly EvenementProcedure[]> {
  const graine = fc.record({
    kind: fc.constantFrom(...KINDS),
    date: jours,
    lien: fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
    isAPersonne: fc.option(fc.boolean(), { nil: undefined }),
    isDefaut: fc.option(fc.boolean(), { nil: undefined }),
    juridiction: fc.option(fc.constantFrom("commerciale" as const, "judiciaire" as const), { nil: undefined }),
    demeure: fc.option(fc.constantFrom("metropole" as const, "guadeloupe" as const, "etranger" as const), { nil: undefined }),
  });
  return fc.array(graine, { maxLength: 8 }).map((graines) => graines.map(({ lien, ...reste }, rang) => ({ id: `e${rang}`, ...reste, origineId: lien === undefined ? undefined : `e${lien}` })));
}
