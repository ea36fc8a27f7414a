import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoment, readIcs } from "#shared/formats/ics.ts";
import { toOctets } from "../../support/fec-builder.ts";
import { hasExemples, readAttendus, readExemple } from "../../support/exemples.ts";
import "../../support/fast-check.ts";

const read = (lignes: readonly string[]) => readIcs(toOctets(["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lignes, "END:VEVENT", "END:VCALENDAR"].join("\r\n")));
const debut = (ligne: string) => {
  const moment = read([ligne]).evenements[0]?.debut;
  return moment === undefined ? undefined : formatMoment(moment);
};

test.each([
  ["DTSTART;TZID=Europe/Paris:20260327T090000", "2026-03-27T08:00:00Z"], ["DTSTART:20260210T080000Z", "2026-02-10T08:00:00Z"], ["DTSTART;VALUE=DATE:20260415", "2026-04-15"], ["DTSTART:20260415", "2026-04-15"],
  ["DTSTART;TZID=\"Western/Central Europe\";VALUE=DATE-TIME:20211101T160000", "2021-11-01T15:00:00Z"], ["DTSTART:20260327T090000", "2026-03-27T08:00:00Z"], ["DTSTART:20260231T090000", undefined], ["DTSTART:demain", undefined],
])("%s is %s", (ligne, attendu) => {
  expect(debut(ligne)).toBe(attendu);
});

test("escapes, duration, rule as written, excluded days, sequence, status", () => {
  expect(read(["UID:1", "SUMMARY:Audience\\, salle 4\\; TJ", "DESCRIPTION:a\\nb", "DTSTART:20260330T070000Z", "DURATION:PT1H30M", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3", "EXDATE:20260406T070000Z,20260413T070000Z", "SEQUENCE:2", "STATUS:CANCELLED"]).evenements[0]).toMatchObject({ uid: "1", titre: "Audience, salle 4; TJ", description: "a\nb", duree: 90, regle: expect.stringContaining("FREQ=WEEKLY"), exceptions: [{ kind: "heure" }, { kind: "heure" }], sequence: 2, statut: "CANCELLED", fautes: [] });
});

test("a bad line costs itself, not its event; an unknown zone is told once", () => {
  const lecture = read(["SUMMARY:Bonne", "CECI N'EST PAS UNE PROPRIETE", "DTSTART;TZID=Mars/Olympus:20260327T090000"]);
  expect(lecture).toMatchObject({ zonesInconnues: ["Mars/Olympus"], evenements: [{ titre: "Bonne", fautes: [{ ligne: 4 }], debut: { kind: "heure" } }] });
});

test("any text is read without a throw, in time", () => {
  const morceaux = ["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTODO", "RRULE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=99", "DTSTART:99999999T999999Z", "DTSTART;TZID=:x", "DURATION:P999999999W", "SUMMARY;X=\":a", ":", ";", " suite", "EXDATE:,,,", "SEQUENCE:abc", "UID:\u0000", "DTSTART;VALUE=PERIOD:20260101T000000Z/PT1H"];
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...morceaux), fc.string({ maxLength: 30 })), { maxLength: 40 }), (lignes) => readIcs(toOctets(lignes.join("\r\n"))).evenements.every(({ fautes }) => Array.isArray(fautes))), { numRuns: 200 });
});

describe.skipIf(!hasExemples)("the samples", () => {
  test.each(Object.entries(hasExemples ? readAttendus().ics_counts : {}))("%s: as many events and tasks as the file says", (chemin, { vevents, vtodos }) => {
    const { evenements } = readIcs(readExemple(chemin));
    expect([evenements.filter(({ kind }) => kind === "VEVENT").length, evenements.filter(({ kind }) => kind === "VTODO").length]).toEqual([vevents, vtodos]);
  });
});
