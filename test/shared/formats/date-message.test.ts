import fc from "fast-check";
import { expect, test } from "vitest";
import { jour } from "#shared/kernel/jour.ts";
import { formatInstant, parseDateMessage } from "#shared/formats/date-message.ts";
import "../../support/fast-check.ts";

test.each([
  ["Thu, 12 Feb 2026 10:15:00 +0100", "2026-02-12T09:15:00Z"], ["Mon, 06 Jun 2005 22:21:22 +0200 (CEST)", "2005-06-06T20:21:22Z"], ["1 Jan 26 00:30 +0100", "2025-12-31T23:30:00Z"],
  ["Thu, 31 Dec 98 23:59:60 GMT", "1998-12-31T23:59:59Z"], ["Tue, 10 May 2005 11:26:39 -0600", "2005-05-10T17:26:39Z"], ["Wed, 01 Nov 2023 00:48:31 GMT", "2023-11-01T00:48:31Z"], ["22-Nov-2008 15:04:59 EST", "2008-11-22T20:04:59Z"],
])("%s is %s", (texte, instant) => {
  expect(parseDateMessage(texte)).toBe(instant);
});

test.each(["<HR>", "", "12 février 2026", "Thu, 31 Feb 2026 10:15:00 +0100", "Thu, 12 Feb 2026 10:15:00", "Thu, 12 Feb 2026 25:00:00 +0100", "Thu, 12 Feb 2026 10:15:00 +9900", "12 Feb 0 10:15 +0000", "9".repeat(9999)])("%j is no instant", (texte) => {
  expect(parseDateMessage(texte.slice(0, 100))).toBeUndefined();
});

test("the calendar has two ends", () => {
  expect([formatInstant(jour("0001-01-01"), -1, 0), formatInstant(jour("9999-12-31"), 1440, 0), formatInstant(jour("9999-12-31"), 1439, 0)]).toEqual([undefined, undefined, "9999-12-31T23:59:00Z"]);
});

test("the same instant as the platform's own reading", () => {
  const mois = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  fc.assert(fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: -11, max: 13 }), (quantieme, rang, annee, heure, zone) => {
    const texte = `${quantieme} ${mois[rang]} ${annee} ${String(heure).padStart(2, "0")}:07:09 ${zone < 0 ? "-" : "+"}${String(Math.abs(zone)).padStart(2, "0")}30`;
    return parseDateMessage(texte) === new Date(texte).toISOString().replace(".000Z", "Z");
  }));
});
