import { createNoeud, findEnfant, listEnfants, mapNoeuds, type NoeudXml, walkNoeuds } from "../formats/xml-noeuds.ts";
import type { Hote, PartieHote, Relation } from "./hote-lecture.ts";
import type { LignesPied } from "./papier-pieds.ts";
import { fuseRacines, fuseStyles, renameAppels } from "./hote-styles.ts";

/** The parts of an act that our writer made, read again. */
export interface ActeEcrit {
  readonly document: NoeudXml;
  readonly relations: readonly Relation[];
  readonly styles: NoeudXml;
  readonly numerotation: NoeudXml;
  readonly notes: NoeudXml;
  /** Footers of its sections, by relationship. */
  readonly pieds: ReadonlyMap<string, NoeudXml>;
  readonly medias: ReadonlyMap<string, Uint8Array>;
}

/** The act once its styles, lists, notes, bookmarks and pictures bear names that the company's document does not use. */
export interface Greffe {
  /** What its body holds, sections included. */
  readonly corps: readonly NoeudXml[];
  readonly pieds: ReadonlyMap<string, LignesPied>;
  readonly styles: NoeudXml;
  readonly numerotation: NoeudXml;
  readonly notes: PartieHote | undefined;
  /** Of the pictures of `corps`. */
  readonly relations: readonly Relation[];
  readonly medias: ReadonlyMap<string, Uint8Array>;
}

export function createGreffe(hote: Hote, acte: ActeEcrit, largeur: number): Greffe {
  const { racine: styles, ids } = fuseStyles(hote.styles, acte.styles, largeur);
  const listes = fuseNumerotations(hote.numerotation, acte.numerotation);
  const notes = fuseNotes(hote.annexes.find(({ nom }) => nom === "word/footnotes.xml"), renameAppels(acte.notes, ids));
  const decalage = findMax(hote.document.racine, "w:bookmarkStart", "w:id") + 1;
  const rename = (noeud: NoeudXml): NoeudXml => renameTout(renameAppels(noeud, ids), { listes: listes.decalage, notes: notes.decalage, signets: decalage });
  const corps = findEnfant(acte.document, "w:body");
  const images = acte.relations.filter(({ type }) => type.endsWith("/image"));
  return {
    corps: corps === undefined ? [] : listEnfants(corps).map(rename),
    pieds: new Map([...acte.pieds].map(([id, racine]) => [id, { racine, lignes: listEnfants(racine).map(rename) }])),
    styles, numerotation: listes.racine, notes: notes.partie,
    relations: images.map(({ id, type, cible }) => ({ id: `exigible-${id}`, type, cible: renameMedia(cible) })),
    medias: new Map([...acte.medias].map(([nom, octets]) => [renameMedia(nom), octets])),
  };
}

function renameMedia(nom: string): string {
  return nom.replace(/^word\/media\//, "word/media/acte-");
}

interface Decalages {
  readonly listes: number;
  readonly notes: number;
  readonly signets: number;
}

function renameTout(noeud: NoeudXml, { listes, notes, signets }: Decalages): NoeudXml {
  const shift = (lu: NoeudXml, cle: string, decalage: number): NoeudXml => createNoeud(lu.nom, { ...lu.attributs, [cle]: String(Number(lu.attributs[cle]) + decalage) }, lu.enfants);
  const change = (lu: NoeudXml): readonly NoeudXml[] => {
    if (lu.nom === "w:numId" && lu.attributs["w:val"] !== "0") return [shift(lu, "w:val", listes)];
    if (lu.nom === "w:footnoteReference") return [shift(lu, "w:id", notes)];
    if (lu.nom === "w:bookmarkStart" || lu.nom === "w:bookmarkEnd") return [shift(lu, "w:id", signets)];
    const embed = lu.attributs["r:embed"];
    return [embed === undefined ? lu : createNoeud(lu.nom, { ...lu.attributs, "r:embed": `exigible-${embed}` }, lu.enfants)];
  };
  const [propre = noeud] = change(mapNoeuds(noeud, change));
  return propre;
}

function findMax(racine: NoeudXml | undefined, nom: string, cle: string): number {
  let max = 0;
  for (const noeud of racine === undefined ? [] : walkNoeuds(racine)) if (noeud.nom === nom) max = Math.max(max, Number(noeud.attributs[cle]) || 0);
  return max;
}

/** Both sets of lists: abstract ones first, as the schema wants; ours numbered after the company's. */
function fuseNumerotations(hote: NoeudXml | undefined, notre: NoeudXml): { readonly racine: NoeudXml; readonly decalage: number } {
  if (hote === undefined) return { racine: notre, decalage: 0 };
  const [abstraites, listes] = [findMax(hote, "w:abstractNum", "w:abstractNumId") + 1, findMax(hote, "w:num", "w:numId")];
  const shift = (noeud: NoeudXml): NoeudXml => {
    const { attributs } = noeud;
    if (noeud.nom === "w:abstractNum") return { ...noeud, attributs: { ...attributs, "w:abstractNumId": String(Number(attributs["w:abstractNumId"]) + abstraites) } };
    const propre = mapNoeuds(noeud, (lu) => [lu.nom === "w:abstractNumId" ? createNoeud(lu.nom, { "w:val": String(Number(lu.attributs["w:val"]) + abstraites) }) : lu]);
    return { ...propre, attributs: { ...attributs, "w:numId": String(Number(attributs["w:numId"]) + listes) } };
  };
  const list = (nom: string): readonly NoeudXml[] => [...listEnfants(hote, nom), ...listEnfants(notre, nom).map(shift)];
  return { racine: { ...fuseRacines(hote, notre), enfants: [...list("w:abstractNum"), ...list("w:num")] }, decalage: listes };
}

/** Notes of the act after those of the company's text, whose separators are kept. */
function fuseNotes(hote: PartieHote | undefined, notre: NoeudXml): { readonly partie: PartieHote | undefined; readonly decalage: number } {
  const siennes = listEnfants(notre, "w:footnote").filter(({ attributs }) => attributs["w:type"] === undefined);
  if (hote === undefined) return { partie: { nom: "word/footnotes.xml", racine: notre, relations: [] }, decalage: 0 };
  const decalage = findMax(hote.racine, "w:footnote", "w:id");
  const decalees = siennes.map((note) => ({ ...note, attributs: { ...note.attributs, "w:id": String(Number(note.attributs["w:id"]) + decalage) } }));
  return { partie: { ...hote, racine: { ...fuseRacines(hote.racine, notre), enfants: [...hote.racine.enfants, ...decalees] } }, decalage };
}
