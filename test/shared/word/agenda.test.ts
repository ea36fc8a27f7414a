import { expect, test } from "vitest";
import { readFichierLu } from "../../support/retour-builder.ts";
import { jour } from "#shared/kernel/jour.ts";
import { renderAgenda } from "#shared/word/agenda.ts";

const RENDEZ_VOUS = [{ uid: "prescription-d@exigible", jour: jour("2026-12-31"), titre: "Agir au plus tard ; prescription, thèse prudente – Société des Établissements Pelagrin Bâtiment et Fils", detail: "Dossier 2026-0417\nRG n° 26/01234" }];

test("a calendar is read back as it was meant, whatever its signs, and lasts one whole day", async () => {
  const octets = renderAgenda(RENDEZ_VOUS, jour("2026-11-21"));
  const lignes = new TextDecoder().decode(octets).split("\r\n");
  expect(lignes.every((ligne) => new TextEncoder().encode(ligne).length <= 75)).toBe(true);
  expect(lignes).toEqual(expect.arrayContaining(["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "DTSTAMP:20261121T120000Z", "TRIGGER:-P7D"]));
  expect(await readFichierLu(octets, "a.ics")).toMatchObject({ kind: "agenda", rendezVous: [{ titre: RENDEZ_VOUS[0]?.titre, debut: "2026-12-31", fin: "2026-12-31" }] });
});

test("the same days give the same file, and none gives an empty calendar", () => {
  expect(renderAgenda(RENDEZ_VOUS, jour("2026-11-21"))).toEqual(renderAgenda(RENDEZ_VOUS, jour("2026-11-21")));
  expect(new TextDecoder().decode(renderAgenda([], jour("2026-11-21")))).not.toContain("VEVENT");
});

test("a control character in a title does not break the calendar, and the first writing bears the number zero", async () => {
  const octets = renderAgenda([{ uid: "audience-d@exigible", jour: jour("2026-12-31"), titre: "Audience\u0007 du tribunal" }], jour("2026-11-21"));
  expect(new TextDecoder().decode(octets)).toContain("SEQUENCE:0\r\n");
  expect(await readFichierLu(octets, "a.ics")).toMatchObject({ kind: "agenda", rendezVous: [{ titre: "Audience du tribunal" }] });
});
