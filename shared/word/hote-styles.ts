import { createNoeud, findEnfant, listEnfants, mapNoeuds, type NoeudXml } from "../formats/xml-noeuds.ts";

/** Styles of the company's document with ours beside them. */
export interface StylesFondus {
  readonly racine: NoeudXml;
  /** Our style → the one that takes its place. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Looks that the company decides: its own style, when it has one by that name, is the one that our titles and notes take. */
const REPRIS = new Set(["title", "subtitle", "heading 1", "heading 2", "heading 3", "footnote text", "footnote reference", "endnote reference"]);
const BASE = "ExigibleBase";
const CORPS = "ExigibleCorps";
/** Twentieths of a point between two paragraphs, at least. */
const INTERVALLE = 100;

/**
 * The company's styles, then ours under names of their own. Plain text is the company's Normal; our tables, lists and frames start from
 * its font without its indents. `largeur`: of the text, where the tabs of our footer stand.
 */
export function fuseStyles(hote: NoeudXml, notres: NoeudXml, largeur: number): StylesFondus {
  const siens = listEnfants(hote, "w:style");
  const defaut = siens.find((style) => isDefaut(style, "paragraph"));
  const parNom = new Map(siens.map((style) => [readNom(style).toLowerCase(), readId(style)]));
  const pris = new Set(siens.map(readId));
  const ids = new Map<string, string>();
  const ajouts: NoeudXml[] = [];
  const racineNormale = defaut === undefined ? "Normal" : readId(defaut);
  for (const style of listEnfants(notres, "w:style")) {
    const repris = findRepris(style, siens, parNom);
    if (repris !== undefined) ids.set(readId(style), repris);
    else {
      ids.set(readId(style), readId(style) === "Normal" ? CORPS : createId(`Exigible${readId(style)}`, pris));
      if (readId(style) !== "Normal") ajouts.push(style);
    }
  }
  const normal = defaut === undefined ? listEnfants(notres, "w:style").filter((style) => readId(style) === "Normal") : [];
  const renommes = ajouts.map((style) => renameStyle(style, ids, parNom, largeur));
  const entete = findEnfant(hote, "w:docDefaults") === undefined && defaut === undefined ? listEnfants(notres, "w:docDefaults") : [];
  return {
    racine: { ...fuseRacines(hote, notres), enfants: [...entete, ...hote.enfants, ...normal, ...createBases(hote, defaut, racineNormale), ...renommes] },
    ids,
  };
}

/** The roots of two parts made one: all their namespaces, all that each allows to ignore. */
export function fuseRacines(a: NoeudXml, b: NoeudXml): NoeudXml {
  const ignorables = [a, b].flatMap(({ attributs }) => (attributs["mc:Ignorable"] ?? "").split(/\s+/)).filter((prefixe) => prefixe !== "");
  const attributs = { ...b.attributs, ...a.attributs };
  return { ...a, attributs: ignorables.length === 0 ? attributs : { ...attributs, "mc:Ignorable": [...new Set(ignorables)].filter((prefixe) => `xmlns:${prefixe}` in attributs).join(" ") } };
}

/** A part whose calls to our styles lead to those that took their place. */
export function renameAppels<T extends NoeudXml>(noeud: T, ids: ReadonlyMap<string, string>): NoeudXml {
  return mapNoeuds(noeud, (lu) => {
    const id = lu.nom === "w:pStyle" || lu.nom === "w:rStyle" || lu.nom === "w:tblStyle" ? ids.get(lu.attributs["w:val"] ?? "") : undefined;
    return [id === undefined ? lu : createNoeud(lu.nom, { "w:val": id })];
  });
}

function findRepris(style: NoeudXml, siens: readonly NoeudXml[], parNom: ReadonlyMap<string, string>): string | undefined {
  if (isDefaut(style, "table")) {
    const defaut = siens.find((sien) => isDefaut(sien, "table"));
    return defaut === undefined ? undefined : readId(defaut);
  }
  const nom = readNom(style).toLowerCase();
  return REPRIS.has(nom) ? parNom.get(nom) : undefined;
}

function isDefaut({ attributs }: NoeudXml, type: string): boolean {
  return attributs["w:type"] === type && /^(?:1|true|on)$/.test(attributs["w:default"] ?? "");
}

export function readId({ attributs }: NoeudXml): string {
  return attributs["w:styleId"] ?? "";
}

function readNom(style: NoeudXml): string {
  return findEnfant(style, "w:name")?.attributs["w:val"] ?? "";
}

function createId(souhaite: string, pris: Set<string>): string {
  let id = souhaite;
  for (let rang = 2; pris.has(id); rang++) id = `${souhaite}${rang}`;
  pris.add(id);
  return id;
}

function renameStyle(style: NoeudXml, ids: ReadonlyMap<string, string>, parNom: ReadonlyMap<string, string>, largeur: number): NoeudXml {
  const nom = readNom(style);
  const isPris = parNom.has(nom.toLowerCase());
  const find = (id: string): string => (id === "Normal" ? BASE : (ids.get(id) ?? id));
  return {
    ...style,
    attributs: { ...style.attributs, "w:styleId": ids.get(readId(style)) ?? "", ...(isPris ? { "w:customStyle": "1" } : {}) },
    enfants: listEnfants(style).map((enfant) => {
      if (enfant.nom === "w:name" && isPris) return createNoeud("w:name", { "w:val": `${nom} (Exigible)` });
      if (enfant.nom === "w:basedOn") return createNoeud("w:basedOn", { "w:val": find(enfant.attributs["w:val"] ?? "") });
      if (enfant.nom === "w:next") return createNoeud("w:next", { "w:val": ids.get(enfant.attributs["w:val"] ?? "") ?? CORPS });
      return mapNoeuds(enfant, (lu) => [lu.nom === "w:tab" ? createNoeud(lu.nom, { ...lu.attributs, "w:pos": String(largeur) }) : lu]);
    }),
  };
}

/** Plain text as the company writes it, its paragraphs never stuck together; and what our other styles start from. */
function createBases(hote: NoeudXml, defaut: NoeudXml | undefined, racine: string): readonly NoeudXml[] {
  const apres = Math.max(INTERVALLE, readApres(hote, defaut));
  const langue = createNoeud("w:rPr", {}, [createNoeud("w:lang", { "w:val": "fr-FR" })]);
  const create = (id: string, nom: string, proprietes: readonly NoeudXml[]): NoeudXml =>
    createNoeud("w:style", { "w:type": "paragraph", "w:customStyle": "1", "w:styleId": id }, [
      createNoeud("w:name", { "w:val": nom }), createNoeud("w:basedOn", { "w:val": racine }), createNoeud("w:qFormat"), createNoeud("w:pPr", {}, proprietes), langue,
    ]);
  return [
    create(CORPS, "Exigible, texte", [createNoeud("w:spacing", { "w:after": String(apres) })]),
    create(BASE, "Exigible, base", [
      createNoeud("w:spacing", { "w:before": "0", "w:after": "120" }), createNoeud("w:ind", { "w:left": "0", "w:right": "0", "w:firstLine": "0" }), createNoeud("w:jc", { "w:val": "left" }),
    ]),
  ];
}

function readApres(hote: NoeudXml, defaut: NoeudXml | undefined): number {
  const docDefaults = findEnfant(findEnfant(hote, "w:docDefaults") ?? hote, "w:pPrDefault");
  const lus = [defaut, docDefaults].map((porteur) => (porteur === undefined ? undefined : findEnfant(findEnfant(porteur, "w:pPr") ?? porteur, "w:spacing")?.attributs["w:after"]));
  return Number(lus.find((lu) => lu !== undefined) ?? 0) || 0;
}
