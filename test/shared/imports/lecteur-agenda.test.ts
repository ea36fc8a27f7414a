import { expect, test } from "vitest";
import { readFichierAgenda } from "#shared/imports/lecteur-agenda.ts";
import { readTout, toOctets } from "../../support/fec-builder.ts";

test("a calendar is recognised by its content, with a mark and under another name", async () => {
  const octets = toOctets("\uFEFFBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Audience\r\nDTSTART:20260330T070000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  expect(await readTout(octets, "a.txt")).toMatchObject({ kind: "agenda", rendezVous: [{ titre: "Audience", debut: "2026-03-30T07:00:00Z" }] });
  expect(readFichierAgenda({ nomFichier: "a.ics", octets })).toMatchObject({ kind: "agenda", encodage: "utf-8-bom" });
});
