import { expect, test } from "vitest";
import { splitIcs } from "#shared/formats/ics-texte.ts";
import { toOctets } from "../../support/fec-builder.ts";

const split = (texte: string) => splitIcs(toOctets(texte));
const lignes = (texte: string) => split(texte).composants.map((composant) => composant.lignes.map((ligne) => ligne.texte));

test("a fold inside a character is joined before it is decoded", () => {
  const octets = toOctets("BEGIN:VEVENT\r\nSUMMARY:Société\r\nEND:VEVENT\r\n");
  const place = octets.indexOf(0xc3) + 1;
  const plies = Uint8Array.from([...octets.slice(0, place), 13, 10, 32, ...octets.slice(place)]);
  expect(splitIcs(plies).composants[0]?.lignes).toEqual([{ texte: "SUMMARY:Société", ligne: 2 }]);
});

test("blank lines between a line and what continues it, a mark, lone carriage returns", () => {
  expect(lignes("\uFEFFBEGIN:VEVENT\nUID\n\n :12\nSUMMARY\n\t:x\nEND:VEVENT\n")).toEqual([["UID:12", "SUMMARY:x"]]);
  expect(lignes("BEGIN:VEVENT\rUID:1\rEND:VEVENT")).toEqual([["UID:1"]]);
  expect(splitIcs(Uint8Array.of(0xff, 0xfe, ...[..."BEGIN:VEVENT\nUID:é\nEND:VEVENT"].flatMap((signe) => [signe.charCodeAt(0), 0]))).composants[0]?.lignes).toEqual([{ texte: "UID:é", ligne: 2 }]);
});

test("alarms are left out, an event that does not end is closed by the next one", () => {
  expect(split("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nTRIGGER:-P1D\nEND:VALARM\nSUMMARY:x\nBEGIN:VTODO\nUID:2\nEND:VTODO\nBEGIN:VEVENT\nUID:3").composants).toEqual([
    { kind: "VEVENT", ligne: 2, isClos: false, lignes: [{ texte: "UID:1", ligne: 3 }, { texte: "SUMMARY:x", ligne: 7 }] },
    { kind: "VTODO", ligne: 8, isClos: true, lignes: [{ texte: "UID:2", ligne: 9 }] },
    { kind: "VEVENT", ligne: 11, isClos: false, lignes: [{ texte: "UID:3", ligne: 12 }] },
  ]);
});

test("Windows-1252 when it is no UTF-8; what is no calendar says so", () => {
  expect(splitIcs(Uint8Array.from([..."BEGIN:VEVENT\nSUMMARY:d\u00E9lai\nEND:VEVENT"].map((signe) => signe.charCodeAt(0))))).toMatchObject({ encodage: "windows-1252", isAgenda: true, composants: [{ lignes: [{ texte: "SUMMARY:délai" }] }] });
  expect(split("bonjour").isAgenda).toBe(false);
});
