import fc from "fast-check";
import { expect, test } from "vitest";
import { jour, type Jour, parseJour } from "#shared/kernel/jour.ts";
import { listOccurrences, parseRecurrence } from "#shared/formats/recurrence.ts";
import "../../support/fast-check.ts";

const parse = (texte: string) => parseRecurrence(texte, (valeur) => parseJour(`${valeur.slice(0, 4)}-${valeur.slice(4, 6)}-${valeur.slice(6, 8)}`));
const list = (debut: string, texte: string): readonly Jour[] => listOccurrences(jour(debut), parse(texte)!);

test.each<readonly [string, string, string, readonly string[]]>([
  ["each Monday, until a day included", "2026-01-05", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260119T120000Z", ["2026-01-05", "2026-01-12", "2026-01-19"]],
  ["every second Tuesday and Thursday", "2026-01-06", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4", ["2026-01-06", "2026-01-08", "2026-01-20", "2026-01-22"]],
  ["the last Friday of each month", "2026-01-30", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", ["2026-01-30", "2026-02-27", "2026-03-27"]],
  ["the first Monday", "2026-01-05", "FREQ=MONTHLY;BYDAY=1MO;COUNT=2", ["2026-01-05", "2026-02-02"]],
  ["the last day of the month", "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", ["2026-01-31", "2026-02-28", "2026-03-31"]],
  ["the 31st, when there is one", "2026-01-31", "FREQ=MONTHLY;COUNT=3", ["2026-01-31", "2026-03-31", "2026-05-31"]],
  ["each year", "2026-02-01", "FREQ=YEARLY;COUNT=2", ["2026-02-01", "2027-02-01"]],
  ["every third day", "2026-01-01", "FREQ=DAILY;INTERVAL=3;COUNT=3", ["2026-01-01", "2026-01-04", "2026-01-07"]],
])("%s", (_, debut, texte, attendu) => {
  expect(list(debut, texte)).toEqual(attendu);
});

test.each(["FREQ=SECONDLY", "FREQ=DAILY;BYSETPOS=1", "FREQ=DAILY;BYHOUR=9", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;UNTIL=demain", "", "FREQ"])("%j says more than what is read", (texte) => {
  expect(parse(texte)).toBeUndefined();
});

test("a rule that never ends, or never holds, ends here", () => {
  expect(list("2026-01-01", "FREQ=DAILY")).toHaveLength(500);
  expect(list("2026-01-01", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).toEqual(["2026-01-01"]);
  expect(list("9999-12-30", "FREQ=DAILY;COUNT=9")).toEqual(["9999-12-30"]);
  fc.assert(fc.property(fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"), fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -40, max: 40 }), (frequence, intervalle, quantieme) => list("2026-01-01", `FREQ=${frequence};INTERVAL=${intervalle};BYMONTHDAY=${quantieme}`).length <= 500), { numRuns: 30 });
});
