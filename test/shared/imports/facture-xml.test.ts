import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { computeEffet, type Facture, isAvoir, listControleFacture } from "#shared/imports/facture.ts";
import { parseFactureXml } from "#shared/imports/facture-xml.ts";
import { hasExemples, listAttendus, readExemple } from "../../support/exemples.ts";
import { type FactureEcrite, writeCii, writeUbl } from "../../support/facture-builder.ts";
import "../../support/fast-check.ts";

function read(xml: string | Uint8Array): Facture {
  const lu = parseFactureXml(typeof xml === "string" ? encodeUtf8(xml) : xml);
  if (!lu.ok) throw new Error(lu.motif);
  return lu.facture;
}

function refuse(xml: string): string {
  const lu = parseFactureXml(encodeUtf8(xml));
  return lu.ok ? "" : lu.motif;
}

describe.skipIf(!hasExemples)("the e-invoice samples", () => {
  const xml = listAttendus("einvoice").filter(([chemin]) => !chemin.endsWith(".pdf"));

  test.each(xml.filter(([, { syntax }]) => syntax !== "unknown"))("%s: every figure equals the independent reading", (chemin, figures) => {
    const publie = { ...listControleFacture(read(readExemple(chemin))) };
    expect(publie).toEqual(Object.fromEntries(Object.keys(publie).map((cle) => [cle, cle === "seller" || cle === "buyer" ? { name: Reflect.get(Object(figures[cle]), "name") } : figures[cle]])));
    expect(read(readExemple(chemin))).toMatchObject({ ibans: figures["iban"], precedentes: figures["precedingInvoice"], lignes: figures["lines"] });
  });

  test.each(xml.filter(([, { syntax }]) => syntax === "unknown"))("%s is refused with a reason", (chemin) => {
    expect(parseFactureXml(readExemple(chemin))).toMatchObject({ ok: false });
  });

  test.each(["xxe_ubl.xml", "deep_nesting.xml"])("xml-hostile/%s is refused, and holds nothing of the machine", (nom) => {
    expect(JSON.stringify(parseFactureXml(readExemple(`xml-hostile/${nom}`)))).toMatch(/^\{"ok":false,"motif":"Ligne \d/);
  });
});

describe("an invoice is the same in every syntax", () => {
  const vues = (ecrite: FactureEcrite) => [read(writeCii(ecrite)), read(writeUbl(ecrite))].map((facture) => listControleFacture(facture));

  test("number, dates, amounts, parties", () => {
    const [cii, ubl] = vues({});
    expect(cii).toEqual({
      number: "F-26-0412", typeCode: "380", issueDate: "2026-03-01", currency: "EUR", dueDates: ["2026-03-31"], taxBasis: 100_000, taxTotal: 20_000, grandTotal: 120_000,
      prepaid: 30_000, duePayable: 90_000, isCreditNote: false, effectOnReceivableCents: 90_000, seller: { name: "Papeterie du Lac" }, buyer: { name: "Café des Halles" },
    });
    expect(ubl).toEqual(cii);
  });

  test("the prefixes are those of the sender", () => {
    expect(listControleFacture(read(writeCii({}, "a", "b", "c")))).toEqual(listControleFacture(read(writeCii({}))));
    expect(listControleFacture(read(writeUbl({}, "Invoice", "n0:", "n1:")))).toEqual(listControleFacture(read(writeUbl({}))));
  });

  test("several due dates stay apart, one said twice is one", () => {
    for (const { dueDates } of vues({ echeances: ["2026-03-31", "2026-04-30", "2026-03-31"] }) as { dueDates: unknown }[]) expect(dueDates).toEqual(["2026-03-31", "2026-04-30"]);
  });

  test("both conventions of a credit note lower what is owed", () => {
    const positif = read(writeCii({ type: "381", total: "233.47", acompte: "0.00", du: "233.47" }));
    const negatif = read(writeCii({ type: "380", total: "-233.47", acompte: "0.00", du: "-233.47" }));
    const ubl = read(writeUbl({ type: "381", total: "233.47", du: "233.47" }, "CreditNote"));
    expect([positif, negatif, ubl].map(computeEffet)).toEqual([-23347, -23347, -23347]);
    expect([positif, negatif, ubl].map(isAvoir)).toEqual([true, false, true]);
    expect(computeEffet(read(writeCii({ type: "389" })))).toBe(90_000);
  });

  test("the claim is what is due, not the total; without it, the total less the advance", () => {
    const { du: _, ...sansDu } = { du: undefined };
    expect(computeEffet(read(writeCii({ ...sansDu, total: "671.15", acompte: "201.00", du: "470.15" })))).toBe(47_015);
    expect(computeEffet(read(writeCii({ total: "671.15", acompte: "201.00" }).replace(/<ram:DuePayableAmount>.*?<\/ram:DuePayableAmount>/, "")))).toBe(47_015);
  });


  test("what is missing is absent, never nil", () => {
    const vide = read("<CrossIndustryInvoice><ExchangedDocument><ID>F1</ID></ExchangedDocument></CrossIndustryInvoice>");
    expect(listControleFacture(vide)).toMatchObject({ number: "F1", grandTotal: null, duePayable: null, effectOnReceivableCents: null, dueDates: [], seller: { name: null } });
  });


  test("an invoice inside the envelope of a network is found", () => {
    const enveloppe = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">${writeUbl({})}</StandardBusinessDocument>`;
    expect(read(enveloppe).numero).toBe("F-26-0412");
  });

  test("UTF-16 and Latin-1 under a wrong declaration are read", () => {
    const utf16 = Uint8Array.from([...`\uFEFF${writeCii({}).replace('encoding="UTF-8"', 'encoding="UTF-16"')}`].flatMap((signe) => [signe.charCodeAt(0) & 255, signe.charCodeAt(0) >> 8]));
    expect(read(utf16).acheteur.nom).toBe("Café des Halles");
    const latin = read(Uint8Array.from(writeCii({}), (signe) => signe.charCodeAt(0)));
    expect(latin.acheteur.nom).toBe("Café des Halles");
    expect(latin.avertissements).toEqual([expect.stringMatching(/encodage/)]);
  });
});

describe("what is no invoice is refused by its name", () => {
  test.each([
    ["<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm='x'/>", /commande \(Order-X\)/],
    ["<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>", /commande UBL/],
    ["<Invoice><ID>1</ID></Invoice>", /n’est pas une facture/],
    ["<r:myinvoice xmlns:r='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'/>", /n’est pas une facture/],
    ["<CrossIndustryInvoice/>", /ni numéro ni montant/],
    ["<a><b></a>", /mal formé/],
  ])("%s", (xml, motif) => expect(refuse(xml)).toMatch(motif));
});

test("bytes of any kind, and any mutilation of an invoice, are read or refused, never thrown", () => {
  const entiere = encodeUtf8(writeUbl({}));
  const mutile = fc.tuple(fc.nat(entiere.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 12 })).map(([debut, retire, ajoute]) => Uint8Array.from([...entiere.subarray(0, debut), ...ajoute, ...entiere.subarray(debut + retire)]));
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), mutile), (octets) => {
    const lu = parseFactureXml(octets);
    return lu.ok ? JSON.stringify(listControleFacture(lu.facture)).length > 0 : lu.motif.length > 0;
  }));
});
