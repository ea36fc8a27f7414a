import { type EnfantXml, findEnfant, listEnfants, type NoeudXml, readTexteNoeud, walkNoeuds } from "../formats/xml-noeuds.ts";
import type { Bloc, Fragment, Image, LigneTableau, Paragraphe } from "./bloc.ts";
import type { Hote, PartieHote } from "./hote-lecture.ts";
import { readImage } from "./image-octets.ts";

/** What blocks keep of a document of the company: its words in their order, its titles, tables and pictures; its look stays in the file. */
export interface LectureBlocs {
  readonly hote: Pick<Hote, "styles" | "medias">;
  readonly partie: Pick<PartieHote, "relations">;
  /** Blocks that stand in the place of an element, when it is one of ours. */
  readonly findBlocs?: (noeud: NoeudXml) => readonly Bloc[] | undefined;
}

export function readBlocs(enfants: readonly EnfantXml[], lecture: LectureBlocs): readonly Bloc[] {
  return enfants.flatMap((enfant): readonly Bloc[] => {
    if (typeof enfant === "string") return [];
    const places = lecture.findBlocs?.(enfant);
    if (places !== undefined) return places;
    if (enfant.nom === "w:p") return readParagraphe(enfant, lecture);
    if (enfant.nom === "w:tbl") return readTableau(enfant, lecture);
    if (enfant.nom === "w:sdt") return readBlocs(findEnfant(enfant, "w:sdtContent")?.enfants ?? [], lecture);
    return [];
  });
}

function readParagraphe(noeud: NoeudXml, lecture: LectureBlocs): readonly Bloc[] {
  const texte = readFragments(noeud.enfants);
  const dedans = readAncres(noeud, lecture);
  if (texte.every((partie) => partie.texte.trim() === "")) return dedans;
  const niveau = findNiveau(noeud, lecture.hote.styles);
  const mots = texte.map((partie) => partie.texte).join("");
  return [...dedans, niveau === undefined ? { kind: "paragraphe", texte, style: findAlignement(noeud) } : { kind: "titre", niveau, texte: mots }];
}

/** Pictures and boxes of text anchored in a paragraph; the copies for old versions of Word are left out. */
function readAncres(noeud: NoeudXml, lecture: LectureBlocs): readonly Bloc[] {
  return listEnfants(noeud).flatMap((enfant): readonly Bloc[] => {
    if (enfant.nom === "mc:Fallback") return [];
    if (enfant.nom === "w:txbxContent") return readBlocs(enfant.enfants, lecture);
    const id = enfant.nom === "a:blip" ? enfant.attributs["r:embed"] : enfant.nom === "v:imagedata" ? enfant.attributs["r:id"] : undefined;
    const image = id === undefined ? undefined : findImage(id, lecture);
    return image === undefined ? readAncres(enfant, lecture) : [{ kind: "image", image, description: "Image du document" }];
  });
}

function findImage(id: string, { hote, partie }: LectureBlocs): Image | undefined {
  const cible = partie.relations.find((relation) => relation.id === id)?.cible;
  const octets = cible === undefined ? undefined : hote.medias.get(cible);
  const lue = octets === undefined ? undefined : readImage(octets);
  if (octets === undefined || lue?.largeur === undefined || lue.hauteur === undefined || (lue.type !== "png" && lue.type !== "jpeg")) return undefined;
  return { octets, type: lue.type === "png" ? "png" : "jpg", largeur: lue.largeur, hauteur: lue.hauteur };
}

/** Runs of a paragraph; the number of a page is told, not known. */
export function readFragments(enfants: readonly EnfantXml[]): readonly Fragment[] {
  let profondeur = 0;
  return enfants.flatMap((enfant): readonly Fragment[] => {
    if (typeof enfant === "string" || enfant.nom === "w:txbxContent" || enfant.nom === "w:pPr") return [];
    if (enfant.nom !== "w:r") return readFragments(enfant.enfants);
    const borne = findEnfant(enfant, "w:fldChar")?.attributs["w:fldCharType"];
    profondeur += borne === "begin" ? 1 : borne === "end" ? -1 : 0;
    const instruction = listEnfants(enfant, "w:instrText").map(readTexteNoeud).join("");
    if (/^\s*(?:PAGE|NUMPAGES)\b/.test(instruction)) return [{ texte: /NUMPAGES/.test(instruction) ? "n" : "1" }];
    return profondeur > 0 && borne === undefined && findEnfant(enfant, "w:t") !== undefined && isResultatPage(enfants, enfant) ? [] : readRun(enfant);
  });
}

