import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type EvenementAgenda, formatIcs } from "#shared/formats/ics-ecriture.ts";
import { readIcs } from "#shared/formats/ics.ts";
import { addJours, jour } from "#shared/kernel/jour.ts";

const ENTETE = { nom: "Exigible", horodatage: "20261121T102400Z" };
const AUDIENCE: EvenementAgenda = { uid: "abc@exigible", sequence: 2, jour: jour("2027-01-20"), heure: "09:30", titre: "TAE de Nanterre ; référé, RG 26/0412", lieu: "Nanterre, salle 4", description: "Grandval Bâtiment\nMe Sorbier", alarmes: [1440, 90] };

function readParAutre(texte: string) {
  const calendrier = new ICAL.Component(ICAL.parse(texte) as unknown[] as never);
  return calendrier.getAllSubcomponents("vevent").map((composant) => new ICAL.Event(composant));
}

describe("un agenda écrit se relit sans perte", () => {
  test("par ical.js : heure de Paris, textes, alarmes, version", () => {
    const [lu] = readParAutre(formatIcs([AUDIENCE], ENTETE));
    expect([lu?.uid, lu?.sequence, lu?.summary, lu?.location, lu?.description]).toEqual([AUDIENCE.uid, 2, AUDIENCE.titre, AUDIENCE.lieu, AUDIENCE.description]);
    expect([lu?.startDate.toString(), lu?.startDate.zone?.tzid ?? lu?.component.getFirstProperty("dtstart")?.getParameter("tzid"), lu?.duration.toSeconds()]).toEqual(["2027-01-20T09:30:00", "Europe/Paris", 3600]);
    expect(lu?.component.getAllSubcomponents("valarm").map((alarme) => String(alarme.getFirstPropertyValue("trigger")))).toEqual(["-P1D", "-PT90M"]);
  });

  test("par notre lecteur d’agendas : le jour d’une échéance, l’annulation", () => {
    const { evenements } = readIcs(new TextEncoder().encode(formatIcs([{ ...AUDIENCE, heure: undefined, alarmes: [] }, { ...AUDIENCE, uid: "def@exigible", isAnnule: true }], ENTETE)));
    expect(evenements.map(({ uid, sequence, debut, statut, titre }) => [uid, sequence, debut?.kind, statut, titre])).toEqual([["abc@exigible", 2, "jour", "CONFIRMED", AUDIENCE.titre], ["def@exigible", 2, "heure", "CANCELLED", AUDIENCE.titre]]);
  });

  test("déplacer garde l’identifiant et augmente la version : un agenda met à jour, il ne double pas", () => {
    const avant = readParAutre(formatIcs([AUDIENCE], ENTETE));
    const apres = readParAutre(formatIcs([{ ...AUDIENCE, jour: jour("2027-02-03"), sequence: 3 }], ENTETE));
    expect(apres.map(({ uid }) => uid)).toEqual(avant.map(({ uid }) => uid));
    expect(apres[0]?.sequence).toBeGreaterThan(avant[0]?.sequence ?? 99);
  });

  test("aucune ligne ne passe 75 octets, aucun caractère n’est coupé", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer({ min: 0, max: 20_000 }), (titre, decalage) => {
      const texte = formatIcs([{ ...AUDIENCE, titre: `x${titre.replace(/[\u0000-\u001F\u007F]/g, " ")}x`, jour: addJours(jour("2000-01-01"), decalage) }], ENTETE);
      for (const ligne of texte.split("\r\n")) expect(new TextEncoder().encode(ligne).length).toBeLessThanOrEqual(75);
      const [lu] = readParAutre(texte);
      expect(lu?.summary).toBe(`x${titre.replace(/[\u0000-\u001F\u007F]/g, " ")}x`);
    }), { numRuns: 100 });
  });
});
