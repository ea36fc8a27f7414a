import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant } from "#shared/kernel/montant.ts";
import { taux } from "#shared/kernel/taux.ts";
import { createEtat, extendEtat } from "#shared/regles/decompte/chiffres.ts";
import type { FaitsDecompte } from "#shared/regles/decompte/decompte.ts";
import { addMouvement, compareAnciennete } from "#shared/regles/decompte/imputation.ts";
import { BAREMES } from "../../../support/baremes.ts";
import { createFacture, createFaits } from "./faits.ts";

const REGLES = { base: { jours: 365, isExacte: false }, anneesCapitalisation: 1 };
const open = (faits: FaitsDecompte) => createEtat(faits, REGLES, BAREMES);
const compute = (faits: FaitsDecompte) => extendEtat(open(faits), faits, undefined, faits.arreteAu);
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

  test("une échéance à confirmer passe après les échues, et ne porte rien", () => {
    const sansDate = { ...apres, id: "0", echeance: undefined };
    expect(parts(createFaits({ creances: [sansDate, avant], reglements: [reglement("2026-03-15", 5000)] }))[0]).toEqual(["0"]);
    expect(compute(createFaits({ creances: [sansDate] })).comptes[0]).toMatchObject({ principal: 10_000, interets: 0, segments: [] });
  });

  test("un rang qui dépend d’un taux encore inconnu est refusé, jamais deviné (C. civ., art. 1342-10)", () => {
    const aVenir = { ...avant, echeance: jour("2027-06-30"), taux: { regime: "legal", miseEnDemeureLe: jour("2027-07-01") } as const };
    const convenue = { ...apres, echeance: jour("2027-06-30"), taux: convenu(60_000) };
    const payer = (creances: FaitsDecompte["creances"], somme: number, creanceId?: string) => compute(createFaits({ arreteAu: jour("2027-02-28"), creances, reglements: [reglement("2027-02-01", somme, creanceId)] })).comptes.map(({ refus }) => refus?.motif);
    expect(payer([aVenir, convenue], 5000)).toEqual([expect.stringContaining("1er semestre 2027") as string, undefined]);
    expect(payer([aVenir, convenue], 5000, "B")).toEqual([undefined, undefined]);
    expect(payer([aVenir, { ...aVenir, id: "C" }], 5000)).toEqual([undefined, undefined]);
    expect(payer([aVenir, { ...convenue, echeance: jour("2027-01-31") }], 5000)).toEqual([undefined, undefined]);
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
    expect(etat.comptes.map(({ principal }) => principal)).toEqual([10_000, 0]);
    expect(etat.restes).toMatchObject([{ montant: 10_000, reglement: { creanceId: "A" } }]);
  });

  test("ce que ni intérêts ni principal n’absorbent reste à partager, avec son règlement", () => {
    const { restes } = compute(createFaits({ creances: [apres, avant], reglements: [reglement("2026-01-31", 25_000)] }));
    expect(restes).toMatchObject([{ rang: 0, montant: 5000, reglement: { date: "2026-01-31" } }]);
    expect(compute(createFaits({ creances: [avant], reglements: [{ ...reglement("2026-01-31", 700), fraisId: "D" }] })).restes).toMatchObject([{ montant: 700 }]);
  });

  test("le principal d’abord, quand le créancier y consent, que la clause ou le juge le veut (C. civ., art. 1343-1 et 1343-5, al. 2)", () => {
    const faits = createFaits({ creances: [avant], reglements: [{ ...reglement("2026-03-15", 5000), principalDabord: "accord-creancier" }] });
    expect(parts(faits)).toEqual([["B", [0, 5000, 0]]]);
    expect(parts({ ...faits, reglements: [{ ...reglement("2026-03-15", 10_100), principalDabord: "decision" }] })).toEqual([["B", [100, 10_000, 0]]]);
  });

  test("un avoir réduit le principal sans toucher aux intérêts, au plus à zéro, et passe avant un règlement du même jour (R-IMP-04)", () => {
    const faits = createFaits({ creances: [avant], avoirs: [{ creanceId: "B", date: jour("2026-03-02"), montant: montant(4000) }], reglements: [reglement("2026-03-02", 6100)] });
    expect(parts(faits)).toEqual([["B", [0, 4000, 0], [100, 6000, 0]]]);
    const trop = createFaits({ creances: [avant], avoirs: [{ creanceId: "B", date: jour("2026-03-02"), montant: montant(40_000) }] });
    expect(compute(trop)).toMatchObject({ restes: [], comptes: [{ principal: 0 }] });
  });

  test("un règlement d’une créance déjà payée laisse l’ordre des autres intact", () => {
    const faits = createFaits({ creances: [avant, apres], reglements: [reglement("2026-01-31", 14_000, "B"), reglement("2026-03-10", 1000)] });
    expect(parts(faits)[1]).toEqual(["A", [33, 967, 0]]);
  });

  test("une créance que le règlement n’atteint pas n’est pas coupée", () => {
    const etat = open(createFaits({ creances: [avant, apres] }));
    const suite = addMouvement(etat, { kind: "reglement", rang: 0, date: jour("2026-03-15"), reglement: reglement("2026-03-15", 5000) });
    expect(suite.comptes[1]).toBe(etat.comptes[1]);
    expect([...etat.comptes].sort(compareAnciennete).map(({ creance }) => creance.id)).toEqual(["B", "A"]);
  });
});
