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
  expect(find(jour("2026-01-01"), BAREMES)).toBe(find(jour("2026-06-30"), BAREMES));
  find(jour("2026-07-01"), BAREMES);
  expect(appels).toBe(2);
  find(jour("2026-01-01"), new Map(BAREMES));
  expect(appels).toBe(3);
});

test("a refusal names the day that was asked", () => {
  const find = createMemoSemestre((semestre) => ({ kind: "refus", jour: semestre.debut, motif: "inconnu", references: REFERENCES }));
  find(jour("2027-01-01"), BAREMES);
  expect(find(jour("2027-02-03"), BAREMES)).toMatchObject({ kind: "refus", jour: "2027-02-03" });
});
