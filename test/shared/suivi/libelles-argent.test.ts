import { expect, test } from "vitest";
import { ACTES_TARIFES, CANAUX_REGLEMENT, FINS_PLAN, IMPUTATIONS, POSTES_DEPENSE } from "#shared/model/faits/argent-faits.ts";
import { LIBELLES_ACTE_TARIFE, LIBELLES_CANAL_REGLEMENT, LIBELLES_FIN_PLAN, LIBELLES_IMPUTATION, LIBELLES_POSTE } from "#shared/suivi/libelles-argent.ts";

test("chaque mot de l’argent a son nom français, et nul autre", () => {
  expect(Object.keys(LIBELLES_CANAL_REGLEMENT)).toEqual([...CANAUX_REGLEMENT]);
  expect(Object.keys(LIBELLES_IMPUTATION)).toEqual([...IMPUTATIONS]);
  expect(Object.keys(LIBELLES_POSTE)).toEqual([...POSTES_DEPENSE]);
  expect(Object.keys(LIBELLES_ACTE_TARIFE)).toEqual([...ACTES_TARIFES]);
  expect(Object.keys(LIBELLES_FIN_PLAN)).toEqual([...FINS_PLAN]);
});

test("une imputation qui déroge à la loi cite son article", () => {
  for (const libelle of Object.values(LIBELLES_IMPUTATION)) expect(libelle).toMatch(/C\. civ\., art\. 1343-[15]/);
});
