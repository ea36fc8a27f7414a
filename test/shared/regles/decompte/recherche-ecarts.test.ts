import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { listHypotheses } from "#shared/regles/decompte/hypotheses.ts";
import { computeRubriques, listExplications } from "#shared/regles/decompte/recherche-ecarts.ts";
import type { Releve } from "#shared/regles/decompte/releve.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFaits, PRO_CONTRE_CONSOMMATEUR } from "./faits.ts";

const situation = { faits: createFaits(), baremes: BAREMES };
const RUBRIQUES = [{ poste: "interets" }, { poste: "indemnites" }] as const;
const releve = (interets: number, indemnites: number): Releve => ({ arreteAu: jour("2026-11-21"), presentation: "nette", lignes: [{ poste: "interets", montant: montant(interets) }, { poste: "indemnites", montant: montant(indemnites) }] });
const search = (interets: number, indemnites: number) => listExplications(situation, releve(interets, indemnites), RUBRIQUES, listHypotheses(situation), 2)[0]!;

describe("la recherche des erreurs qui donnent les chiffres de l’étude", () => {
  test("rien à expliquer, rien n’est supposé", () => {
    expect(search(95_055, 4000)).toMatchObject({ hypotheses: [], accords: 2, reste: 0 });
  });

  test("une erreur suffit : elle est préférée à deux", () => {
    expect(search(93_871, 4000).hypotheses.map(({ id }) => id)).toEqual(["taux-precedent"]);
  });

  test("deux erreurs indépendantes se retrouvent ensemble", () => {
    expect(search(93_871, 0).hypotheses.map(({ id }) => id).toSorted()).toEqual(["indemnite-oubliee", "taux-precedent"]);
  });

  test("un chiffre sans cause n’en reçoit pas", () => {
    expect(search(12_345, 4000)).toMatchObject({ hypotheses: [], accords: 1 });
  });
});

test("des faits dont aucun décompte ne sort n’ont pas de rubriques", () => {
  expect(computeRubriques({ faits: createFaits(PRO_CONTRE_CONSOMMATEUR), baremes: BAREMES }, releve(0, 0), RUBRIQUES)).toBeUndefined();
});
