import { createNoeud, type EnfantXml, findEnfant, listEnfants, mapNoeuds, type NoeudXml, parseNoeuds, readTexteNoeud, walkNoeuds } from "../formats/xml-noeuds.ts";
import { decodeUtf8, type EntreeZip } from "../formats/zip.ts";
import type { Bloc, DocumentRedige } from "./bloc.ts";
import { type Fond, type MiseEnPage, PAGE_A4, renderDocx } from "./docx-writer.ts";
import { readBlocs } from "./hote-blocs.ts";
import { type ActeEcrit, createGreffe } from "./hote-greffe.ts";
import { type Hote, readHote } from "./hote-lecture.ts";
import { sortProprietes } from "./hote-nettoyage.ts";
import { createEntrees, fuseReglages } from "./hote-paquet.ts";
import { fuseRacines } from "./hote-styles.ts";
import { moveLogos } from "./papier-logos.ts";
import { createPieds, hasMentions, type Pieds } from "./papier-pieds.ts";

/** The letterhead of a company: its pages, their headers and footers, its styles. */
export interface Papier {
  readonly fond: Fond;
  /** What was not taken from the file, in French. */
  readonly remarques: readonly string[];
  /** What its first page prints above and under the text, for the screen. */
  readonly entete: readonly Bloc[];
  readonly pied: readonly Bloc[];
}

export type LecturePapier = { readonly ok: true; readonly papier: Papier } | { readonly ok: false; readonly motif: string };

const PARAGRAPHES_MAX = 400;

/** Reads the company's .docx as a letterhead; refuses with one French sentence. Its body is not taken: an act stands there. */
export function readPapier(octets: Uint8Array): LecturePapier {
  const lecture = readHote(octets, false);
  if (!lecture.ok) return lecture;
  const corps = findEnfant(lecture.hote.document.racine, "w:body") ?? createNoeud("w:body");
  const paragraphes = [...walkNoeuds(corps)].filter(({ nom }) => nom === "w:p").length;
  if (paragraphes > PARAGRAPHES_MAX) return { ok: false, motif: `Ce document a ${paragraphes} paragraphes\u00A0: un papier à en-tête tient en une ou deux pages vides.` };
  const { hote, section, images } = moveLogos({ ...lecture.hote, styles: removeNumeros(lecture.hote.styles) }, findSection(corps));
  const page = readPage(section);
  if (page === undefined) return { ok: false, motif: "Les marges de ce document ne laissent pas de place au texte\u00A0: réduisez-les, puis recommencez." };
  const texte = hote.annexes.map(({ racine }) => readTexteNoeud(racine)).join("\n");
  return {
    ok: true,
    papier: { fond: { page, apply: (entrees, document) => pourActe({ hote, section, page, texte }, entrees, document) }, entete: readBords(hote, section, "header"), pied: readBords(hote, section, "footer"), remarques: [...hote.remarques, ...listRemarques(hote, corps, images)] },
  };
}

/** The same once an act of every kind of block was tried on it: a letterhead that would spoil a document is refused before it is kept. */
export async function readPapierEprouve(octets: Uint8Array): Promise<LecturePapier> {
  const lecture = readPapier(octets);
  if (!lecture.ok) return lecture;
  try {
    await renderDocx(EPREUVE, lecture.papier.fond);
    return lecture;
  } catch {
    // What Word would repair is told in its own words by the check; here one sentence says what to do.
    return { ok: false, motif: "Ce document n’est pas écrit comme Word l’attend, un acte n’y tiendrait pas\u00A0: ouvrez-le dans Word, enregistrez-le de nouveau, puis recommencez." };
  }
}

const EPREUVE: DocumentRedige = {
  titre: "Épreuve", sujet: "Épreuve", auteur: "Épreuve", reference: "Épreuve", pied: "Épreuve",
  blocs: [
    { kind: "titre", niveau: 1, texte: "Épreuve" }, { kind: "paragraphe", texte: [{ texte: "Épreuve", note: "Épreuve" }] }, { kind: "liste", marque: "numero", points: [[{ texte: "Épreuve" }]] },
    { kind: "tableau", legende: "Épreuve", colonnes: [{ titre: "Épreuve", largeur: 100 }], lignes: [{ cellules: [[{ texte: "Épreuve" }]] }] }, { kind: "saut-de-page", orientation: "paysage" }, { kind: "paragraphe", texte: [{ texte: "Épreuve" }] },
  ],
};

/** Header or footer of the first page, as blocks. */
function readBords(hote: Hote, section: NoeudXml, genre: "header" | "footer"): readonly Bloc[] {
  const type = findEnfant(section, "w:titlePg") === undefined ? "default" : "first";
  const id = listEnfants(section, `w:${genre}Reference`).find(({ attributs }) => attributs["w:type"] === type)?.attributs["r:id"];
  const cible = hote.document.relations.find((relation) => relation.id === id)?.cible;
  const partie = hote.annexes.find(({ nom }) => nom === cible);
  return partie === undefined ? [] : readBlocs(partie.racine.enfants, { hote, partie });
}

