import { decodeXml } from "../formats/xml-octets.ts";
import { createNoeud, listEnfants, type NoeudXml, parseNoeuds, walkNoeuds } from "../formats/xml-noeuds.ts";
import { type BornesZip, readZipBorne, type RefusZip } from "../formats/zip-bornes.ts";
import { cleanPartie, cleanReglages, findRefusPartie } from "./hote-nettoyage.ts";
import { isImageDemesuree, readImage } from "./image-octets.ts";

/** A relationship of a part, its target as a path of our package. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly cible: string;
}

export interface PartieHote {
  readonly nom: string;
  readonly racine: NoeudXml;
  readonly relations: readonly Relation[];
}

/** A .docx of the company, cleaned: only what pages need, no link to the outside, no macro, no revision. */
export interface Hote {
  readonly document: PartieHote;
  /** Headers, footers, notes. */
  readonly annexes: readonly PartieHote[];
  readonly styles: NoeudXml;
  readonly numerotation: NoeudXml | undefined;
  readonly theme: NoeudXml | undefined;
  readonly polices: NoeudXml | undefined;
  readonly reglages: NoeudXml;
  readonly medias: ReadonlyMap<string, Uint8Array>;
  /** What was left out, in French. */
  readonly remarques: readonly string[];
}

/** The document, or one French sentence that says why it is not taken. */
export type LectureHote = { readonly ok: true; readonly hote: Hote } | { readonly ok: false; readonly motif: string };

const BORNES: BornesZip = { entrees: 1000, octets: 80 * 1024 * 1024, rapport: 150 };
const IMAGE_MAX = 15 * 1024 * 1024;
export const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PRINCIPAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Reads a .docx that comes from elsewhere. `hasCorps`: its body counts too, with its notes; otherwise only its pages do. */
export function readHote(octets: Uint8Array, hasCorps: boolean): LectureHote {
  const lecture: Lecture = { parties: new Map(), medias: new Map(), noms: new Map(), remarques: new Set(), motif: undefined };
  const brut = readEntrees(octets, lecture);
  const principal = brut === undefined ? undefined : findPrincipal(brut, lecture);
  const hote = brut === undefined || principal === undefined ? undefined : readParties(brut, principal, hasCorps, lecture);
  return hote === undefined || lecture.motif !== undefined ? { ok: false, motif: lecture.motif ?? PAS_UN_DOCX } : { ok: true, hote };
}

interface Lecture {
  readonly parties: Map<string, NoeudXml>;
  readonly medias: Map<string, Uint8Array>;
  /** Path of a part in the file → its path in our package. */
  readonly noms: Map<string, string>;
  readonly remarques: Set<string>;
  motif: string | undefined;
}

type Brut = ReadonlyMap<string, Uint8Array>;

const PAS_UN_DOCX = "Ce fichier n’est pas un document Word (.docx).";
const REFUS: Readonly<Record<RefusZip, string>> = {
  abime: "Ce fichier .docx est abîmé\u00A0: ouvrez-le dans Word et enregistrez-le de nouveau.",
  demesure: "Ce fichier deviendrait démesuré une fois ouvert\u00A0: il n’est pas lu.",
  "mot-de-passe": "Ce document est protégé par un mot de passe\u00A0: enregistrez-le sans mot de passe.",
};

function readEntrees(octets: Uint8Array, lecture: Lecture): Brut | undefined {
  const [a, b] = octets;
  if (a === 0xd0 && b === 0xcf) return refuse(lecture, "Ce fichier est un ancien document Word (.doc) ou un document protégé par un mot de passe\u00A0: enregistrez-le en .docx, sans mot de passe.");
  if (a !== 0x50 || b !== 0x4b) return refuse(lecture, PAS_UN_DOCX);
  const zip = readZipBorne(octets, () => true, BORNES);
  if (!zip.ok) return refuse(lecture, REFUS[zip.refus]);
  const brut = new Map(zip.entrees.map(({ nom, octets: corps }) => [nom, corps]));
  if ([...brut.keys()].some((nom) => /vbaProject|vbaData|\.bin$/i.test(nom) && !/printerSettings/i.test(nom) && /vba|activeX/i.test(nom))) return refuse(lecture, MACROS);
  return brut;
}

const MACROS = "Ce document contient des macros\u00A0: enregistrez-le en «\u00A0Document Word (.docx)\u00A0», sans macro.";

function refuse(lecture: Lecture, motif: string): undefined {
  lecture.motif ??= motif;
  return undefined;
}

