import { type EnfantXml, findEnfant, listEnfants, mapNoeuds, type NoeudXml, readTexteNoeud, walkNoeuds } from "../formats/xml-noeuds.ts";
import { findRang } from "./ooxml-ordre.ts";

/** Why a part is not taken in: the words that complete « Ce document … ». */
export function findRefusPartie(racine: NoeudXml): string | undefined {
  for (const noeud of walkNoeuds(racine)) {
    const motif = findRefusNoeud(noeud);
    if (motif !== undefined) return motif;
  }
  return undefined;
}

/** Fields that read another file or another program. */
const CHAMPS_EXTERIEURS = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|MACROBUTTON|SUBSCRIBER|EMBED|CONTROL)\b/i;

function findRefusNoeud(noeud: NoeudXml): string | undefined {
  const { nom, attributs } = noeud;
  const instruction = nom === "w:instrText" ? readTexteNoeud(noeud) : nom === "w:fldSimple" ? (attributs["w:instr"] ?? "") : "";
  const champ = CHAMPS_EXTERIEURS.exec(instruction)?.[0].trim();
  if (champ !== undefined) return `appelle un contenu extérieur par un champ «\u00A0${champ.toUpperCase()}\u00A0»\u00A0: remplacez-le par son résultat`;
  if (nom === "a:blip" && attributs["r:link"] !== undefined) return IMAGE_LIEE;
  if (nom === "v:imagedata" && attributs["r:id"] === undefined && attributs["o:relid"] === undefined) return IMAGE_LIEE;
  if (nom === "w:object" || nom === "w:control" || nom === "o:OLEObject") return "contient un objet d’un autre programme\u00A0: remplacez-le par une image";
  if (nom === "w:altChunk" || nom === "w:subDoc") return "contient un autre document incorporé\u00A0: collez son texte à la place";
  return undefined;
}

const IMAGE_LIEE = "contient une image liée à un fichier extérieur\u00A0: incorporez-la (Insertion, Images, Insérer)";

/** Left out with all that they hold: traces of revision, comments, anchors of tools, data stores that do not follow the document. */
const RETIRES = new Set([
  "w:rsid", "w:rsids", "w:proofErr", "w:permStart", "w:permEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:annotationRef", "w:lastRenderedPageBreak", "w:del", "w:moveFrom",
  "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange", "w:tblGridChange", "w:tblPrExChange", "w:numberingChange", "w:cellIns", "w:cellDel", "w:cellMerge",
  "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd", "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd", "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd",
  "w:dataBinding", "w15:dataBinding", "w:printerSettings", "w:lvlPicBulletId", "w:numPicBullet", "a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver", "w:embedRegular", "w:embedBold", "w:embedItalic", "w:embedBoldItalic",
]);
/** Gone, what they hold staying in place. */
const DEPLIES = new Set(["w:ins", "w:moveTo", "w:smartTag", "w:customXml"]);
const ATTRIBUTS_RETIRES = /^(?:w:rsid\w*|w14:(?:paraId|textId)|w16du:\w+|o:href|r:href|r:pict|o:title)$/;

export interface Nettoyage {
  readonly racine: NoeudXml;
  /** Charts and diagrams that were left out. */
  readonly dessinsPerdus: number;
}

/**
 * A part without what it must not bring into our documents: revision traces, comments, links to the outside, drawings that are kept in
 * other parts. Properties come back in the order of the schema. `hasSignets`: bookmarks stay, references may lead to them.
 */
