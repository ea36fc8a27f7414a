import { type ElementXml, parseArbre } from "../formats/xml-arbre.ts";
import { decodeXml } from "../formats/xml-octets.ts";
import type { Encodage } from "../formats/encodage.ts";
import { type Facture, findMontantDu } from "./facture.ts";
import { readFactureCii } from "./facture-cii.ts";
import { readFactureUbl } from "./facture-ubl.ts";

export type FactureLue =
  | { readonly ok: true; readonly facture: Facture; readonly encodage: Encodage }
  | { readonly ok: false; readonly motif: string };

/** Other documents of the same families: said by their name, never taken for an invoice. */
const AUTRES_DOCUMENTS: Readonly<Record<string, string>> = {
  SCRDMCCBDACIOMessageStructure: "Ce document est une commande (Order-X), pas une facture\u00A0: rien n’est importé.",
  Order: "Ce document est une commande UBL, pas une facture\u00A0: rien n’est importé.",
  OrderResponse: "Ce document est une réponse à une commande UBL, pas une facture\u00A0: rien n’est importé.",
  DespatchAdvice: "Ce document est un avis d’expédition UBL, pas une facture\u00A0: rien n’est importé.",
  ApplicationResponse: "Ce document est un accusé UBL, pas une facture\u00A0: rien n’est importé.",
  CrossDomainAcknowledgementAndResponse: "Ce document est un message de cycle de vie, pas une facture\u00A0: rien n’est importé.",
};

/** Reads a structured invoice, CII or UBL; everything else is refused with one French sentence. */
export function parseFactureXml(octets: Uint8Array): FactureLue {
  const { texte, encodage, isDeclarationFausse } = decodeXml(octets);
  const lu = parseArbre(texte);
  if (!lu.ok) return lu;
  const racine = findFacture(lu.racine);
  if (racine === undefined) return { ok: false, motif: AUTRES_DOCUMENTS[lu.racine.nom] ?? "Ce fichier XML n’est pas une facture électronique CII ou UBL\u00A0: rien n’est importé." };
  const facture = /^CrossIndustry/.test(racine.nom) ? readFactureCii(racine) : readFactureUbl(racine);
  if (facture.numero === undefined && findMontantDu(facture) === undefined) {
    return { ok: false, motif: "Cette facture électronique n’a ni numéro ni montant\u00A0: rien n’est importé." };
  }
  if (!isDeclarationFausse) return { ok: true, facture, encodage };
  const avertissement = "L’encodage que le fichier déclare n’est pas celui de ses octets\u00A0: ses lettres accentuées ont été relues.";
  return { ok: true, encodage, facture: { ...facture, avertissements: [...facture.avertissements, avertissement] } };
}

/** The root, or the invoice inside the envelope of a network (« StandardBusinessDocument »). */
function findFacture(racine: ElementXml): ElementXml | undefined {
  if (isFacture(racine)) return racine;
  return racine.nom === "StandardBusinessDocument" ? racine.enfants.find(isFacture) : undefined;
}

/** UBL's « Invoice » is a common word: its namespace decides. */
export function isFacture({ nom, espace }: Pick<ElementXml, "nom" | "espace">): boolean {
  if (nom === "CrossIndustryInvoice" || nom === "CrossIndustryDocument") return true;
  return (nom === "Invoice" || nom === "CreditNote") && espace !== undefined && /^urn:oasis:names:/i.test(espace);
}
