// Structured invoices of our own making, in each syntax.

export interface FactureEcrite {
  readonly numero?: string;
  readonly type?: string;
  readonly date?: string;
  readonly devise?: string;
  readonly echeances?: readonly string[];
  readonly vendeur?: PartieEcrite;
  readonly acheteur?: PartieEcrite;
  readonly base?: string;
  readonly taxe?: string;
  readonly total?: string;
  readonly acompte?: string;
  readonly du?: string;
  readonly conditions?: string;
  readonly precedente?: string;
}

export interface PartieEcrite {
  readonly nom: string;
  readonly siren?: string;
  readonly schema?: string;
  readonly tva?: string;
}

export const FACTURE: FactureEcrite = {
  numero: "F-26-0412", type: "380", date: "2026-03-01", devise: "EUR", echeances: ["2026-03-31"],
  vendeur: { nom: "Papeterie du Lac", siren: "732829320", tva: "FR44732829320" }, acheteur: { nom: "Café des Halles", siren: "404833048" },
  base: "1000.00", taxe: "200.00", total: "1200.00", acompte: "300.00", du: "900.00", conditions: "30 jours net",
};

const element = (nom: string, texte: string | undefined, attributs = ""): string => (texte === undefined ? "" : `<${nom}${attributs}>${texte.replaceAll("&", "&amp;")}</${nom}>`);

/** A CII, with any prefixes. */
export function writeCii(ecrite: FactureEcrite, rsm = "rsm", ram = "ram", udt = "udt"): string {
  const e = { ...FACTURE, ...ecrite };
  const r = (nom: string) => `${ram}:${nom}`;
  const jour = (date: string) => `<${udt}:DateTimeString format="102">${date.replaceAll("-", "")}</${udt}:DateTimeString>`;
  const partie = (nom: string, { nom: raison, siren, schema = "0002", tva }: PartieEcrite) =>
    `<${r(nom)}>${element(r("Name"), raison)}${siren === undefined ? "" : `<${r("SpecifiedLegalOrganization")}>${element(r("ID"), siren, ` schemeID="${schema}"`)}</${r("SpecifiedLegalOrganization")}>`}${tva === undefined ? "" : `<${r("SpecifiedTaxRegistration")}>${element(r("ID"), tva, ' schemeID="VA"')}</${r("SpecifiedTaxRegistration")}>`}</${r(nom)}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${rsm}:CrossIndustryInvoice xmlns:${rsm}="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:${ram}="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:${udt}="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<${rsm}:ExchangedDocument>${element(r("ID"), e.numero)}${element(r("TypeCode"), e.type)}${e.date === undefined ? "" : `<${r("IssueDateTime")}>${jour(e.date)}</${r("IssueDateTime")}>`}</${rsm}:ExchangedDocument>
<${rsm}:SupplyChainTradeTransaction>
<${r("ApplicableHeaderTradeAgreement")}>${e.vendeur === undefined ? "" : partie("SellerTradeParty", e.vendeur)}${e.acheteur === undefined ? "" : partie("BuyerTradeParty", e.acheteur)}</${r("ApplicableHeaderTradeAgreement")}>
<${r("ApplicableHeaderTradeSettlement")}>${element(r("InvoiceCurrencyCode"), e.devise)}
${(e.echeances ?? []).map((date) => `<${r("SpecifiedTradePaymentTerms")}>${element(r("Description"), e.conditions)}<${r("DueDateDateTime")}>${jour(date)}</${r("DueDateDateTime")}></${r("SpecifiedTradePaymentTerms")}>`).join("")}
<${r("SpecifiedTradeSettlementHeaderMonetarySummation")}>${element(r("TaxBasisTotalAmount"), e.base)}${element(r("TaxTotalAmount"), e.taxe, ` currencyID="${e.devise ?? "EUR"}"`)}${element(r("GrandTotalAmount"), e.total)}${element(r("TotalPrepaidAmount"), e.acompte)}${element(r("DuePayableAmount"), e.du)}</${r("SpecifiedTradeSettlementHeaderMonetarySummation")}>
${e.precedente === undefined ? "" : `<${r("InvoiceReferencedDocument")}>${element(r("IssuerAssignedID"), e.precedente)}</${r("InvoiceReferencedDocument")}>`}
</${r("ApplicableHeaderTradeSettlement")}></${rsm}:SupplyChainTradeTransaction></${rsm}:CrossIndustryInvoice>`;
}

