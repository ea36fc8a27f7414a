import { describe, expect, test } from "vitest";
import { readIcs } from "#shared/formats/ics.ts";
import { createLectureAgenda } from "#shared/imports/agenda.ts";
import type { LectureAgenda } from "#shared/imports/lecture-agenda.ts";
import { toOctets } from "../../support/fec-builder.ts";
import { hasExemples, readExemple } from "../../support/exemples.ts";

function read(octets: Uint8Array): LectureAgenda {
  const lecture = createLectureAgenda("a.ics", readIcs(octets));
  if (lecture.kind === "refus") throw new Error(lecture.motif);
  return lecture;
}
const evenement = (...lignes: readonly string[]) => ["BEGIN:VEVENT", ...lignes, "END:VEVENT"].join("\n");
const agenda = (...evenements: readonly string[]) => toOctets(["BEGIN:VCALENDAR", ...evenements, "END:VCALENDAR"].join("\n"));

test("good events are kept when one is bad: it is told, with its line", () => {
  const lecture = read(agenda(evenement("UID:1", "SUMMARY:Bonne", "DTSTART:20260330T070000Z"), evenement("UID:2", "SUMMARY:Mauvaise", "DTSTART:20260231T070000Z")));
  expect(lecture).toMatchObject({ composants: { evenements: 2, taches: 0 }, lignes: { lues: 1, ecartees: 1 }, rendezVous: [{ uid: "1", debut: "2026-03-30T07:00:00Z" }] });
  expect(lecture.anomalies.map(({ ligne, isEcartee }) => [ligne, isEcartee])).toEqual([[7, true], [10, false]]);
});

test("a whole day ends on its last day; a duration gives the end; a task may have no start", () => {
  const { rendezVous } = read(agenda(evenement("DTSTART;VALUE=DATE:20260415", "DTEND;VALUE=DATE:20260417"), evenement("DTSTART;TZID=Europe/Paris:20260330T233000", "DURATION:PT1H"), "BEGIN:VTODO\nDUE;VALUE=DATE:20260131\nSUMMARY:Signifier\nEND:VTODO"));
  expect(rendezVous.map(({ genre, titre, debut, fin }) => [genre, titre, debut, fin])).toEqual([["rendez-vous", "(sans titre)", "2026-04-15", "2026-04-16"], ["rendez-vous", "(sans titre)", "2026-03-30T21:30:00Z", "2026-03-30T22:30:00Z"], ["tache", "Signifier", undefined, "2026-01-31"]]);
});

test("a rule that is not read leaves the first appointment, and says so; an empty agenda too; another file is refused", () => {
  expect(read(agenda(evenement("DTSTART:20260330T070000Z", "RRULE:FREQ=DAILY;BYHOUR=9")))).toMatchObject({ rendezVous: [{ debut: "2026-03-30T07:00:00Z" }], anomalies: [{ motif: expect.stringContaining("seul le premier") }] });
  expect(read(agenda()).avertissements).toEqual([expect.stringContaining("aucun rendez-vous")]);
  expect(createLectureAgenda("a", readIcs(toOctets("x")))).toMatchObject({ kind: "refus" });
});

describe.skipIf(!hasExemples)("the hearings of the samples", () => {
  test("hours in UTC, a day, 24 weekly meetings of which one moved, one cancelled", () => {
    const { rendezVous, composants, anomalies } = read(readExemple("ics/syn_audiences_fr.ics"));
    expect({ composants, anomalies }).toEqual({ composants: { evenements: 6, taches: 1 }, anomalies: [] });
    const parUid = (uid: string) => rendezVous.filter((candidat) => candidat.uid === `${uid}@exemple.invalid`);
    expect(parUid("audience-25-01234-1")[0]).toMatchObject({ debut: "2026-03-27T08:00:00Z", lieu: "Tribunal judiciaire de Lyon, salle 4", titre: expect.stringMatching(/Société Exemple c\/ Hôtel du Cœur.*à déposer avant$/) });
    expect(parUid("audience-25-01234-2")[0]).toMatchObject({ debut: "2026-03-30T07:00:00Z", fin: "2026-03-30T08:30:00Z" });
    expect(parUid("delai-appel")[0]).toMatchObject({ debut: "2026-04-15", fin: "2026-04-15" });
    expect(parUid("permanence")).toHaveLength(24);
    expect(parUid("permanence").filter(({ occurrence }) => occurrence !== undefined)).toMatchObject([{ occurrence: "2026-01-12T13:00:00Z", debut: "2026-01-13T09:00:00Z" }]);
    expect(parUid("annule")[0]).toMatchObject({ isAnnule: true, sequence: 2 });
  });
});
