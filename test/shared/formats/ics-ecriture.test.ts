import fc from "fast-check";
import ICAL from "ical.js";
import ical from "node-ical";
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

/** Events as node-ical reads them; a whole day is told by its parts in the zone of the machine. */
function listParNodeIcal(texte: string) {
  return Object.values(ical.sync.parseICS(texte)).flatMap((composant) => {
    if (composant?.type !== "VEVENT") return [];
    const { uid, sequence, start, datetype, summary, location, description, status, alarms = [] } = composant;
    const debut = datetype === "date" ? [start.getFullYear(), start.getMonth() + 1, start.getDate()].map((part) => String(part).padStart(2, "0")).join("-") : start.toISOString();
    return [{ uid, version: Number(sequence), debut, titre: summary, lieu: location, description, statut: status, alarmes: alarms.map((alarme: { readonly trigger?: unknown }) => String(alarme.trigger)) }];
  });
}

describe("un agenda écrit se relit sans perte", () => {
  test("par ical.js : heure de Paris, textes, alarmes, version", () => {
    const [lu] = readParAutre(formatIcs([AUDIENCE], ENTETE));
    expect([lu?.uid, lu?.sequence, lu?.summary, lu?.location, lu?.description]).toEqual([AUDIENCE.uid, 2, AUDIENCE.titre, AUDIENCE.lieu, AUDIENCE.description]);
    expect([lu?.startDate.toString(), lu?.startDate.zone?.tzid ?? lu?.component.getFirstProperty("dtstart")?.getParameter("tzid"), lu?.duration.toSeconds()]).toEqual(["2027-01-20T09:30:00", "Europe/Paris", 3600]);
    expect(lu?.component.getAllSubcomponents("valarm").map((alarme) => String(alarme.getFirstPropertyValue("trigger")))).toEqual(["-P1D", "-PT90M"]);
  });

  test("par node-ical, un second lecteur sans rien de commun avec le premier\u00A0: hiver, été, textes longs et accentués, alarmes, annulation", () => {
    const long = `Société des Établissements Pelagrin ; référé, provision, « œuvre » de l’article 873 \\ 1${", puis une suite d’accents éàùç".repeat(6)}`;
    const ete: EvenementAgenda = { ...AUDIENCE, uid: "ete@exigible", jour: jour("2027-07-06"), titre: long, description: `${long}\nMe Sorbier`, sequence: 7, isAnnule: true };
    const lus = listParNodeIcal(formatIcs([AUDIENCE, ete, { ...AUDIENCE, uid: "jour@exigible", jour: jour("2026-12-01"), heure: undefined, alarmes: [7 * 1440, 1440] }], ENTETE));
    expect(lus).toEqual([
      { uid: "abc@exigible", version: 2, debut: "2027-01-20T08:30:00.000Z", titre: AUDIENCE.titre, lieu: AUDIENCE.lieu, description: AUDIENCE.description, statut: "CONFIRMED", alarmes: ["-P1D", "-PT90M"] },
      { uid: "ete@exigible", version: 7, debut: "2027-07-06T07:30:00.000Z", titre: long, lieu: AUDIENCE.lieu, description: `${long}\nMe Sorbier`, statut: "CANCELLED", alarmes: [] },
      { uid: "jour@exigible", version: 2, debut: "2026-12-01", titre: AUDIENCE.titre, lieu: AUDIENCE.lieu, description: AUDIENCE.description, statut: "CONFIRMED", alarmes: ["-P7D", "-P1D"] },
    ]);
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
