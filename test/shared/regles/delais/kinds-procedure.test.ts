import { expect, test } from "vitest";
import { CHAINES } from "#shared/regles/delais/enchainement.ts";
import { formatKindProcedure, type KindProcedure, LIBELLES_PROCEDURE } from "#shared/regles/delais/kinds-procedure.ts";

test("chaque événement a un nom français, un seul", () => {
  const libelles = Object.values(LIBELLES_PROCEDURE);
  expect(new Set(libelles).size).toBe(libelles.length);
  expect(formatKindProcedure("saisie_attribution")).toBe("Saisie-attribution");
});

test("aucun événement ne reste sans emploi", () => {
  const employes = new Set<KindProcedure>(CHAINES.flatMap(({ declencheurs, accompliPar, sansObjetPar = [], critere }) => [...declencheurs, ...accompliPar, ...sansObjetPar, ...(critere === undefined ? [] : [critere])]));
  const sans = Object.keys(LIBELLES_PROCEDURE).filter((kind) => !employes.has(kind as KindProcedure));
  expect(sans).toEqual(["jugement_ouverture", "paiement_integral", "desistement"]);
});
