import { describe, expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { montant, sumMontants } from "#shared/kernel/montant.ts";
import { listDatesFermees, listEcheances, splitVersements } from "#shared/suivi/echeancier-plan.ts";

describe("a plan of equal payments", () => {
  test("makes the total to the centime, the last one takes the rest", () => {
    const versements = splitVersements(montant(100_000), 3, jour("2026-12-15"), "metropole");
    expect(versements.map(({ montant: verse }) => verse)).toEqual([33_333, 33_333, 33_334]);
    expect(sumMontants(versements.map(({ montant: verse }) => verse))).toBe(100_000);
  });

  test("puts off to the next open day a Saturday, a Sunday, a public holiday", () => {
    expect(splitVersements(montant(40_000), 4, jour("2027-01-01"), "metropole").map(({ date }) => date)).toEqual(["2027-01-04", "2027-02-01", "2027-03-01", "2027-04-01"]);
    expect(splitVersements(montant(20_000), 2, jour("2026-11-14"), "metropole").map(({ date }) => date)).toEqual(["2026-11-16", "2026-12-14"]);
  });

  test("proposes nothing for a number that makes no plan", () => {
    expect([splitVersements(montant(100), 0, jour("2026-12-15"), "metropole"), splitVersements(montant(100), 121, jour("2026-12-15"), "metropole"), splitVersements(montant(2), 3, jour("2026-12-15"), "metropole")]).toEqual([[], [], []]);
  });
});

describe("the payments of a plan", () => {
  const versements = [{ date: jour("2027-01-15"), montant: montant(700) }, { date: jour("2026-12-26"), montant: montant(300) }];

  test("come by date, each with the balance after it", () => {
    expect(listEcheances(versements)).toEqual([{ rang: 1, date: "2026-12-26", montant: 300, solde: 700 }, { rang: 2, date: "2027-01-15", montant: 700, solde: 0 }]);
  });

  test("on a day when nobody pays are told", () => {
    expect(listDatesFermees(versements, "metropole")).toEqual([{ date: "2026-12-26", motif: "samedi" }]);
  });
});
