import { type ElementXml, findElement, listElements } from "../formats/xml-arbre.ts";
import type { EcheanceFacture, Facture, PartieFacture } from "./facture.ts";
import { type Avertir, definis, findMontantEnDevise, findSirenPartie, listTextes, mergeEcheances, readJour, readMontant, warnIdentifiant, warnTotaux } from "./facture-lecture.ts";

/** A UBL « Invoice » or « CreditNote » (2.0 to 2.4). */
export function readFactureUbl(racine: ElementXml): Facture {
  const avertissements: string[] = [];
  const avertir: Avertir = (phrase) => avertissements.push(phrase);
  const isCreditNote = racine.nom === "CreditNote";
  const [devise] = listTextes(racine, "DocumentCurrencyCode");
  const parties = { vendeur: readPartie(findElement(racine, "AccountingSupplierParty", "Party")), acheteur: readPartie(findElement(racine, "AccountingCustomerParty", "Party")) };
  warnIdentifiant("du vendeur", parties.vendeur, avertir);
  warnIdentifiant("de l’acheteur", parties.acheteur, avertir);
  const montants = readMontants(racine, devise, avertir);
  return {
    syntaxe: isCreditNote ? "UBL-CreditNote" : "UBL-Invoice",
    ...definis({
      numero: listTextes(racine, "ID")[0],
      typeCode: listTextes(racine, "InvoiceTypeCode|CreditNoteTypeCode")[0],
      devise,
      profil: listTextes(racine, "CustomizationID")[0],
      dateEmission: readJour(findElement(racine, "IssueDate"), "la date d’émission", avertir),
      dateLivraison: readJour(findElement(racine, "Delivery", "ActualDeliveryDate"), "la date de livraison", avertir),
      conditions: listTextes(racine, "PaymentTerms", "Note")[0],
      commande: listTextes(racine, "OrderReference", "ID")[0],
    }),
    ...parties,
    ...montants,
    echeances: readEcheances(racine, avertir),
    ibans: listTextes(racine, "PaymentMeans", "PayeeFinancialAccount", "ID"),
    precedentes: listTextes(racine, "BillingReference", "InvoiceDocumentReference", "ID"),
    lignes: listElements(racine, isCreditNote ? "CreditNoteLine" : "InvoiceLine").length,
    avertissements,
  };
}

function readMontants(racine: ElementXml, devise: string | undefined, avertir: Avertir) {
  const totaux = findElement(racine, "LegalMonetaryTotal");
  const read = (element: string, nom: string) => readMontant(findElement(totaux, element), nom, avertir);
  const montants = definis({
    baseHorsTaxe: read("TaxExclusiveAmount", "la base hors taxe"),
    taxe: readMontant(findMontantEnDevise(listElements(racine, "TaxTotal", "TaxAmount"), devise), "le total de la taxe", avertir),
    total: read("TaxInclusiveAmount", "le total"),
    acompte: read("PrepaidAmount", "l’acompte"),
    montantDu: read("PayableAmount", "le montant dû"),
  });
  warnTotaux(montants, read("PayableRoundingAmount", "l’arrondi"), avertir);
  return montants;
}

/** The due date of the document, those of its means and terms of payment, and its instalments. */
function readEcheances(racine: ElementXml, avertir: Avertir): readonly EcheanceFacture[] {
  const seules = [...listElements(racine, "DueDate"), ...listElements(racine, "PaymentMeans", "PaymentDueDate")];
  const termes = listElements(racine, "PaymentTerms").flatMap((conditions) => {
    const date = readJour(findElement(conditions, "PaymentDueDate|InstallmentDueDate"), "l’échéance", avertir);
    const montant = readMontant(findElement(conditions, "Amount"), "la part due", avertir);
    return date === undefined ? [] : [{ date, ...definis({ montant }) }];
  });
  const datees = seules.flatMap((element) => {
    const date = readJour(element, "l’échéance", avertir);
    return date === undefined ? [] : [{ date }];
  });
  return mergeEcheances([...datees, ...termes]);
}

function readPartie(partie: ElementXml | undefined): PartieFacture {
  const legal = findElement(partie, "PartyLegalEntity", "CompanyID");
  const autres = [...listElements(partie, "PartyIdentification", "ID"), ...listElements(partie, "EndpointID")];
  const tva = readTva(partie);
  const adresse = findElement(partie, "PostalAddress");
  const identifiants = [...(legal === undefined ? [] : [legal]), ...autres].flatMap(({ attributs, texte }) => (texte === "" ? [] : [{ schema: attributs["schemeID"], valeur: texte }]));
  const [premier] = identifiants;
  const lignes = listTextes(adresse, "StreetName|AdditionalStreetName|AddressLine");
  return definis({
    nom: listTextes(partie, "PartyLegalEntity", "RegistrationName")[0] ?? listTextes(partie, "PartyName", "Name")[0],
    siren: findSirenPartie(identifiants, tva),
    identifiant: premier === undefined ? undefined : { valeur: premier.valeur, ...definis({ schema: premier.schema }) },
    tva,
    adresse: lignes.length === 0 ? undefined : lignes.join(", "),
    codePostal: listTextes(adresse, "PostalZone")[0],
    ville: listTextes(adresse, "CityName")[0],
    pays: listTextes(adresse, "Country", "IdentificationCode")[0],
    email: listTextes(partie, "Contact", "ElectronicMail")[0],
  });
}

function readTva(partie: ElementXml | undefined): string | undefined {
  const inscriptions = listElements(partie, "PartyTaxScheme").map((regime) => ({ numero: listTextes(regime, "CompanyID")[0], regime: listTextes(regime, "TaxScheme", "ID")[0] }));
  return inscriptions.find(({ regime }) => regime === "VAT")?.numero;
}