/** A UBL invoice or credit note. */
export function writeUbl(ecrite: FactureEcrite, racine: "Invoice" | "CreditNote" = "Invoice", p = "cbc:", a = "cac:"): string {
  const e = { ...FACTURE, ...ecrite };
  const montant = (nom: string, texte: string | undefined) => element(`${p}${nom}`, texte, ` currencyID="${e.devise ?? "EUR"}"`);
  const partie = (nom: string, { nom: raison, siren, schema = "0002", tva }: PartieEcrite) =>
    `<${a}${nom}><${a}Party>${tva === undefined ? "" : `<${a}PartyTaxScheme>${element(`${p}CompanyID`, tva)}<${a}TaxScheme>${element(`${p}ID`, "VAT")}</${a}TaxScheme></${a}PartyTaxScheme>`}<${a}PartyLegalEntity>${element(`${p}RegistrationName`, raison)}${element(`${p}CompanyID`, siren, ` schemeID="${schema}"`)}</${a}PartyLegalEntity></${a}Party></${a}${nom}>`;
  return `<${racine} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${racine}-2" xmlns:${p.slice(0, -1)}="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:${a.slice(0, -1)}="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
${element(`${p}ID`, e.numero)}${element(`${p}IssueDate`, e.date)}${racine === "Invoice" ? (e.echeances ?? []).map((date) => element(`${p}DueDate`, date)).join("") : ""}${element(`${p}${racine}TypeCode`, e.type)}${element(`${p}DocumentCurrencyCode`, e.devise)}
${e.precedente === undefined ? "" : `<${a}BillingReference><${a}InvoiceDocumentReference>${element(`${p}ID`, e.precedente)}</${a}InvoiceDocumentReference></${a}BillingReference>`}
${e.vendeur === undefined ? "" : partie("AccountingSupplierParty", e.vendeur)}${e.acheteur === undefined ? "" : partie("AccountingCustomerParty", e.acheteur)}
${racine === "CreditNote" ? (e.echeances ?? []).map((date) => `<${a}PaymentMeans>${element(`${p}PaymentDueDate`, date)}</${a}PaymentMeans>`).join("") : ""}
${element(`${a}PaymentTerms`, undefined)}<${a}TaxTotal>${montant("TaxAmount", e.taxe)}</${a}TaxTotal>
<${a}LegalMonetaryTotal>${montant("TaxExclusiveAmount", e.base)}${montant("TaxInclusiveAmount", e.total)}${montant("PrepaidAmount", e.acompte)}${montant("PayableAmount", e.du)}</${a}LegalMonetaryTotal></${racine}>`;
}

export interface CycleEcrit {
  readonly statut: string;
  readonly numero?: string;
  readonly date?: string;
  readonly motif?: string;
  readonly montants?: readonly (readonly [type: string, montant: string])[];
}

/** A lifecycle message sent by the buyer of the invoice. */
export function writeCycle({ statut, numero = "F-26-0412", date = "2026-04-02", motif, montants = [] }: CycleEcrit): string {
  const jour = (texte: string) => `<DateTimeString format="204">${texte.replaceAll("-", "")}120000</DateTimeString>`;
  const partie = (nom: string, siren: string, raison: string, role: string) => `<${nom}><GlobalID schemeID="0002">${siren}</GlobalID><Name>${raison}</Name><RoleCode>${role}</RoleCode></${nom}>`;
  return `<CrossDomainAcknowledgementAndResponse xmlns="urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100">
<ExchangedDocument><ID>M-1</ID><IssueDateTime>${jour(date)}</IssueDateTime>${partie("IssuerTradeParty", "404833048", "Café des Halles", "BY")}${partie("RecipientTradeParty", "732829320", "Papeterie du Lac", "SE")}</ExchangedDocument>
<AcknowledgementDocument><TypeCode>23</TypeCode><IssueDateTime>${jour(date)}</IssueDateTime><ReferenceReferencedDocument><IssuerAssignedID>${numero}</IssuerAssignedID><TypeCode>380</TypeCode>
<FormattedIssueDateTime><DateTimeString format="102">20260301</DateTimeString></FormattedIssueDateTime><ProcessConditionCode>${statut}</ProcessConditionCode>
<IssuerTradeParty><GlobalID schemeID="0002">732829320</GlobalID></IssuerTradeParty><SpecifiedDocumentStatus>${motif === undefined ? "" : `<ReasonCode>AUTRE</ReasonCode><Reason>${motif}</Reason>`}
${montants.map(([type, texte]) => `<SpecifiedDocumentCharacteristic><TypeCode>${type}</TypeCode><ValueAmount currencyID="EUR">${texte}</ValueAmount></SpecifiedDocumentCharacteristic>`).join("")}</SpecifiedDocumentStatus>
</ReferenceReferencedDocument></AcknowledgementDocument></CrossDomainAcknowledgementAndResponse>`;
}
