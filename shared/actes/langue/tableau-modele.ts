import { type Colonne, formatFragments, type Fragment, type LigneTableau, type Tableau } from "../../word/bloc.ts";

/**
 * A table written as rows between bars: the titles, then « |---|---:| » that gives the alignments, then its rows. A row whose first
 * words are bold is its total. Widths follow what the columns hold.
 */
export function renderLignesTableau(rangees: readonly (readonly (readonly Fragment[])[])[], legende: string, orientation: Orientation = "portrait"): Tableau {
  const [titres = [], regle = [], ...corps] = rangees;
  const alignements = regle.map(findAlignement);
  const largeurs = computeLargeurs([titres, ...corps], titres.length, RANGEES[orientation]);
  return {
    kind: "tableau",
    legende,
    colonnes: titres.map((titre, rang): Colonne => ({ titre: formatFragments(titre), largeur: largeurs[rang] ?? 10, alignement: alignements[rang] ?? "gauche" })),
    lignes: corps.map((cellules): LigneTableau => ({ cellules, ...(isTotal(cellules) ? { style: "total" } : {}) })),
  };
}

function findAlignement(cellule: readonly Fragment[]): NonNullable<Colonne["alignement"]> {
  const regle = formatFragments(cellule).trim();
  if (!regle.endsWith(":")) return "gauche";
  return regle.startsWith(":") ? "centre" : "droite";
}

function isTotal(cellules: readonly (readonly Fragment[])[]): boolean {
  return cellules.find((cellule) => cellule.length > 0)?.[0]?.isGras === true;
}

/** Characters that a cell's margins take, and those of a whole row on a page. */
const MARGE = 3;
const RANGEES = { portrait: 104, paysage: 158 } as const;

export type Orientation = keyof typeof RANGEES;

/** Each column holds its longest word; what the page has left goes to the columns that hold sentences. */
function computeLargeurs(rangees: readonly (readonly (readonly Fragment[])[])[], nombre: number, rangee: number): readonly number[] {
  const textes = Array.from({ length: nombre }, (_vide, rang) => rangees.map((cellules) => formatFragments(cellules[rang] ?? [])));
  const mots = textes.map((colonne) => MARGE + Math.min(24, Math.max(4, ...colonne.flatMap((texte) => texte.split(/[ \n]/).map((mot) => mot.length)))));
  const phrases = textes.map((colonne) => MARGE + Math.min(40, Math.max(6, ...colonne.map((texte) => texte.length))));
  const reste = Math.max(0, rangee - sum(mots));
  const manque = sum(phrases) - sum(mots);
  const longueurs = mots.map((mot, rang) => (manque <= reste ? (phrases[rang] ?? mot) : mot + (((phrases[rang] ?? mot) - mot) * reste) / manque));
  const somme = sum(longueurs);
  return longueurs.map((longueur) => (longueur * 100) / somme);
}

function sum(nombres: readonly number[]): number {
  return nombres.reduce((total, nombre) => total + nombre, 0);
}
