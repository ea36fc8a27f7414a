import fc from "fast-check";
import { expect, test } from "vitest";
import { computeJoursDeVentes, computeReussite, computeTaux, computeVariation, findMediane, formatPart, formatVariation, listNomsClos } from "#shared/suivi/pilotage/statistiques.ts";
import "../../../support/fast-check.ts";

/** Brown, Cai et DasGupta, « Interval Estimation for a Binomial Proportion », 2001 : intervalle de Wilson ; valeurs usuelles de manuels (15 sur 20 : 0,531 à 0,888). */
test("l’intervalle de Wilson à 95\u00A0% : 15 réussites sur 20 donnent 53,1\u00A0% à 88,8\u00A0%", () => {
  const { taux, bas, haut } = computeTaux(15, 20);
  expect([taux, bas.toFixed(3), haut.toFixed(3)]).toEqual([0.75, "0.531", "0.888"]);
});

test("the interval holds the rate, stays within 0 and 1, and narrows with n", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
    const reussis = Math.round(n * part);
    const { taux = 0, bas, haut } = computeTaux(reussis, n);
    const dixFois = computeTaux(reussis * 10, n * 10);
    expect(bas).toBeGreaterThanOrEqual(0);
    expect(haut).toBeLessThanOrEqual(1);
    expect(bas).toBeLessThanOrEqual(taux + 1e-12);
    expect(haut).toBeGreaterThanOrEqual(taux - 1e-12);
    expect(dixFois.haut - dixFois.bas).toBeLessThan(haut - bas + 1e-12);
  }));
});

test("a rate of nothing is no rate", () => {
  expect(computeTaux(0, 0)).toEqual({ reussis: 0, n: 0, bas: 0, haut: 1 });
  expect([formatPart(undefined), formatPart(Number.NaN), computeVariation(0, 12), formatVariation(undefined), findMediane()]).toEqual(["—", "—", undefined, "—", undefined]);
});

test("days of sales: a twelfth of a year's sales is a month of them; without sales, nothing", () => {
  expect(computeJoursDeVentes(100_000, 1_200_000)).toBeCloseTo(30.42, 2);
  expect([computeJoursDeVentes(0, 1_200_000), computeJoursDeVentes(100_000, undefined), computeJoursDeVentes(100_000, 0)]).toEqual([0, undefined, undefined]);
});

test("closings by name, the most numerous first", () => {
  const clos = { "Lyon|reussi": { somme: 10, dossiers: 3 }, "Lyon|echec": { somme: 0, dossiers: 1 }, "—|reussi": { somme: 5, dossiers: 6 } };
  expect(listNomsClos(clos)).toEqual(["—", "Lyon"]);
  expect(computeReussite(clos, (nom) => nom === "Lyon")).toMatchObject({ reussis: 3, n: 4, taux: 0.75 });
  expect(computeReussite(clos)).toMatchObject({ reussis: 9, n: 10 });
});

test("pourcentages et variations à la française", () => {
  expect([formatPart(0.6712), formatPart(0.0621, 1), formatPart(-0.2), formatVariation(0.021), formatVariation(-0.04), formatVariation(0)]).toEqual(["67\u00A0%", "6,2\u00A0%", "−20\u00A0%", "+\u202F2,1\u00A0%", "−\u202F4,0\u00A0%", "0\u00A0%"]);
  expect([findMediane([5, 1, 3]), findMediane([4, 1, 3, 2]), computeVariation(-10, 10)]).toEqual([3, 2.5, 2]);
});
