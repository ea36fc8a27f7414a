import { type Colonne, formatFragments, type Fragment, type LigneTableau, type Tableau } from "../../word/bloc.ts";

/**
 * A table written as rows between bars: the titles, then « |---|---:| » that gives the alignments, then its rows. A row whose first
 * words are bold is its total. Widths follow what the columns hold.
 */
export function renderLignesTableau(rangees: readonly (readonly (readonly Fragment[])[])[], legende: string): Tableau {
  const [titres = [], regle = [], ...corps] = rangees;
  const alignements = regle.map(findAlignement);
  const largeurs = computeLargeurs([titres, ...corps], titres.length);
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

/** Characters that the margins of a cell take: without them a narrow column breaks its words. */
const MARGE = 3;

/** Shares by the longest text of each column, neither crushed nor sprawling. */
function computeLargeurs(rangees: readonly (readonly (readonly Fragment[])[])[], nombre: number): readonly number[] {
  const longueurs = Array.from({ length: nombre }, (_vide, rang) => MARGE + Math.min(40, Math.max(6, ...rangees.map((cellules) => formatFragments(cellules[rang] ?? []).length))));
  const somme = longueurs.reduce((total, longueur) => total + longueur, 0);
  return longueurs.map((longueur) => (longueur * 100) / somme);
}
