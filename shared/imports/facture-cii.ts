import { type ElementXml, findElement, listElements } from "../formats/xml-arbre.ts";
import type { EcheanceFacture, Facture, PartieFacture } from "./facture.ts";
import { type Avertir, definis, findMontantEnDevise, findSirenPartie, listTextes, mergeEcheances, readJour, readMontant, warnIdentifiant, warnTotaux } from "./facture-lecture.ts";

/** A « CrossIndustryInvoice » (UN/CEFACT D16B, D22B), or its ancestor « CrossIndustryDocument » (ZUGFeRD 1): same elements under other names. */
export function readFactureCii(racine: ElementXml): Facture {
  const avertissements: string[] = [];
  const avertir: Avertir = (phrase) => avertissements.push(phrase);
  const entete = findElement(racine, "ExchangedDocument|HeaderExchangedDocument");
  const transaction = findElement(racine, "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction");
  const accord = findElement(transaction, "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement");
  const livraison = findElement(transaction, "ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery");
  const reglement = findElement(transaction, "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement");
  const [devise] = listTextes(reglement, "InvoiceCurrencyCode");
  const montants = readMontants(reglement, devise, avertir);
  const parties = { vendeur: readPartie(findElement(accord, "SellerTradeParty")), acheteur: readPartie(findElement(accord, "BuyerTradeParty")) };
  warnIdentifiant("du vendeur", parties.vendeur, avertir);
  warnIdentifiant("de l’acheteur", parties.acheteur, avertir);
  const [numero] = listTextes(entete, "ID");
  const [typeCode] = listTextes(entete, "TypeCode");
  return {
    syntaxe: racine.nom === "CrossIndustryDocument" ? "ZUGFeRD-1" : "CII",
    ...definis({
      numero, typeCode, devise,
      profil: listTextes(racine, "ExchangedDocumentContext|SpecifiedExchangedDocumentContext", "GuidelineSpecifiedDocumentContextParameter", "ID")[0],
      dateEmission: readJour(findElement(entete, "IssueDateTime", "DateTimeString|DateTime"), "la date d’émission", avertir),
      dateLivraison: readJour(findElement(livraison, "ActualDeliverySupplyChainEvent", "OccurrenceDateTime", "DateTimeString|DateTime"), "la date de livraison", avertir),
      conditions: listTextes(reglement, "SpecifiedTradePaymentTerms", "Description")[0],
      commande: listTextes(accord, "BuyerOrderReferencedDocument", "IssuerAssignedID|ID")[0],
    }),
    ...parties,
    ...montants,
    echeances: readEcheances(reglement, avertir),
    ibans: listTextes(reglement, "SpecifiedTradeSettlementPaymentMeans", "PayeePartyCreditorFinancialAccount", "IBANID"),
    precedentes: listTextes(reglement, "InvoiceReferencedDocument", "IssuerAssignedID|ID"),
    lignes: listElements(transaction, "IncludedSupplyChainTradeLineItem").length,
    avertissements,
  };
}

function readMontants(reglement: ElementXml | undefined, devise: string | undefined, avertir: Avertir) {
  const totaux = findElement(reglement, "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation");
  const read = (element: string, nom: string) => readMontant(findMontantEnDevise(listElements(totaux, element), devise), nom, avertir);
  const montants = definis({
    baseHorsTaxe: read("TaxBasisTotalAmount", "la base hors taxe"),
    taxe: read("TaxTotalAmount", "le total de la taxe"),
    total: read("GrandTotalAmount", "le total"),
    acompte: read("TotalPrepaidAmount", "l’acompte"),
    montantDu: read("DuePayableAmount", "le montant dû"),
  });
  warnTotaux(montants, read("RoundingAmount", "l’arrondi"), avertir);
  return montants;
}

function readEcheances(reglement: ElementXml | undefined, avertir: Avertir): readonly EcheanceFacture[] {
  return mergeEcheances(
    listElements(reglement, "SpecifiedTradePaymentTerms").flatMap((conditions) => {
      const date = readJour(findElement(conditions, "DueDateDateTime", "DateTimeString|DateTime"), "l’échéance", avertir);
      const montant = readMontant(findElement(conditions, "PartialPaymentAmount"), "la part due", avertir);
      return date === undefined ? [] : [{ date, ...definis({ montant }) }];
    }),
  );
}

function readPartie(partie: ElementXml | undefined): PartieFacture {
  const legal = findElement(partie, "SpecifiedLegalOrganization", "ID");
  const autres = listElements(partie, "GlobalID");
  const tva = listElements(partie, "SpecifiedTaxRegistration", "ID").find(({ attributs }) => attributs["schemeID"] === "VA")?.texte;
  const adresse = findElement(partie, "PostalTradeAddress");
  const identifiants = [...(legal === undefined ? [] : [legal]), ...autres].flatMap(({ attributs, texte }) => (texte === "" ? [] : [{ schema: attributs["schemeID"], valeur: texte }]));
  const [premier] = identifiants;
  const lignes = listTextes(adresse, "LineOne|LineTwo|LineThree");
  return definis({
    nom: listTextes(partie, "Name")[0] ?? listTextes(partie, "SpecifiedLegalOrganization", "TradingBusinessName")[0],
    siren: findSirenPartie(identifiants, tva),
    identifiant: premier === undefined ? undefined : { valeur: premier.valeur, ...definis({ schema: premier.schema }) },
    tva: tva === "" ? undefined : tva,
    adresse: lignes.length === 0 ? undefined : lignes.join(", "),
    codePostal: listTextes(adresse, "PostcodeCode")[0],
    ville: listTextes(adresse, "CityName")[0],
    pays: listTextes(adresse, "CountryID")[0],
    email: listTextes(partie, "DefinedTradeContact", "EmailURIUniversalCommunication", "URIID")[0],
  });
}
