import { expect, test } from "vitest";
import { CHAINES } from "#shared/regles/delais/enchainement.ts";
import { formatKindProcedure, type KindProcedure, KINDS_PROCEDURE, LIBELLES_PROCEDURE } from "#shared/kernel/kinds-procedure.ts";
import { PROCEDURES } from "#shared/suivi/procedures/catalogue.ts";

test("chaque événement a un nom français, un seul", () => {
  const libelles = Object.values(LIBELLES_PROCEDURE);
  expect(new Set(libelles).size).toBe(libelles.length);
  expect(formatKindProcedure("saisie_attribution")).toBe("Saisie-attribution");
});

test("aucun événement ne reste sans emploi", () => {
  const employes = new Set<KindProcedure>(CHAINES.flatMap(({ declencheurs, accompliPar, sansObjetPar = [], critere }) => [...declencheurs, ...accompliPar, ...sansObjetPar, ...(critere === undefined ? [] : [critere])]));
  const decrits = new Set(PROCEDURES.flatMap(({ evenements }) => evenements.map(({ kind }) => kind)));
  const sans = KINDS_PROCEDURE.filter((kind) => !employes.has(kind));
  expect(sans.filter((kind) => !decrits.has(kind))).toEqual([]);
  expect(sans).toContain("jugement_ouverture");
  expect(KINDS_PROCEDURE).toHaveLength(Object.keys(LIBELLES_PROCEDURE).length);
});
