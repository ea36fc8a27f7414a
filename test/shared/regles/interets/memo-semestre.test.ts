import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { taux } from "#shared/kernel/taux.ts";
import { createMemoSemestre } from "#shared/regles/interets/memo-semestre.ts";
import { createTranche } from "#shared/regles/interets/tranche-taux.ts";
import { BAREMES } from "../../../support/baremes.ts";

const REFERENCES = [{ texte: "C. com.", article: "L441-10 II" }] as const;

test("the same packs and the same semester are computed once, other packs again", () => {
  let appels = 0;
  const find = createMemoSemestre((semestre) => {
    appels += 1;
    return createTranche(semestre, { taux: taux(appels), composition: "essai", parametres: [], references: REFERENCES, avertissements: [] });
  });
  expect(find(BAREMES)(jour("2026-01-01"))).toBe(find(BAREMES)(jour("2026-06-30")));
  find(BAREMES)(jour("2026-07-01"));
  expect(appels).toBe(2);
  find(new Map(BAREMES))(jour("2026-01-01"));
  expect(appels).toBe(3);
});

test("a refusal names the day that was asked", () => {
  const find = createMemoSemestre((semestre) => ({ kind: "refus", jour: semestre.debut, motif: "inconnu", references: REFERENCES }));
  find(BAREMES)(jour("2027-01-01"));
  expect(find(BAREMES)(jour("2027-02-03"))).toMatchObject({ kind: "refus", jour: "2027-02-03" });
});