export function cleanPartie(racine: NoeudXml, hasSignets: boolean): Nettoyage {
  let dessinsPerdus = 0;
  const propre = mapNoeuds(cleanAttributs(racine), (brut): readonly EnfantXml[] => {
    const noeud = sortProprietes(cleanAttributs(brut));
    const { nom, attributs, enfants } = noeud;
    if (RETIRES.has(nom)) return [];
    if (DEPLIES.has(nom)) return enfants.filter((enfant) => typeof enfant === "string" || !/^w:(?:smartTag|customXml)Pr$/.test(enfant.nom));
    if (nom === "w:bookmarkStart" || nom === "w:bookmarkEnd") return hasSignets && attributs["w:name"] !== "_GoBack" ? [noeud] : [];
    if (nom === "w:hyperlink" && attributs["r:id"] !== undefined) return enfants;
    if (nom === "a:extLst" || nom === "o:lock") return [];
    if (nom === "w:drawing" && isDessinExterne(noeud)) {
      dessinsPerdus++;
      return [];
    }
    return [noeud];
  });
  return { racine: hasSignets ? removeFinsPerdues(propre) : propre, dessinsPerdus };
}

function cleanAttributs(noeud: NoeudXml): NoeudXml {
  const cles = Object.keys(noeud.attributs);
  if (!cles.some((cle) => ATTRIBUTS_RETIRES.test(cle) || isLien(noeud.nom, cle))) return noeud;
  return { ...noeud, attributs: Object.fromEntries(Object.entries(noeud.attributs).filter(([cle]) => !ATTRIBUTS_RETIRES.test(cle) && !isLien(noeud.nom, cle))) };
}

/** The link of a VML shape. */
function isLien(nom: string, cle: string): boolean {
  return cle === "href" && nom.startsWith("v:");
}

/** A chart, a diagram: its substance is in another part, in another language. */
function isDessinExterne(dessin: NoeudXml): boolean {
  return [...walkNoeuds(dessin)].some(({ nom }) => nom === "c:chart" || nom === "dgm:relIds" || nom === "cx:chart" || nom === "wpi:contentPart" || nom === "w14:contentPart");
}

/** Properties in the order of the schema. */
export function sortProprietes(noeud: NoeudXml): NoeudXml {
  const rangs = noeud.enfants.map((enfant) => (typeof enfant === "string" ? undefined : findRang(noeud.nom, enfant.nom)));
  let plusHaut = -1;
  const isRange = rangs.every((rang) => {
    const isBon = rang === undefined || rang >= plusHaut;
    plusHaut = rang ?? plusHaut;
    return isBon;
  });
  if (isRange) return noeud;
  return { ...noeud, enfants: noeud.enfants.map((enfant, rang) => ({ enfant, rang: rangs[rang] ?? 99 })).toSorted((a, b) => a.rang - b.rang).map(({ enfant }) => enfant) };
}

/** An end of bookmark whose start is gone. */
function removeFinsPerdues(racine: NoeudXml): NoeudXml {
  const ouverts = new Set([...walkNoeuds(racine)].filter(({ nom }) => nom === "w:bookmarkStart").map(({ attributs }) => attributs["w:id"]));
  return mapNoeuds(racine, (noeud) => (noeud.nom === "w:bookmarkEnd" && !ouverts.has(noeud.attributs["w:id"]) ? [] : [noeud]));
}

/** Settings that change the pages; the others (view, revisions, mail merge, attached template) stay behind. */
const REGLAGES_GARDES = new Set([
  "w:mirrorMargins", "w:alignBordersAndEdges", "w:bordersDoNotSurroundHeader", "w:bordersDoNotSurroundFooter", "w:gutterAtTop", "w:defaultTabStop", "w:autoHyphenation", "w:evenAndOddHeaders",
  "w:bookFoldPrinting", "w:characterSpacingControl", "w:compat", "w:themeFontLang", "w:clrSchemeMapping", "w:decimalSymbol", "w:listSeparator",
]);

export function cleanReglages(reglages: NoeudXml): NoeudXml {
  return { ...reglages, enfants: listEnfants(reglages).filter(({ nom }) => REGLAGES_GARDES.has(nom)) };
}

export function hasPagesPaires(reglages: NoeudXml): boolean {
  const valeur = findEnfant(reglages, "w:evenAndOddHeaders");
  return valeur !== undefined && !/^(?:false|0|off)$/.test(valeur.attributs["w:val"] ?? "true");
}
