import { createNoeud, findEnfant, listEnfants, mapNoeuds, type NoeudXml, readTexteNoeud, walkNoeuds } from "../formats/xml-noeuds.ts";
import { type Hote, type PartieHote, RELATION } from "./hote-lecture.ts";
import { sortProprietes } from "./hote-nettoyage.ts";
import { fuseRacines } from "./hote-styles.ts";

/** A letterhead whose pictures of the top of the page stand in the header of its first page. */
export interface PapierDeplace {
  readonly hote: Hote;
  readonly section: NoeudXml;
  /** Pictures moved. */
  readonly images: number;
}

const ID_ENTETE = "exigible-entete";

/**
 * The logo that a company put in the text of its page, above its first words: an act takes the place of that text, so the logo goes to the header of the
 * first page, under what this header holds. Pictures lower down belong to the text, and go with it.
 */
export function moveLogos(hote: Hote, section: NoeudXml): PapierDeplace {
  const logos = listLogos(hote);
  const images = logos.reduce((total, logo) => total + listImages(logo).length, 0);
  const annexes = images === 0 ? hote.annexes : placeLogos(hote, section, logos);
  const utiles = new Set(annexes.flatMap(({ relations }) => relations.map(({ cible }) => cible)));
  const medias = new Map([...hote.medias].filter(([nom]) => utiles.has(nom)));
  if (images === 0) return { hote: { ...hote, medias }, section, images };
  const entete = annexes.at(-1)?.nom ?? "";
  const gardes = new Set(annexes.map(({ nom }) => nom));
  const relations = [...hote.document.relations.filter(({ type, cible }) => type !== `${RELATION}header` || gardes.has(cible)), { id: ID_ENTETE, type: `${RELATION}header`, cible: entete }];
  return { hote: { ...hote, annexes, medias, document: { ...hote.document, relations } }, section: openPremierePage(section), images };
}

/** Paragraphs of the body that hold a picture, down to the first words or the first table. */
function listLogos({ document }: Hote): readonly NoeudXml[] {
  const corps = findEnfant(document.racine, "w:body") ?? createNoeud("w:body");
  const logos: NoeudXml[] = [];
  for (const noeud of listEnfants(corps)) {
    if (noeud.nom !== "w:p") break;
    const isDite = readTexteNoeud(removeDessins(noeud)).trim() !== "";
    const hasImages = listImages(noeud).some((embed) => document.relations.some(({ id }) => id === embed));
    if (hasImages) logos.push(isDite ? { ...noeud, enfants: noeud.enfants.filter((enfant) => typeof enfant !== "string" && listImages(enfant).length > 0) } : removeSection(noeud));
    if (isDite) break;
  }
  return logos;
}

function listImages(noeud: NoeudXml): readonly string[] {
  return [...walkNoeuds(noeud)].flatMap(({ nom, attributs }) => (nom === "a:blip" && attributs["r:embed"] !== undefined ? [attributs["r:embed"]] : []));
}

function removeDessins(noeud: NoeudXml): NoeudXml {
  return mapNoeuds(noeud, (lu) => (lu.nom === "w:drawing" || lu.nom === "w:pict" || lu.nom === "mc:AlternateContent" ? [] : [lu]));
}

function removeSection(noeud: NoeudXml): NoeudXml {
  return mapNoeuds(noeud, (lu) => (lu.nom === "w:sectPr" ? [] : [lu]));
}

/** The header of the first page comes last: a new one, after that of the other pages when the first had none of its own. */
function placeLogos({ annexes, document }: Hote, section: NoeudXml, logos: readonly NoeudXml[]): readonly PartieHote[] {
  const type = findEnfant(section, "w:titlePg") === undefined ? "default" : "first";
  const id = listEnfants(section, "w:headerReference").find(({ attributs }) => attributs["w:type"] === type)?.attributs["r:id"];
  const cible = document.relations.find((relation) => relation.id === id)?.cible;
  const base = annexes.find(({ nom }) => nom === cible);
  const rang = annexes.filter(({ nom }) => nom.includes("header")).length + 1;
  const rename = (noeud: NoeudXml): NoeudXml => mapNoeuds(noeud, (lu) => [lu.attributs["r:embed"] === undefined ? lu : createNoeud(lu.nom, { ...lu.attributs, "r:embed": `corps-${lu.attributs["r:embed"]}` }, lu.enfants)]);
  const racine = base === undefined ? createNoeud("w:hdr", document.racine.attributs) : fuseRacines(base.racine, document.racine);
  const appels = new Set(logos.flatMap(listImages));
  const relations = document.relations.filter((relation) => appels.has(relation.id)).map((relation) => ({ ...relation, id: `corps-${relation.id}` }));
  const autres = type === "first" ? annexes.filter((annexe) => annexe !== base) : annexes;
  return [...autres, { nom: `word/header${rang}.xml`, racine: { ...racine, enfants: [...(base?.racine.enfants ?? []), ...logos.map(rename)] }, relations: [...(base?.relations ?? []), ...relations] }];
}

/** The first page has its own header, and keeps the footer that it had. */
function openPremierePage(section: NoeudXml): NoeudXml {
  const hasPremiere = findEnfant(section, "w:titlePg") !== undefined;
  const gardes = listEnfants(section).filter(({ nom, attributs }) => attributs["w:type"] !== "first" || (hasPremiere && nom === "w:footerReference"));
  const pied = hasPremiere ? undefined : listEnfants(section, "w:footerReference").find(({ attributs }) => attributs["w:type"] === "default");
  const ajouts = [createNoeud("w:headerReference", { "w:type": "first", "r:id": ID_ENTETE }), ...(pied === undefined ? [] : [createNoeud("w:footerReference", { ...pied.attributs, "w:type": "first" })]), ...(hasPremiere ? [] : [createNoeud("w:titlePg")])];
  return sortProprietes({ ...section, enfants: [...gardes, ...ajouts] });
}
