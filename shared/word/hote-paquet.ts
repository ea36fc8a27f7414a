import { createNoeud, findEnfant, formatPartie, mapNoeuds, type NoeudXml } from "../formats/xml-noeuds.ts";
import { encodeUtf8, type EntreeZip } from "../formats/zip.ts";
import { type PartieHote, type Relation, RELATION } from "./hote-lecture.ts";

/** Everything that the file will hold, before its lists of parts and of relationships are written. */
export interface Contenu {
  readonly document: PartieHote;
  readonly annexes: readonly PartieHote[];
  readonly styles: NoeudXml;
  readonly numerotation: NoeudXml | undefined;
  readonly theme: NoeudXml | undefined;
  readonly polices: NoeudXml;
  readonly reglages: NoeudXml;
  readonly medias: ReadonlyMap<string, Uint8Array>;
  /** Properties: core.xml and app.xml, already written. */
  readonly proprietes: ReadonlyMap<string, string>;
}

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const PAQUET = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const OFFICE = "application/vnd.openxmlformats-officedocument.";
const MOT = `${OFFICE}wordprocessingml.`;

/** The entries of the .docx: parts, relationships, content types. Drawings are numbered from 1 over the whole file. */
export function createEntrees(contenu: Contenu): readonly EntreeZip[] {
  const { document, annexes, styles, numerotation, theme, polices, reglages, medias, proprietes } = contenu;
  const fixes: readonly (readonly [genre: string, nom: string, racine: NoeudXml | undefined])[] = [
    ["styles", "word/styles.xml", styles], ["numbering", "word/numbering.xml", numerotation], ["settings", "word/settings.xml", reglages],
    ["fontTable", "word/fontTable.xml", polices], ["theme", "word/theme/theme1.xml", theme],
  ];
  const presentes = fixes.flatMap(([genre, nom, racine]) => (racine === undefined ? [] : [{ genre, nom, racine }]));
  const liens = [...presentes, ...annexes.map(({ nom }) => ({ nom, genre: findGenre(nom) }))].filter(({ nom }) => !document.relations.some(({ cible }) => cible === nom));
  const relations = [...document.relations, ...liens.map(({ genre, nom }): Relation => ({ id: `exigible-${genre}-${nom.replace(/\W/g, "")}`, type: `${RELATION}${genre}`, cible: nom }))];
  const number = createNumeroteur();
  const textes = [
    ...[{ ...document, relations }, ...annexes].flatMap(({ nom, racine, relations: siennes }) => [[nom, number(racine)], ...createRels(nom, siennes)] as const),
    ...presentes.map(({ nom, racine }) => [nom, racine] as const),
    ["_rels/.rels", createRelations([[`${RELATION}officeDocument`, "word/document.xml"], [PAQUET, "docProps/core.xml"], [`${RELATION}extended-properties`, "docProps/app.xml"]])] as const,
  ];
  const types = createTypes([...textes.map(([nom]) => nom), ...proprietes.keys()], [...medias.keys()]);
  return [
    { nom: "[Content_Types].xml", octets: encodeUtf8(formatPartie(types)) },
    ...textes.map(([nom, racine]) => ({ nom, octets: encodeUtf8(formatPartie(racine)) })),
    ...[...proprietes].map(([nom, xml]) => ({ nom, octets: encodeUtf8(xml) })),
    ...[...medias].map(([nom, octets]) => ({ nom, octets })),
  ];
}

function findGenre(nom: string): string {
  return /^word\/([a-z]+)\d*\.xml$/.exec(nom)?.[1] ?? "";
}

function createNumeroteur(): (racine: NoeudXml) => NoeudXml {
  let dessins = 0;
  return (racine) => mapNoeuds(racine, (noeud) => [noeud.nom === "wp:docPr" ? createNoeud(noeud.nom, { ...noeud.attributs, id: String(++dessins) }, noeud.enfants) : noeud]);
}

