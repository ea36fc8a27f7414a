import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { formatStatutCycle, listControleCycle, type MessageCycle, parseCycleDeVie, sumEncaissements } from "#shared/imports/cycle-de-vie.ts";
import { hasExemples, listAttendus, readExemple } from "../../support/exemples.ts";
import { writeCycle } from "../../support/facture-builder.ts";
import "../../support/fast-check.ts";

function read(octets: Uint8Array | string): MessageCycle {
  const lu = parseCycleDeVie(typeof octets === "string" ? encodeUtf8(octets) : octets);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.message;
}

describe.skipIf(!hasExemples)("the lifecycle samples", () => {
  test.each(listAttendus("cdar"))("%s: status, invoice and amounts of the independent reading", (chemin, { status, invoice, amounts, label, reason_codes }) => {
    const message = read(readExemple(chemin));
    expect(listControleCycle(message)).toEqual({ status, invoice, amounts });
    expect(message.factures.map(({ libelle }) => libelle?.replaceAll(" ", "_"))).toEqual([label]);
    expect(message.factures.flatMap(({ motifs }) => motifs.flatMap(({ code }) => (code === undefined ? [] : [code])))).toEqual(reason_codes);
  });
});

describe("a lifecycle message", () => {
  test("who says what of which invoice, when", () => {
    expect(read(writeCycle({ statut: "207", motif: "Marchandise non livrée" }))).toMatchObject({
      date: "2026-04-02", emetteur: { nom: "Café des Halles", siren: "404833048", role: "BY" }, destinataire: { siren: "732829320" },
      factures: [{ numero: "F-26-0412", statut: "207", vendeurSiren: "732829320", dateFacture: "2026-03-01", motifs: [{ code: "AUTRE", motif: "Marchandise non livrée" }] }],
    });
  });

  test("what was collected is the sum of the collected amounts; what is left to pay is not money received", () => {
    const message = read(writeCycle({ statut: "212", montants: [["MEN", "500.00"], ["MEN", "100.00"], ["RAP", "250.00"]] }));
    expect(message.factures.map(sumEncaissements)).toEqual([60_000]);
    expect(listControleCycle(message)).toEqual({ status: "212", invoice: ["F-26-0412"], amounts: ["500.00", "100.00", "250.00"] });
    expect(read(writeCycle({ statut: "212" })).factures.map(sumEncaissements)).toEqual([undefined]);
  });

  test("a status is named in French; one that is unknown keeps the words of the message", () => {
    expect(formatStatutCycle({ statut: "205" })).toBe("approuvée");
    expect(formatStatutCycle({ statut: "299", libelle: "En orbite" })).toBe("En orbite");
    expect(formatStatutCycle({})).toBe("statut inconnu");
  });

  test("an unreadable amount is said and left aside", () => {
    const message = read(writeCycle({ statut: "212", montants: [["MEN", "12,50"]] }));
    expect(message.avertissements).toEqual([expect.stringMatching(/12,50/)]);
    expect(message.factures.map(sumEncaissements)).toEqual([undefined]);
  });

  test.each([
    ["<Invoice/>", /n’est pas un message/],
    ["<CrossDomainAcknowledgementAndResponse/>", /aucune facture/],
    ["<!DOCTYPE a><CrossDomainAcknowledgementAndResponse/>", /DOCTYPE/],
  ])("%s is refused", (xml, motif) => expect(parseCycleDeVie(encodeUtf8(xml))).toMatchObject({ ok: false, motif: expect.stringMatching(motif) }));

  test("any mutilation is read or refused, never thrown", () => {
    const entier = encodeUtf8(writeCycle({ statut: "212", montants: [["MEN", "500.00"]] }));
    fc.assert(fc.property(fc.nat(entier.length), fc.nat(60), fc.uint8Array({ maxLength: 8 }), (debut, retire, ajoute) => {
      const lu = parseCycleDeVie(Uint8Array.from([...entier.subarray(0, debut), ...ajoute, ...entier.subarray(debut + retire)]));
      return lu.ok ? JSON.stringify(listControleCycle(lu.message)).length > 0 : lu.motif.length > 0;
    }));
  });
});
