import { describe, expect, test } from "vitest";
import { encodeUtf8 } from "#shared/formats/unicode.ts";
import { type Facture, listControleFacture } from "#shared/imports/facture.ts";
import { parseFactureXml } from "#shared/imports/facture-xml.ts";
import { writeCii } from "../../support/facture-builder.ts";

function read(xml: string): Facture {
  const lu = parseFactureXml(encodeUtf8(xml));
  if (!lu.ok) throw new Error(lu.motif);
  return lu.facture;
}

describe("CII and its ancestor", () => {
  test("ZUGFeRD 1 says the same under older names", () => {
    const ancien = writeCii({}).replaceAll("CrossIndustryInvoice", "CrossIndustryDocument").replaceAll("rsm:ExchangedDocument", "rsm:HeaderExchangedDocument").replaceAll("rsm:SupplyChainTradeTransaction", "rsm:SpecifiedSupplyChainTradeTransaction")
      .replaceAll("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement").replaceAll("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement").replaceAll("SettlementHeaderMonetary", "SettlementMonetary");
    expect(read(ancien).syntaxe).toBe("ZUGFeRD-1");
    expect(listControleFacture(read(ancien))).toEqual(listControleFacture(read(writeCii({}))));
  });

  test("a tax said again in another currency is not added nor taken", () => {
    const xml = writeCii({ devise: "USD", taxe: "200.00" }).replace("<ram:GrandTotalAmount>", '<ram:TaxTotalAmount currencyID="EUR">171.12</ram:TaxTotalAmount><ram:GrandTotalAmount>');
    expect(read(xml)).toMatchObject({ devise: "USD", taxe: 20_000 });
  });

  test("the parts of several due dates and the day of delivery are kept", () => {
    const xml = writeCii({ echeances: ["2026-03-31"] })
      .replace("</ram:SpecifiedTradePaymentTerms>", "<ram:PartialPaymentAmount>400.00</ram:PartialPaymentAmount></ram:SpecifiedTradePaymentTerms>")
      .replace("<ram:ApplicableHeaderTradeSettlement>", '<ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime><udt:DateTimeString format="102">20260225</udt:DateTimeString></ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery><ram:ApplicableHeaderTradeSettlement>');
    expect(read(xml)).toMatchObject({ echeances: [{ date: "2026-03-31", montant: 40_000 }], dateLivraison: "2026-02-25", conditions: "30 jours net" });
  });
});
