import { findSeparateur, parseCsv, type Rangee, type Separateur, SEPARATEURS } from "../formats/csv.ts";

/** First rows of a table, as the file writes them, so that a person may see its columns and say what they mean. */
export interface ExtraitTableau {
  readonly rangees: readonly Rangee[];
  /** Line that looks like the header, from 1. */
  readonly ligneEntete: number;
}

/** Titles, account and period come first: the header is looked for in these lines. */
const LIGNES_LUES = 40;
const RANGEES_MONTREES = 24;
const COLONNES_MAX = 200;
const CELLULE_MAX = 200;

/** The first rows of a delimited text; `undefined` when it is no table: fewer than two rows, or three columns. */
export function findExtraitTexte(texte: string): (ExtraitTableau & { readonly separateur: Separateur }) | undefined {
  const lignes = texte.slice(0, 65_536).split(/\r\n|\r|\n/, LIGNES_LUES);
  const candidats = SEPARATEURS.flatMap((separateur) => {
    if (!lignes.some((ligne) => ligne.includes(separateur))) return [];
    const extrait = createExtrait(parseCsv(lignes.join("\n"), separateur).rangees);
    return extrait === undefined || !isTable(extrait) ? [] : [{ ...extrait, separateur }];
  });
  const votes = lignes.flatMap((ligne) => findSeparateur(ligne) ?? []);
  const count = (separateur: Separateur): number => votes.filter((vote) => vote === separateur).length;
  return candidats.toSorted((premier, second) => count(second.separateur) - count(premier.separateur))[0];
}

/** The first rows of a sheet or of a text; the widest one is taken for the header, since a body leaves blanks. */
export function createExtrait(rangees: readonly Rangee[], ligneEntete?: number): ExtraitTableau | undefined {
  const premieres = rangees.slice(0, LIGNES_LUES).filter((rangee) => countPleines(rangee) > 0);
  const largeur = Math.max(0, ...premieres.map(countPleines));
  const entete = ligneEntete ?? premieres.find((rangee) => countPleines(rangee) === largeur)?.ligne;
  if (entete === undefined || largeur < 3 || largeur > COLONNES_MAX || premieres.length < 2) return undefined;
  const debut = Math.max(0, premieres.findIndex(({ ligne }) => ligne >= entete) + 12 - RANGEES_MONTREES);
  return { ligneEntete: entete, rangees: premieres.slice(debut, debut + RANGEES_MONTREES).map(({ ligne, cellules }) => ({ ligne, cellules: cellules.map((cellule) => cellule.slice(0, CELLULE_MAX)) })) };
}

/** Half of the rows at least are as wide as the header. */
function isTable({ rangees, ligneEntete }: ExtraitTableau): boolean {
  const largeur = rangees.find(({ ligne }) => ligne === ligneEntete)?.cellules.length ?? 0;
  return rangees.filter(({ cellules }) => cellules.length === largeur).length * 2 >= rangees.length;
}

function countPleines({ cellules }: Rangee): number {
  return cellules.filter((cellule) => cellule.trim() !== "").length;
}

/** One name per column: its own, or its rank (« #3 ») when it has none or shares it, or when the table has no header (line 0). */
export function nameColonnes(noms: readonly string[], hasEntete = true): readonly string[] {
  return noms.map((nom, rang) => (!hasEntete || nom === "" || noms.indexOf(nom) !== noms.lastIndexOf(nom) ? `#${rang + 1}` : nom));
}

/** Rank of a column named that way; −1 when the header has none. */
export function findColonne(noms: readonly string[], nom: string): number {
  const exact = noms.indexOf(nom);
  const rang = exact >= 0 ? undefined : /^#(\d{1,3})$/.exec(nom)?.[1];
  return rang === undefined ? exact : Number(rang) <= noms.length ? Number(rang) - 1 : -1;
}