/** The number that Word wrote last time beside the field of a page. */
function isResultatPage(enfants: readonly EnfantXml[], run: NoeudXml): boolean {
  const avant = enfants.slice(0, enfants.indexOf(run)).filter((lu): lu is NoeudXml => typeof lu !== "string");
  const dernier = avant.findLast((lu) => findEnfant(lu, "w:instrText") !== undefined);
  return dernier !== undefined && /^\s*(?:PAGE|NUMPAGES)\b/.test(readTexteNoeud(dernier));
}

function readRun(run: NoeudXml): readonly Fragment[] {
  const proprietes = findEnfant(run, "w:rPr");
  const has = (nom: string): boolean => {
    const lu = proprietes === undefined ? undefined : findEnfant(proprietes, nom);
    return lu !== undefined && !/^(?:0|false|off|none)$/.test(lu.attributs["w:val"] ?? "");
  };
  const texte = listEnfants(run).map((enfant) => (enfant.nom === "w:t" ? readTexteNoeud(enfant) : enfant.nom === "w:br" || enfant.nom === "w:cr" ? "\n" : enfant.nom === "w:tab" ? " " : enfant.nom === "w:noBreakHyphen" ? "-" : "")).join("");
  if (texte === "" || has("w:vanish")) return [];
  const isManque = proprietes !== undefined && findEnfant(proprietes, "w:shd")?.attributs["w:fill"] === COULEUR_MANQUE;
  return [{ texte, ...(has("w:b") ? { isGras: true } : {}), ...(has("w:i") ? { isItalique: true } : {}), ...(isManque ? { isManque } : {}) }];
}

/** Behind a gap of a filled template. */
export const COULEUR_MANQUE = "FCEDEB";

function readTableau(tableau: NoeudXml, lecture: LectureBlocs): readonly Bloc[] {
  const rangees = listEnfants(tableau, "w:tr").map((rangee) => listEnfants(rangee, "w:tc").map((cellule) => readCellule(cellule, lecture)));
  const nombre = Math.max(1, ...rangees.map((rangee) => rangee.length));
  if (rangees.length === 0) return [];
  const lignes = rangees.map((cellules): LigneTableau => ({ cellules: Array.from({ length: nombre }, (_vide, rang) => cellules[rang] ?? []) }));
  return [{ kind: "tableau", legende: "Tableau du modèle", style: "fiche", colonnes: Array.from({ length: nombre }, () => ({ titre: "", largeur: 100 / nombre })), lignes }];
}

function readCellule(cellule: NoeudXml, lecture: LectureBlocs): readonly Fragment[] {
  const blocs = readBlocs(cellule.enfants, lecture);
  const textes = blocs.flatMap((bloc): readonly (readonly Fragment[])[] => {
    if (bloc.kind === "paragraphe" || bloc.kind === "encadre") return [bloc.texte];
    if (bloc.kind === "titre") return [[{ texte: bloc.texte, isGras: true }]];
    if (bloc.kind === "liste") return bloc.points;
    return bloc.kind === "tableau" ? bloc.lignes.flatMap(({ cellules }) => cellules) : [];
  });
  return textes.flatMap((texte, rang) => (rang === 0 ? texte : [{ texte: "\n" }, ...texte]));
}

function findNiveau(paragraphe: NoeudXml, styles: NoeudXml): 0 | 1 | 2 | 3 | undefined {
  const id = findEnfant(findEnfant(paragraphe, "w:pPr") ?? paragraphe, "w:pStyle")?.attributs["w:val"];
  if (id === undefined) return undefined;
  const nom = findEnfant(listEnfants(styles, "w:style").find(({ attributs }) => attributs["w:styleId"] === id) ?? styles, "w:name")?.attributs["w:val"] ?? "";
  if (/^title$/i.test(nom)) return 0;
  const rang = Number(/^heading ([1-3])$/i.exec(nom)?.[1]);
  return rang === 1 || rang === 2 || rang === 3 ? rang : undefined;
}

function findAlignement(paragraphe: NoeudXml): Paragraphe["style"] {
  const jc = [...walkNoeuds(findEnfant(paragraphe, "w:pPr") ?? { nom: "", attributs: {}, enfants: [] })].find(({ nom }) => nom === "w:jc")?.attributs["w:val"];
  return jc === "right" || jc === "end" ? "droite" : jc === "center" ? "centre" : "normal";
}
