import fc from "fast-check";
import { expect, test } from "vitest";
import { addJours, countJours, fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { taux } from "#shared/kernel/taux.ts";
import { formatPoints, splitTranches } from "#shared/regles/interets/tranche-taux.ts";
import { findTauxL44110 } from "#shared/regles/interets/taux-l441-10.ts";
import { BAREMES } from "../../../support/baremes.ts";

const jours = fc.integer({ min: toNumero(jour("2014-01-01")), max: toNumero(jour("2026-12-31")) }).map(fromNumero);
const split = (debut: Parameters<typeof splitTranches>[1], fin: Parameters<typeof splitTranches>[2]) => splitTranches((date) => findTauxL44110(date, BAREMES), debut, fin);

test("le découpage ne perd ni ne double aucun jour", () => {
  fc.assert(fc.property(jours, jours, (debut, fin) => {
    const { tranches, refus } = split(debut, fin);
    expect(refus).toBeUndefined();
    const total = tranches.reduce((somme, tranche) => somme + countJours(tranche.debut, tranche.fin) + 1, 0);
    expect(total).toBe(Math.max(0, countJours(debut, fin) + 1));
    tranches.forEach((tranche, rang) => expect(tranche.debut).toBe(rang === 0 ? debut : addJours(tranches[rang - 1]!.fin, 1)));
  }));
});

test("couper une période en deux à n’importe quel jour garde ses jours et ses taux", () => {
  fc.assert(fc.property(jours, jours, jours, (un, deux, trois) => {
    const [debut = un, milieu = un, fin = un] = [un, deux, trois].toSorted();
    const chaqueJour = ({ tranches }: ReturnType<typeof split>) => tranches.flatMap((tranche) => Array.from({ length: countJours(tranche.debut, tranche.fin) + 1 }, () => tranche.taux));
    expect([...chaqueJour(split(debut, milieu)), ...chaqueJour(split(addJours(milieu, 1), fin))]).toEqual(chaqueJour(split(debut, fin)));
  }), { numRuns: 50 });
});

test("après le dernier taux connu, le découpage s’arrête et dit pourquoi", () => {
  const { tranches, refus } = split(jour("2026-12-01"), jour("2027-03-31"));
  expect(tranches.at(-1)?.fin).toBe("2026-12-31");
  expect(refus).toMatchObject({ kind: "refus", jour: "2027-01-01" });
});

test("les points s’écrivent sans décimale inutile", () => {
  expect([100000, 85000, 50000].map((ppm) => formatPoints(taux(ppm)))).toEqual(["10 points", "8,50 points", "5 points"]);
});