/** Path of the main part, whatever its name; its content type says what the file is. */
function findPrincipal(brut: Brut, lecture: Lecture): string | undefined {
  const cible = readRelations(brut, "", lecture).find(({ type }) => type === `${RELATION}officeDocument`)?.cible;
  const types = readPartie(brut, "[Content_Types].xml", lecture);
  if (cible === undefined || types === undefined) return refuse(lecture, PAS_UN_DOCX);
  const type = listEnfants(types, "Override").find(({ attributs }) => attributs["PartName"]?.toLowerCase() === `/${cible.toLowerCase()}`)?.attributs["ContentType"] ?? "";
  if (/macroEnabled/i.test(type)) return refuse(lecture, MACROS);
  if (!/wordprocessingml\.(?:document|template)\.main\+xml$/.test(type)) return refuse(lecture, PAS_UN_DOCX);
  return cible;
}

function readPartie(brut: Brut, nom: string, lecture: Lecture): NoeudXml | undefined {
  const octets = brut.get(nom);
  if (octets === undefined) return undefined;
  const lu = parseNoeuds(decodeXml(octets).texte);
  if (lu.ok) return lu.racine;
  return refuse(lecture, `Ce document est abîmé (${/DTD/.test(lu.motif) ? "une déclaration DTD est refusée" : `XML incorrect dans «\u00A0${nom}\u00A0»`})\u00A0: ouvrez-le dans Word et enregistrez-le de nouveau.`);
}

/** Relationships that stay inside the package; those that leave it are dropped, but a picture or a part outside is a refusal. */
function readRelations(brut: Brut, source: string, lecture: Lecture): readonly Relation[] {
  const coupe = source.lastIndexOf("/") + 1;
  const rels = readPartie(brut, `${source.slice(0, coupe)}_rels/${source.slice(coupe)}.rels`, lecture);
  if (rels === undefined || rels.attributs["xmlns"] !== RELATIONS) return [];
  return listEnfants(rels, "Relationship").flatMap(({ attributs }): readonly Relation[] => {
    const { Id: id = "", Type: type = "", Target: cible = "", TargetMode: mode } = attributs;
    if (mode === "External") {
      if (/\/(?:image|header|footer|aFChunk|subDocument|oleObject)$/.test(type)) refuse(lecture, "Ce document va chercher une image ou une partie hors de lui-même\u00A0: incorporez-la, puis recommencez.");
      return [];
    }
    if (/vbaProject|macros|activeX|\/control$/i.test(type)) refuse(lecture, MACROS);
    return [{ id, type, cible: resolveCible(source, cible) }];
  });
}

function resolveCible(source: string, cible: string): string {
  if (cible.startsWith("/")) return cible.slice(1);
  const chemin = source.split("/").slice(0, -1);
  for (const pas of cible.split("/")) {
    if (pas === "..") chemin.pop();
    else if (pas !== ".") chemin.push(pas);
  }
  return chemin.join("/");
}

const ANNEXES: Readonly<Record<string, string>> = { header: "header", footer: "footer", footnotes: "footnotes", endnotes: "endnotes" };

function readParties(brut: Brut, principal: string, hasCorps: boolean, lecture: Lecture): Hote | undefined {
  const relations = readRelations(brut, principal, lecture);
  const racine = readPartie(brut, principal, lecture);
  if (racine === undefined) return undefined;
  if (racine.nom !== "w:document" || racine.attributs["xmlns:w"] !== PRINCIPAL) return refuse(lecture, "Ce document est dans une variante rare de Word\u00A0: enregistrez-le en «\u00A0Document Word (.docx)\u00A0» ordinaire.");
  const annexes = relations.flatMap(({ type, cible }) => {
    const genre = ANNEXES[type.replace(RELATION, "")];
    if (genre === undefined || (!hasCorps && genre.endsWith("notes"))) return [];
    const partie = readAnnexe(brut, cible, genre, lecture);
    return partie === undefined ? [] : [partie];
  });
  const findUne = (type: string): NoeudXml | undefined => {
    const cible = relations.find((relation) => relation.type === `${RELATION}${type}`)?.cible;
    const lue = cible === undefined ? undefined : readPartie(brut, cible, lecture);
    return lue === undefined ? undefined : cleanPartie(lue, false).racine;
  };
  const styles = findUne("styles") ?? createNoeud("w:styles", { "xmlns:w": PRINCIPAL });
  const document = readCorps(brut, racine, relations, hasCorps, lecture);
  return {
    document, annexes, styles,
    numerotation: findUne("numbering"), theme: cleanTheme(findUne("theme")), polices: findUne("fontTable"),
    reglages: cleanReglages(findUne("settings") ?? createNoeud("w:settings", { "xmlns:w": PRINCIPAL })),
    medias: lecture.medias,
    remarques: [...lecture.remarques],
  };
}

