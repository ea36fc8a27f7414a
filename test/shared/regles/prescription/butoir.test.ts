import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { createEtapeButoir, findButoir, limitButoir } from "#shared/regles/prescription/butoir.ts";
import { findNature } from "#shared/regles/prescription/nature.ts";
import { computePrescription } from "#shared/regles/prescription/prescription.ts";
import { BAREMES, expectCalcule } from "../../../support/baremes.ts";
import { CAS_BUTOIR } from "./butoir.cas.ts";
import { createFaits } from "./faits.ts";

describe("délai butoir (C. civ., art. 2232)", () => {
  test.each(CAS_BUTOIR)("$regle : $nom ($source)", ({ faits, dernierJour }) => {
    expect(expectCalcule(computePrescription(createFaits(faits), BAREMES)).valeur.dernierJour).toBe(dernierJour);
  });

  test("il se dit dans la preuve quand il mord, et seulement alors", () => {
    const list = (rang: number) => expectCalcule(computePrescription(createFaits(CAS_BUTOIR[rang]!.faits), BAREMES)).justification;
    expect(list(0).etapes.some(({ libelle }) => libelle.startsWith("Délai butoir"))).toBe(true);
    expect(list(0).parametres.map(({ id }) => id)).toContain("prescription/delai-butoir");
    expect(list(5).etapes.some(({ libelle }) => libelle.startsWith("Délai butoir"))).toBe(false);
  });
});

test("né avant la réforme de 2008, il est compté de la naissance et le dit", () => {
  const butoir = findButoir(jour("2005-05-05"), findNature("commercial")!, 1, jour("2026-11-21"), BAREMES);
  expect(butoir).toMatchObject({ dernierJour: "2025-05-04", avertissements: [expect.stringContaining("À vérifier") as string] });
  expect(createEtapeButoir(butoir!).valeur).toBe("04/05/2025");
  expect(findButoir(jour("2005-05-05"), findNature("execution_titre")!, 1, jour("2026-11-21"), BAREMES)).toBeUndefined();
});

test("la limite retient ce qui s’ajoute, jamais ce qui était acquis", () => {
  const butoir = findButoir(jour("2010-03-01"), findNature("commercial")!, 1, jour("2026-11-21"), BAREMES);
  expect(limitButoir(jour("2029-01-01"), jour("2028-01-01"), butoir)).toBe("2029-01-01");
  expect(limitButoir(jour("2031-01-01"), jour("2028-01-01"), butoir)).toBe("2030-02-28");
  expect(limitButoir(jour("2036-01-01"), jour("2035-01-01"), butoir)).toBe("2035-01-01");
  expect(limitButoir(jour("2036-01-01"), jour("2035-01-01"), undefined)).toBe("2036-01-01");
});