/** Its titles keep their look, not their automatic numbers: the wordings of the acts bear their own. */
function removeNumeros(styles: NoeudXml): NoeudXml {
  return mapNoeuds(styles, (noeud) => [noeud.nom === "w:pPr" ? { ...noeud, enfants: listEnfants(noeud).filter(({ nom }) => nom !== "w:numPr") } : noeud]);
}

/** `images`: those that went to the header. */
function listRemarques({ annexes }: Hote, corps: NoeudXml, images: number): readonly string[] {
  const dessins = [...walkNoeuds(corps)].filter(({ nom }) => nom === "a:blip" || nom === "v:imagedata").length;
  return [
    ...(annexes.length === 0 ? ["Ce document n’a ni en-tête ni pied de page\u00A0: seuls ses marges et ses styles sont repris."] : []),
    ...(images > 0 ? [images === 1 ? "Le logo du haut de la page est passé dans l’en-tête de la première page." : "Les images du haut de la page sont passées dans l’en-tête de la première page."] : []),
    ...(dessins > images ? ["Une image est plus bas que les premiers mots de la page\u00A0: elle n’est pas reprise. Placez-la dans l’en-tête pour qu’elle le soit."] : []),
    ...(readTexteNoeud(corps).trim() !== "" ? ["Le texte du corps de la page n’est pas repris\u00A0: l’acte prend sa place."] : []),
  ];
}

/** Page of the first section: what a letter shows first. */
function findSection(corps: NoeudXml): NoeudXml {
  const [premiere = createNoeud("w:sectPr")] = [...walkNoeuds(corps)].filter(({ nom }) => nom === "w:sectPr");
  const { largeur, hauteur, gauche, droite, haut, bas } = PAGE_A4;
  const taille = createNoeud("w:pgSz", { "w:w": String(largeur), "w:h": String(hauteur) });
  const marges = createNoeud("w:pgMar", { "w:top": String(haut), "w:right": String(droite), "w:bottom": String(bas), "w:left": String(gauche), "w:header": "709", "w:footer": "624", "w:gutter": "0" });
  const absents = [taille, marges].filter(({ nom }) => findEnfant(premiere, nom) === undefined);
  const actifs = listEnfants(premiere).filter(({ nom, attributs }) => nom !== "w:titlePg" || !/^(?:0|false|off)$/.test(attributs["w:val"] ?? ""));
  return sortProprietes({ ...premiere, enfants: [...actifs, ...absents] });
}

const TEXTE_MIN = 4000;

/** Page of a section; `undefined` when its margins leave no room. */
export function readPage(section: NoeudXml): MiseEnPage | undefined {
  const [taille, marges] = [findEnfant(section, "w:pgSz")?.attributs ?? {}, findEnfant(section, "w:pgMar")?.attributs ?? {}];
  const read = (lu: string | undefined, defaut: number): number => Math.round(Math.abs(Number(lu ?? defaut))) || defaut;
  const [largeur, hauteur] = [read(taille["w:w"], PAGE_A4.largeur), read(taille["w:h"], PAGE_A4.hauteur)];
  const page = {
    largeur: Math.min(largeur, hauteur), hauteur: Math.max(largeur, hauteur),
    gauche: read(marges["w:left"], PAGE_A4.gauche) + (Number(marges["w:gutter"] ?? 0) || 0), droite: read(marges["w:right"], PAGE_A4.droite),
    haut: read(marges["w:top"], PAGE_A4.haut), bas: read(marges["w:bottom"], PAGE_A4.bas),
  };
  return page.largeur - page.gauche - page.droite < TEXTE_MIN || page.hauteur - page.haut - page.bas < TEXTE_MIN ? undefined : page;
}

interface Fonds {
  readonly hote: Hote;
  readonly section: NoeudXml;
  readonly page: MiseEnPage;
  readonly texte: string;
}

