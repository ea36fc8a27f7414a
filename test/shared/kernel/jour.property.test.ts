import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addJours, addMois, countJours, findJourSemaine, fromNumero, type Jour, jour, parseJour, splitJour, toNumero } from "#shared/kernel/jour.ts";

// An independent calendar: Temporal, which knows no time zone either.
const RANG = { min: toNumero(jour("1800-01-01")), max: toNumero(jour("2400-12-31")) };
const jours = fc.integer(RANG).map(fromNumero);
const toTemporal = (date: Jour) => Temporal.PlainDate.from(date);

test("adding days agrees with Temporal", () => {
  fc.assert(fc.property(jours, fc.integer({ min: -20_000, max: 20_000 }), (date, nombre) => {
    expect(addJours(date, nombre)).toBe(toTemporal(date).add({ days: nombre }).toString());
  }), { numRuns: 2000 });
});

test("adding months agrees with Temporal, last day of the month included", () => {
  fc.assert(fc.property(jours, fc.integer({ min: -600, max: 600 }), (date, nombre) => {
    expect(addMois(date, nombre)).toBe(toTemporal(date).add({ months: nombre }, { overflow: "constrain" }).toString());
  }), { numRuns: 2000 });
});

test("counting days agrees with Temporal", () => {
  fc.assert(fc.property(jours, jours, (debut, fin) => {
    expect(countJours(debut, fin)).toBe(toTemporal(debut).until(toTemporal(fin), { largestUnit: "days" }).days);
  }), { numRuns: 2000 });
});

test("the day of the week agrees with Temporal", () => {
  fc.assert(fc.property(jours, (date) => {
    expect(findJourSemaine(date)).toBe(toTemporal(date).dayOfWeek);
  }), { numRuns: 2000 });
});

test("every day of a whole cycle of 400 years is the next one's eve", () => {
  let date = jour("1999-12-31");
  for (let rang = 0; rang < 146_097; rang++) {
    const suivant = addJours(date, 1);
    if (toNumero(suivant) !== toNumero(date) + 1 || suivant <= date || parseJour(suivant) !== suivant) expect.fail(`${date} → ${suivant}`);
    date = suivant;
  }
  expect(date).toBe("2399-12-31");
});

test("years 1 to 9999 come back from their rank, order of text is order of time", () => {
  const composants = fc.record({ annee: fc.integer({ min: 1, max: 9999 }), mois: fc.integer({ min: 1, max: 12 }), quantieme: fc.integer({ min: 1, max: 28 }) });
  const tous = composants.map(({ annee, mois, quantieme }) => jour(`${String(annee).padStart(4, "0")}-${String(mois).padStart(2, "0")}-${String(quantieme).padStart(2, "0")}`));
  fc.assert(fc.property(tous, tous, (premier, second) => {
    expect(fromNumero(toNumero(premier))).toBe(premier);
    expect(premier < second).toBe(toNumero(premier) < toNumero(second));
    const { annee, mois, quantieme } = splitJour(premier);
    expect([annee, mois, quantieme]).toEqual(premier.split("-").map(Number));
  }));
});
