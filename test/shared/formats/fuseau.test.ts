import fc from "fast-check";
import { expect, test } from "vitest";
import { fromNumero, jour, toNumero } from "#shared/kernel/jour.ts";
import { isFuseauConnu, toHeureParis, toUtc } from "#shared/formats/fuseau.ts";
import "../../support/fast-check.ts";

const a = (le: string, heure: number, zone?: string) => toUtc({ jour: jour(le), minutes: heure * 60, secondes: 0 }, zone);

test("winter and summer time of Paris, on both sides of the change", () => {
  expect([a("2026-03-27", 9, "Europe/Paris"), a("2026-03-29", 1), a("2026-03-29", 3), a("2026-03-30", 9, "Romance Standard Time"), a("2026-10-25", 1), a("2026-10-25", 3)]).toEqual(["2026-03-27T08:00:00Z", "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T07:00:00Z", "2026-10-24T23:00:00Z", "2026-10-25T02:00:00Z"]);
});

test("overseas, London, UTC; an unknown zone is Paris, and says so", () => {
  expect([a("2026-07-01", 9, "Indian/Reunion"), a("2026-07-01", 9, "America/Martinique"), a("2026-07-01", 9, "Europe/London"), a("2026-07-01", 9, "UTC"), a("2026-07-01", 9, "Mars/Olympus")]).toEqual(["2026-07-01T05:00:00Z", "2026-07-01T13:00:00Z", "2026-07-01T08:00:00Z", "2026-07-01T09:00:00Z", "2026-07-01T07:00:00Z"]);
  expect(["europe/PARIS", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Mars/Olympus", "constructor"].map(isFuseauConnu)).toEqual([true, true, false, false]);
});

test("the platform agrees with every hour of Paris since 1996", () => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" });
  fc.assert(fc.property(fc.integer({ min: toNumero(jour("1996-01-01")), max: toNumero(jour("2036-12-31")) }), fc.integer({ min: 0, max: 1439 }), (numero, minutes) => {
    const instant = `${fromNumero(numero)}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00Z`;
    const lu = toHeureParis(instant);
    return `${lu?.jour} ${lu?.heure}` === format.format(new Date(instant));
  }), { numRuns: 500 });
});

test("what is no instant has no hour", () => {
  expect([toHeureParis("2026-02-30T10:00:00Z"), toHeureParis("demain"), toHeureParis("9999-12-31T23:30:00Z")]).toEqual([undefined, undefined, undefined]);
});