/** The package of an act poured into the letterhead. */
function pourActe({ hote, section, page, texte }: Fonds, entrees: readonly EntreeZip[], document: DocumentRedige): readonly EntreeZip[] {
  const acte = readActe(entrees);
  const greffe = createGreffe(hote, acte, page.largeur - page.gauche - page.droite);
  const pieds = createPieds(hote, section, greffe.pieds, hasMentions(texte, document.pied));
  const racine = { ...fuseRacines(hote.document.racine, acte.document), enfants: [createNoeud("w:body", {}, replaceSections(greffe.corps, createChangeSection(hote, section, pieds)))] };
  return createEntrees({
    document: { nom: "word/document.xml", racine, relations: [...hote.document.relations.filter(({ type }) => type.endsWith("/header")), ...pieds.relations, ...greffe.relations] },
    annexes: [...hote.annexes.filter(({ nom }) => nom.includes("header")), ...pieds.parties, ...(greffe.notes === undefined ? [] : [greffe.notes])],
    styles: greffe.styles, numerotation: greffe.numerotation, theme: hote.theme, polices: hote.polices ?? readXml(entrees, "word/fontTable.xml"),
    reglages: fuseReglages(hote.reglages, readXml(entrees, "word/settings.xml")),
    medias: new Map([...hote.medias, ...greffe.medias]),
    proprietes: new Map(entrees.filter(({ nom }) => /^docProps\/(?:core|app)\.xml$/.test(nom)).map(({ nom, octets }) => [nom, decodeUtf8(octets)])),
  });
}

/** Each section of the act takes the company's page, turned when ours is; a first page only where a document starts. */
function createChangeSection(hote: Hote, section: NoeudXml, pieds: Pieds): (notre: NoeudXml, rang: number) => NoeudXml {
  const gardes = listEnfants(section).filter(({ nom, attributs }) => GARDES.has(nom) && (attributs["r:id"] === undefined || hote.document.relations.some(({ id }) => id === attributs["r:id"])));
  return (notre, rang) => {
    const pied = findEnfant(notre, "w:footerReference")?.attributs["r:id"] ?? "";
    const numero = listEnfants(notre, "w:pgNumType").filter(({ attributs }) => attributs["w:start"] !== undefined);
    const isDebut = rang === 0 || numero.length > 0;
    return sortProprietes(createNoeud("w:sectPr", {}, [...gardes.filter(({ nom }) => nom === "w:headerReference"), ...pieds.findReferences(pied), ...gardes.filter(({ nom }) => nom !== "w:headerReference" && (isDebut || nom !== "w:titlePg")), ...numero]));
  };
}

const GARDES = new Set(["w:headerReference", "w:pgSz", "w:pgMar", "w:paperSrc", "w:pgBorders", "w:titlePg", "w:docGrid"]);

/** What our writer made, part by part. */
export function readActe(entrees: readonly EntreeZip[]): ActeEcrit {
  const relations = listEnfants(readXml(entrees, "word/_rels/document.xml.rels"), "Relationship").map(({ attributs: { Id = "", Type = "", Target = "" } }) => ({ id: Id, type: Type, cible: `word/${Target}` }));
  return {
    document: readXml(entrees, "word/document.xml"), styles: readXml(entrees, "word/styles.xml"), numerotation: readXml(entrees, "word/numbering.xml"), notes: readXml(entrees, "word/footnotes.xml"),
    pieds: new Map(relations.filter(({ type }) => type.endsWith("/footer")).map(({ id, cible }) => [id, readXml(entrees, cible)])),
    relations,
    medias: new Map(entrees.filter(({ nom }) => nom.startsWith("word/media/")).map(({ nom, octets }) => [nom, octets])),
  };
}

export function readXml(entrees: readonly EntreeZip[], nom: string): NoeudXml {
  const entree = entrees.find((lue) => lue.nom === nom);
  const lu = entree === undefined ? undefined : parseNoeuds(decodeUtf8(entree.octets));
  if (lu?.ok !== true) throw new Error(`La partie «\u00A0${nom}\u00A0» manque ou ne se lit pas`);
  return lu.racine;
}

/** The sections of a text replaced one by one, in order, each on pages turned as ours was. */
export function replaceSections(corps: readonly NoeudXml[], change: (notre: NoeudXml, rang: number) => NoeudXml): readonly EnfantXml[] {
  let rang = 0;
  const replace = (noeud: NoeudXml): readonly NoeudXml[] => {
    if (noeud.nom !== "w:sectPr") return [noeud];
    const isPaysage = findEnfant(noeud, "w:pgSz")?.attributs["w:orient"] === "landscape";
    const section = change(noeud, rang++);
    return [{ ...section, enfants: listEnfants(section).map((lu) => (lu.nom === "w:pgSz" ? turnPage(lu, isPaysage) : lu)) }];
  };
  return corps.flatMap((noeud) => replace(noeud.nom === "w:sectPr" ? noeud : mapNoeuds(noeud, replace)));
}

function turnPage(taille: NoeudXml, isPaysage: boolean): NoeudXml {
  const cotes = [Number(taille.attributs["w:w"]), Number(taille.attributs["w:h"])].toSorted((a, b) => a - b).map(String);
  const [petit = "", grand = ""] = cotes;
  return createNoeud("w:pgSz", isPaysage ? { "w:w": grand, "w:h": petit, "w:orient": "landscape" } : { "w:w": petit, "w:h": grand });
}
