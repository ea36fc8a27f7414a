import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { computeEffet, type Facture } from "#shared/imports/facture.ts";
import { parseFactureXml } from "#shared/imports/facture-xml.ts";
import { writeUbl } from "../../support/facture-builder.ts";

function read(xml: string): Facture {
  const lu = parseFactureXml(encodeUtf8(xml));
  if (!lu.ok) throw new Error(lu.motif);
  return lu.facture;
}

describe("UBL", () => {
  test("instalments of the terms of payment, with their amounts", () => {
    const termes = '<cac:PaymentTerms><cbc:Amount currencyID="EUR">500.00</cbc:Amount><cbc:InstallmentDueDate>2026-04-30</cbc:InstallmentDueDate></cac:PaymentTerms>';
    expect(read(writeUbl({}).replace("<cac:TaxTotal>", `${termes}<cac:TaxTotal>`)).echeances).toEqual([{ date: "2026-03-31" }, { date: "2026-04-30", montant: 50_000 }]);
  });

  test("a credit note carries its date in its means of payment and names the invoice it corrects", () => {
    expect(read(writeUbl({ type: "381", precedente: "F-26-0400" }, "CreditNote"))).toMatchObject({ syntaxe: "UBL-CreditNote", echeances: [{ date: "2026-03-31" }], precedentes: ["F-26-0400"] });
  });

  test("a credit note without a type is one all the same", () => {
    expect(computeEffet(read(writeUbl({}, "CreditNote").replace(/<cbc:CreditNoteTypeCode>.*?<\/cbc:CreditNoteTypeCode>/, "")))).toBe(-90_000);
  });

  test("a party without a legal name has its trading name", () => {
    const xml = writeUbl({}).replace("<cbc:RegistrationName>Café des Halles</cbc:RegistrationName>", "").replace("<cac:AccountingCustomerParty><cac:Party>", "<cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>Le Café</cbc:Name></cac:PartyName>");
    expect(read(xml).acheteur.nom).toBe("Le Café");
  });
});
