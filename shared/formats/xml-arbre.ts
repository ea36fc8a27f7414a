import { SaxesParser } from "saxes";

/** An element of a small XML document, read whole. Names and attributes are without their prefix. */
export interface ElementXml {
  readonly nom: string;
  /** Namespace, when a declaration in sight gives one. */
  readonly espace: string | undefined;
  readonly attributs: Readonly<Record<string, string>>;
  readonly enfants: readonly ElementXml[];
  /** Its own text, without the spaces around it, cut when long: no figure and no name is. */
  readonly texte: string;
  readonly ligne: number;
}

export interface LecteurArbre {
  readonly add: (texte: string) => void;
  /** The root once the document is whole, or a French sentence that says why it is refused. */
  readonly end: () => LectureArbre;
  readonly isArrete: () => boolean;
}

export type LectureArbre = { readonly ok: true; readonly racine: ElementXml } | { readonly ok: false; readonly motif: string };

/** Subtrees given one by one as they close and then forgotten: a document of any number of them stays small in memory. */
export interface Decoupe {
  readonly isUnite: (nom: string) => boolean;
  /** `parents` goes from the root to the direct parent, each with what was read of it so far. */
  readonly onUnite: (unite: ElementXml, parents: readonly ElementXml[]) => void;
}

interface Noeud {
  readonly nom: string;
  readonly espace: string | undefined;
  readonly attributs: Readonly<Record<string, string>>;
  readonly espaces: Readonly<Record<string, string>>;
  readonly enfants: Noeud[];
  readonly ligne: number;
  texte: string;
}

const PROFONDEUR_MAX = 64;
/** An embedded PDF in base64 is far longer; it is not what we read. */
const TEXTE_MAX = 20_000;
const ELEMENTS_MAX = 400_000;
const ATTRIBUTS_MAX = 100;

/**
 * Reads a small XML document into a tree. Refused: document types and entities (no business document needs them, attacks do), more than
 * 64 levels, 100 attributes or 400 000 elements at once, anything that is not well formed. Nothing is ever fetched.
 */
export function createLecteurArbre(decoupe?: Decoupe): LecteurArbre {
  const lecteur = new SaxesParser({ position: true });
  let refus: string | undefined;
  const refuse = (motif: string): void => {
    refus ??= `Ligne ${lecteur.line}\u00A0: ${motif}`;
  };
  const findRacine = listenArbre(lecteur, refuse, () => refus !== undefined, decoupe);
  lecteur.on("doctype", () => refuse("le fichier XML contient une déclaration DOCTYPE\u00A0; par sécurité il n’est pas lu."));
  lecteur.on("error", () => refuse("le fichier XML est mal formé\u00A0; rien n’a été importé."));
  return {
    add: (texte) => {
      if (refus === undefined) lecteur.write(texte);
    },
    isArrete: () => refus !== undefined,
    end: () => {
      if (refus === undefined) lecteur.close();
      const racine = findRacine();
      if (refus !== undefined || racine === undefined) return { ok: false, motif: refus ?? "Ce fichier XML est vide\u00A0: rien n’a été importé." };
      return { ok: true, racine };
    },
  };
}

/** A document already decoded. */
export function parseArbre(texte: string): LectureArbre {
  const lecteur = createLecteurArbre();
  // By portions: a hostile document is abandoned at its first portion, not read to its end.
  for (let debut = 0; debut < texte.length && !lecteur.isArrete(); debut += PORTION) lecteur.add(texte.slice(debut, debut + PORTION));
  return lecteur.end();
}

const PORTION = 64 * 1024;

function listenArbre(lecteur: SaxesParser, refuse: (motif: string) => void, isRefuse: () => boolean, decoupe: Decoupe | undefined): () => Noeud | undefined {
  const pile: Noeud[] = [];
  let racine: Noeud | undefined;
  let nombre = 0;
  let attributs = 0;
  const addTexte = (lu: string): void => {
    const noeud = pile.at(-1);
    if (noeud !== undefined && noeud.texte.length < TEXTE_MAX) noeud.texte += lu.slice(0, TEXTE_MAX);
  };
  lecteur.on("text", addTexte);
  lecteur.on("cdata", addTexte);
  lecteur.on("attribute", () => {
    if (++attributs > ATTRIBUTS_MAX) refuse(`une balise a plus de ${ATTRIBUTS_MAX} attributs\u00A0; le fichier n’est pas lu.`);
  });
  lecteur.on("opentag", ({ name, attributes }) => {
    attributs = 0;
    if (isRefuse()) return;
    if (pile.length >= PROFONDEUR_MAX) return refuse(`le fichier XML a plus de ${PROFONDEUR_MAX} niveaux\u00A0; il n’est pas lu.`);
    if (++nombre > ELEMENTS_MAX) return refuse(`le fichier XML a plus de ${ELEMENTS_MAX} éléments\u00A0; il n’est pas lu.`);
    const parent = pile.at(-1);
    const noeud = createNoeud(name, attributes, parent?.espaces ?? SANS_ESPACE, lecteur.line);
    racine ??= noeud;
    parent?.enfants.push(noeud);
    pile.push(noeud);
  });
  lecteur.on("closetag", () => {
    const noeud = isRefuse() ? undefined : pile.pop();
    if (noeud === undefined) return;
    noeud.texte = noeud.texte.trim();
    if (decoupe?.isUnite(noeud.nom) !== true) return;
    decoupe.onUnite(noeud, pile);
    pile.at(-1)?.enfants.pop();
    nombre = pile.length;
  });
  return () => racine;
}

const SANS_ESPACE: Readonly<Record<string, string>> = {};

function createNoeud(name: string, attributes: Readonly<Record<string, string>>, herites: Readonly<Record<string, string>>, ligne: number): Noeud {
  let espaces = herites;
  const attributs: [string, string][] = [];
  for (const [cle, valeur] of Object.entries(attributes)) {
    if (cle === "xmlns" || cle.startsWith("xmlns:")) espaces = { ...espaces, [cle.slice(6)]: valeur };
    else attributs.push([removePrefixe(cle), valeur]);
  }
  const coupe = name.indexOf(":");
  const espace = espaces[coupe < 0 ? "" : name.slice(0, coupe)];
  return { nom: removePrefixe(name), espace, attributs: Object.fromEntries(attributs), espaces, enfants: [], ligne, texte: "" };
}

function removePrefixe(nom: string): string {
  return nom.slice(nom.indexOf(":") + 1);
}

/** The first element at the end of a path of local names, each step trying several names (« A|B »). */
export function findElement(depuis: ElementXml | undefined, ...chemin: readonly string[]): ElementXml | undefined {
  return listElements(depuis, ...chemin)[0];
}

/** Every element at the end of a path of local names, in the order of the document. */
export function listElements(depuis: ElementXml | undefined, ...chemin: readonly string[]): readonly ElementXml[] {
  let lus: readonly ElementXml[] = depuis === undefined ? [] : [depuis];
  for (const pas of chemin) {
    const noms = pas.split("|");
    lus = lus.flatMap(({ enfants }) => enfants.filter(({ nom }) => noms.includes(nom)));
  }
  return lus;
}

/** The text at the end of a path; `undefined` when there is none or it is empty. */
export function findTexte(depuis: ElementXml | undefined, ...chemin: readonly string[]): string | undefined {
  return listElements(depuis, ...chemin).find(({ texte }) => texte !== "")?.texte;
}
