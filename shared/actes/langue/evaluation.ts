import type { Bloc, Fragment } from "../../word/bloc.ts";
import { renderManque } from "../champs.ts";
import { isVraie } from "./condition.ts";
import { formatFiltree } from "./filtres.ts";
import type { Noeud } from "./modele.ts";
import type { Portee, Valeur } from "./valeur.ts";

/** What a wording draws from: the fields of the dossier, the shared blocks, what a person confirmed. */
export interface Sources extends Portee {
  /** Field that holds the list of an element: « creance » → « creances ». */
  readonly findListe: (element: string) => string;
  readonly formatLibelle: (champ: string) => string;
  /** A shared block is a wording, or blocks that the program draws. */
  readonly readBloc: (nom: string) => readonly Noeud[] | undefined;
  readonly renderBloc: (nom: string) => readonly Bloc[];
  readonly isVerifie: (motif: string) => boolean;
  readonly citePieces: (numeros: readonly number[]) => readonly Fragment[];
  /** Elements that are whole dossiers: while a loop goes through one, everything is read in it. */
  readonly openDossiers?: (element: string) => readonly Sources[] | undefined;
}

/** A piece of a line: words of the wording, or a value, whose own characters are never marks. */
export type Morceau = Fragment & { readonly isValeur?: boolean };

export type Ligne = { readonly kind: "texte"; readonly morceaux: readonly Morceau[] } | { readonly kind: "blocs"; readonly blocs: readonly Bloc[] };

export interface Evaluation {
  readonly lignes: readonly Ligne[];
  /** Fields that the act prints and that nobody knows: a gap stands in their place. */
  readonly trous: readonly string[];
  /** Values that it prints. */
  readonly valeurs: readonly { readonly champ: string; readonly valeur: Valeur }[];
  /** Passages kept out of the act until a person confirms them, and remarks to the writer. */
  readonly aVerifier: readonly string[];
  readonly notes: readonly string[];
}

export function evaluateModele(noeuds: readonly Noeud[], sources: Sources): Evaluation {
  const etat: Etat = { sources, lignes: [], courante: [], trous: new Set(), valeurs: [], aVerifier: new Set(), notes: new Set() };
  evaluateNoeuds(noeuds, sources, etat);
  closeLigne(etat);
  return { lignes: etat.lignes, trous: [...etat.trous], valeurs: etat.valeurs, aVerifier: [...etat.aVerifier], notes: [...etat.notes] };
}

interface Etat {
  /** Those of the dossier that is open. */
  sources: Sources;
  readonly lignes: Ligne[];
  courante: Morceau[];
  readonly trous: Set<string>;
  readonly valeurs: { readonly champ: string; readonly valeur: Valeur }[];
  readonly aVerifier: Set<string>;
  readonly notes: Set<string>;
}

function evaluateNoeuds(noeuds: readonly Noeud[], portee: Portee, etat: Etat): void {
  for (const noeud of noeuds) evaluateNoeud(noeud, portee, etat);
}

function evaluateNoeud(noeud: Noeud, portee: Portee, etat: Etat): void {
  switch (noeud.kind) {
    case "texte":
      return appendTexte(noeud.texte, etat);
    case "champ":
      return appendChamp(noeud, portee, etat);
    case "si":
      return evaluateNoeuds(noeud.branches.find(({ condition }) => condition === undefined || isVraie(condition, portee))?.corps ?? [], portee, etat);
    case "pour":
      return evaluateBoucle(noeud, portee, etat);
    case "bloc":
      return evaluateBloc(noeud.nom, portee, etat);
    case "cite": {
      const pieces = portee.find(noeud.champ);
      etat.courante.push(...etat.sources.citePieces(pieces?.kind === "pieces" ? pieces.numeros : []).map((partie) => ({ ...partie, isValeur: true })));
      return undefined;
    }
    case "a-verifier":
      if (etat.sources.isVerifie(noeud.motif)) return evaluateNoeuds(noeud.corps, portee, etat);
      etat.aVerifier.add(noeud.motif);
      return undefined;
    case "note":
      etat.notes.add(noeud.motif);
      return undefined;
  }
}

