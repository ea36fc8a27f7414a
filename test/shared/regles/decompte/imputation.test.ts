import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { createCompte } from "#shared/regles/decompte/compte.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { extendComptes } from "#shared/regles/decompte/imputation.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

const compute = (faits: FaitsDecompte) => extendComptes(faits.creances.map((creance) => createCompte(creance, faits, BAREMES)), faits, 365);
const parts = (faits: FaitsDecompte) =>
  compute(faits).comptes.map(({ creance, imputations }) => [creance.id, ...imputations.map(({ surInterets, surPrincipal, surIndemnite }) => [surInterets, surPrincipal, surIndemnite])]);
const convenu = (ppm: number) => ({ regime: "conventionnel", tauxPpm: taux(ppm) }) as const;

describe("l’imputation des règlements (C. civ., art. 1342-10 et 1343-1)", () => {
  const avant = createFacture({ id: "B", echeance: jour("2026-01-31"), montantTtc: montant(10_000) });
  const apres = createFacture({ id: "A", echeance: jour("2026-02-28"), montantTtc: montant(10_000) });
  const reglement = (date: string, somme: number, creanceId?: string) => ({ date: jour(date), montant: montant(somme), creanceId });

  test("à taux égal, la plus anciennement échue d’abord", () => {
    expect(parts(createFaits({ creances: [apres, avant], reglements: [reglement("2026-03-15", 5000)] }))).toEqual([["A"], ["B", [143, 4857, 0]]]);
  });

  test("l’échue avant celle qui ne l’est pas, le jour de l’échéance compris", () => {
    const chere = { ...apres, taux: convenu(200_000) };
    expect(parts(createFaits({ creances: [chere, avant], reglements: [reglement("2026-02-27", 5000)] }))[0]).toEqual(["A"]);
    expect(parts(createFaits({ creances: [chere, avant], reglements: [reglement("2026-02-28", 5000)] }))[0]).toEqual(["A", [0, 5000, 0]]);
  });

  test("parmi les échues, le taux le plus élevé ce jour-là", () => {
    const faits = createFaits({ creances: [{ ...avant, taux: convenu(100_000) }, { ...apres, taux: convenu(110_000) }], reglements: [reglement("2026-03-31", 5000)] });
    expect(parts(faits)).toEqual([["B"], ["A", [93, 4907, 0]]]);
  });

  test("à taux et échéance égaux, l’ordre des identifiants", () => {
    const jumelles = [{ ...avant, id: "Z" }, { ...avant, id: "M" }];
    expect(parts(createFaits({ creances: jumelles, reglements: [reglement("2026-01-31", 5000)] }))).toEqual([["Z"], ["M", [0, 5000, 0]]]);
  });

  test("l’indication du débiteur l’emporte, et le surplus ne déborde pas sur une autre créance", () => {
    const etat = compute(createFaits({ creances: [avant, apres], reglements: [reglement("2026-02-28", 20_000, "A")] }));
    expect(etat.comptes.map(({ principal, indemnite }) => [principal, indemnite])).toEqual([[10_000, 4000], [0, 0]]);
    expect(etat.tropPercu).toBe(6000);
  });

  test("ce qui reste paie les indemnités, la plus ancienne échéance d’abord, puis devient trop-perçu", () => {
    const partiel = compute(createFaits({ creances: [apres, avant], reglements: [reglement("2026-01-31", 25_000)] }));
    expect(partiel.comptes.map(({ indemnite }) => indemnite)).toEqual([3000, 0]);
    expect(compute(createFaits({ creances: [apres, avant], reglements: [reglement("2026-01-31", 30_000)] })).tropPercu).toBe(2000);
  });

  test("un avoir réduit le principal sans toucher aux intérêts, au plus à zéro, et passe avant un règlement du même jour (R-IMP-04)", () => {
    const faits = createFaits({ creances: [avant], avoirs: [{ creanceId: "B", date: jour("2026-03-02"), montant: montant(4000) }], reglements: [reglement("2026-03-02", 6100)] });
    expect(parts(faits)).toEqual([["B", [0, 4000, 0], [100, 6000, 0]]]);
    const trop = createFaits({ creances: [avant], avoirs: [{ creanceId: "B", date: jour("2026-03-02"), montant: montant(40_000) }] });
    expect(compute(trop)).toMatchObject({ tropPercu: 0, comptes: [{ principal: 0 }] });
  });

  test("un règlement d’une créance déjà payée laisse l’ordre des autres intact", () => {
    const faits = createFaits({ creances: [avant, apres], reglements: [reglement("2026-01-31", 14_000, "B"), reglement("2026-03-10", 1000)] });
    expect(parts(faits)[1]).toEqual(["A", [33, 967, 0]]);
  });
});