function createRels(source: string, relations: readonly Relation[]): readonly (readonly [string, NoeudXml])[] {
  if (relations.length === 0) return [];
  const rels = createNoeud("Relationships", { xmlns: RELATIONS }, relations.map(({ id, type, cible }) => createNoeud("Relationship", { Id: id, Type: type, Target: cible.replace(/^word\//, "") })));
  return [[source.replace(/([^/]+)$/, "_rels/$1.rels"), rels]];
}

function createRelations(liens: readonly (readonly [type: string, cible: string])[]): NoeudXml {
  return createNoeud("Relationships", { xmlns: RELATIONS }, liens.map(([type, cible], rang) => createNoeud("Relationship", { Id: `rId${rang + 1}`, Type: type, Target: cible })));
}

const TYPES_PARTIES: readonly (readonly [motif: RegExp, type: string])[] = [
  [/^word\/document\.xml$/, `${MOT}document.main+xml`],
  [/^word\/(styles|numbering|settings|fontTable|header|footer|footnotes|endnotes)\d*\.xml$/, MOT],
  [/^word\/theme\//, `${OFFICE}theme+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, `${OFFICE}extended-properties+xml`],
];

const TYPES_IMAGES: Readonly<Record<string, string>> = { png: "image/png", jpeg: "image/jpeg", jpg: "image/jpeg", gif: "image/gif", bmp: "image/bmp", emf: "image/x-emf", wmf: "image/x-wmf" };

function createTypes(parties: readonly string[], medias: readonly string[]): NoeudXml {
  const extensions = [...new Set(medias.map((nom) => nom.slice(nom.lastIndexOf(".") + 1)))];
  const defauts = [["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"], ...extensions.map((extension) => [extension, TYPES_IMAGES[extension] ?? "application/octet-stream"])];
  const propres = parties.flatMap((nom) => {
    const trouve = TYPES_PARTIES.find(([motif]) => motif.test(nom));
    if (trouve === undefined) return [];
    const [motif, type] = trouve;
    return [createNoeud("Override", { PartName: `/${nom}`, ContentType: type === MOT ? `${MOT}${motif.exec(nom)?.[1] ?? ""}+xml` : type })];
  });
  return createNoeud("Types", { xmlns: TYPES }, [...defauts.map(([Extension = "", ContentType = ""]) => createNoeud("Default", { Extension, ContentType })), ...propres]);
}

/** Settings of the company, opened as a document of today; a line that a break ends is not stretched in a justified text. */
export function fuseReglages(siens: NoeudXml, notres: NoeudXml): NoeudXml {
  const compat = findEnfant(siens, "w:compat") ?? findEnfant(notres, "w:compat") ?? createNoeud("w:compat");
  const isDite = findEnfant(compat, SANS_ETIREMENT) !== undefined;
  const rang = compat.enfants.findIndex((enfant) => typeof enfant !== "string" && APRES_ETIREMENT.has(enfant.nom));
  const place = rang < 0 ? compat.enfants.length : rang;
  const dite = isDite ? compat : { ...compat, enfants: [...compat.enfants.slice(0, place), createNoeud(SANS_ETIREMENT), ...compat.enfants.slice(place)] };
  const autres = siens.enfants.filter((enfant) => typeof enfant === "string" || enfant.nom !== "w:compat");
  return { ...siens, enfants: [...autres.filter((enfant) => !isApresCompat(enfant)), dite, ...autres.filter(isApresCompat)] };
}

const SANS_ETIREMENT = "w:doNotExpandShiftReturn";
/** What the schema puts after it (ECMA-376, part 1, § 17.15.3), the most usual ones. */
const APRES_ETIREMENT = new Set(["w:adjustLineHeightInTable", "w:useWord2002TableStyleRules", "w:growAutofit", "w:useFELayout", "w:compatSetting", "w:doNotUseIndentAsNumberingTabStop", "w:splitPgBreakAndParaMark", "w:underlineTabInNumList", "w:cachedColBalance"]);

function isApresCompat(enfant: NoeudXml | string): boolean {
  return typeof enfant !== "string" && ["w:themeFontLang", "w:clrSchemeMapping", "w:decimalSymbol", "w:listSeparator"].includes(enfant.nom);
}