function appendTexte(texte: string, etat: Etat): void {
  for (const [rang, morceau] of texte.split("\n").entries()) {
    if (rang > 0) closeLigne(etat);
    if (morceau !== "") etat.courante.push({ texte: morceau });
  }
}

function closeLigne(etat: Etat): void {
  etat.lignes.push({ kind: "texte", morceaux: etat.courante });
  etat.courante = [];
}

function appendChamp({ champ, filtres }: Extract<Noeud, { kind: "champ" }>, portee: Portee, etat: Etat): void {
  const valeur = portee.find(champ);
  if (valeur === undefined) {
    etat.trous.add(champ);
    etat.courante.push({ ...renderManque(etat.sources.formatLibelle(champ)), isValeur: true });
    return;
  }
  etat.valeurs.push({ champ, valeur });
  etat.courante.push({ texte: formatFiltree(valeur, filtres), isValeur: true });
}

/** Fields of an element hide those of the dossier that bear the same name. A list that nobody knows is a gap, an empty one prints nothing. */
function evaluateBoucle({ element, corps, ligne }: Extract<Noeud, { kind: "pour" }>, portee: Portee, etat: Etat): void {
  const dossiers = etat.sources.openDossiers?.(element);
  if (dossiers !== undefined) return evaluateDossiers(dossiers, corps, etat);
  const nom = etat.sources.findListe(element);
  const liste = portee.find(nom);
  if (liste === undefined) appendChamp({ kind: "champ", champ: nom, filtres: [], ligne }, portee, etat);
  for (const champs of liste?.kind === "liste" ? liste.elements : []) {
    evaluateNoeuds(corps, { find: (champ) => (Object.hasOwn(champs, champ) ? champs[champ] : portee.find(champ)) }, etat);
  }
}

/** One passage for each dossier, its tables and citations included. */
function evaluateDossiers(dossiers: readonly Sources[], corps: readonly Noeud[], etat: Etat): void {
  const { sources } = etat;
  for (const dossier of dossiers) {
    etat.sources = dossier;
    evaluateNoeuds(corps, dossier, etat);
  }
  etat.sources = sources;
}

/** A block that is drawn stands on its own lines; a wording continues the sentence that calls it. */
function evaluateBloc(nom: string, portee: Portee, etat: Etat): void {
  const noeuds = etat.sources.readBloc(nom);
  if (noeuds !== undefined) return evaluateNoeuds(noeuds, portee, etat);
  closeLigne(etat);
  etat.lignes.push({ kind: "blocs", blocs: etat.sources.renderBloc(nom) });
  return undefined;
}

/** Words without what surrounds nothing: two spaces in a row, a space before a comma or a full stop. */
export function cleanMorceaux(morceaux: readonly Morceau[]): readonly Morceau[] {
  const nets: Morceau[] = [];
  for (const morceau of morceaux) {
    if (morceau.texte === "") continue;
    const dernier = nets.at(-1);
    const isCollee = /^[.,)]/.test(morceau.texte);
    if (dernier?.texte.endsWith(" ") === true && (isCollee || morceau.texte.startsWith(" "))) nets[nets.length - 1] = { ...dernier, texte: dernier.texte.trimEnd() };
    nets.push(morceau);
  }
  return nets.filter(({ texte }) => texte !== "");
}

/** Nothing to read: neither a letter, nor a figure, nor a rule of a table, nor a page break. */
export function isLigneVide(morceaux: readonly Morceau[]): boolean {
  return !/[\p{L}\p{N}]|---/u.test(morceaux.map(({ texte }) => texte).join(""));
}

const SAUT = /^---(?: (portrait|paysage))?$/;

/** « --- » alone turns the page; « --- paysage » lays what follows on its long side, « --- portrait » comes back. */
export function findSaut(morceaux: readonly Morceau[]): { readonly orientation?: "portrait" | "paysage" } | undefined {
  const lu = morceaux.length === 1 ? SAUT.exec(morceaux[0]?.texte.trim() ?? "") : null;
  const orientation = lu?.[1];
  return lu === null ? undefined : orientation === "portrait" || orientation === "paysage" ? { orientation } : {};
}