/** The body with its pictures; when it does not count, its bookmarks go, and its logo alone will be used. */
function readCorps(brut: Brut, racine: NoeudXml, relations: readonly Relation[], hasCorps: boolean, lecture: Lecture): PartieHote {
  if (hasCorps) {
    const motif = findRefusPartie(racine);
    if (motif !== undefined) refuse(lecture, `Ce document ${motif}.`);
  }
  const { racine: propre, dessinsPerdus } = cleanPartie(racine, hasCorps);
  if (hasCorps) noteDessins(dessinsPerdus, lecture);
  return { nom: "word/document.xml", racine: propre, relations: keepRelations(brut, relations, propre, lecture) };
}

function readAnnexe(brut: Brut, cible: string, genre: string, lecture: Lecture): PartieHote | undefined {
  const connue = lecture.noms.get(cible);
  if (connue !== undefined) return undefined;
  const racine = readPartie(brut, cible, lecture);
  if (racine === undefined) return undefined;
  const motif = findRefusPartie(racine);
  if (motif !== undefined) refuse(lecture, `${genre === "header" ? "L’en-tête" : genre === "footer" ? "Le pied de page" : "Une note"} de ce document ${motif}.`);
  const rang = [...lecture.noms.values()].filter((nom) => nom.startsWith(`word/${genre}`)).length + 1;
  const nom = genre.endsWith("notes") ? `word/${genre}.xml` : `word/${genre}${rang}.xml`;
  lecture.noms.set(cible, nom);
  const { racine: propre, dessinsPerdus } = cleanPartie(racine, false);
  noteDessins(dessinsPerdus, lecture);
  return { nom, racine: propre, relations: keepRelations(brut, readRelations(brut, cible, lecture), propre, lecture) };
}

function noteDessins(nombre: number, lecture: Lecture): void {
  if (nombre > 0) lecture.remarques.add("Un graphique ou un diagramme n’est pas repris\u00A0: remplacez-le par une image.");
}

/** Headers and footers by their new paths, and the pictures that the part really shows. */
function keepRelations(brut: Brut, relations: readonly Relation[], racine: NoeudXml, lecture: Lecture): readonly Relation[] {
  const appels = new Set<string>();
  for (const { attributs } of walkNoeuds(racine)) for (const cle of ["r:id", "r:embed", "o:relid"]) if (attributs[cle] !== undefined) appels.add(attributs[cle]);
  return relations.flatMap((relation): readonly Relation[] => {
    const genre = relation.type.replace(RELATION, "");
    const nom = lecture.noms.get(relation.cible);
    if (genre in ANNEXES) return nom === undefined ? [] : [{ ...relation, cible: nom }];
    if (genre !== "image" || !appels.has(relation.id)) return [];
    const media = addMedia(brut, relation.cible, lecture);
    return media === undefined ? [] : [{ ...relation, cible: media }];
  });
}

function addMedia(brut: Brut, cible: string, lecture: Lecture): string | undefined {
  const connu = lecture.noms.get(cible);
  if (connu !== undefined) return connu;
  const octets = brut.get(cible);
  const image = octets === undefined ? undefined : readImage(octets);
  if (octets === undefined || image === undefined) return refuse(lecture, "Une image de ce document ne se lit pas\u00A0: remplacez-la par une image PNG ou JPEG.");
  if (octets.length > IMAGE_MAX || isImageDemesuree(image)) return refuse(lecture, "Une image de ce document est démesurée\u00A0: réduisez-la (Format de l’image, Compresser les images).");
  const nom = `word/media/modele${lecture.medias.size + 1}.${image.type}`;
  lecture.medias.set(nom, octets);
  lecture.noms.set(cible, nom);
  return nom;
}

/** Fills of pictures need parts that we do not take: a plain fill stands in their place. */
function cleanTheme(theme: NoeudXml | undefined): NoeudXml | undefined {
  if (theme === undefined || [...walkNoeuds(theme)].some(({ nom }) => nom === "a:blip")) return undefined;
  return theme;
}
