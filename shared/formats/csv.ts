import papaparse from "papaparse/papaparse.js";

/** A row of a delimited table, with the line of the file where it starts (from 1). */
export interface Rangee {
  readonly ligne: number;
  readonly cellules: readonly string[];
}

export interface TableCsv {
  readonly rangees: readonly Rangee[];
  /** Lines whose quotes are wrong: set aside, the reading resumes on the next one. */
  readonly ecarts: readonly EcartCsv[];
}

export interface EcartCsv {
  readonly ligne: number;
  readonly texte: string;
}

export const SEPARATEURS = ["\t", ";", "|", ","] as const;
export type Separateur = (typeof SEPARATEURS)[number];

/** Beyond this many wrong lines the rest is read without the meaning of quotes: each restart reads it all again. */
const REPRISES_MAX = 10;

/** Reads a delimited table. An unclosed quote costs its own line, never the following ones. */
export function parseCsv(texte: string, separateur: Separateur): TableCsv {
  const rangees: Rangee[] = [];
  const ecarts: EcartCsv[] = [];
  let reste = texte;
  let ligne = 1;
  for (let reprise = 0; reste.length > 0; reprise++) {
    const hasGuillemets = reprise < REPRISES_MAX;
    const { data: lues, errors } = papaparse.parse(reste, { delimiter: separateur, ...(hasGuillemets ? {} : { quoteChar: "\u0000" }) });
    const fautive = errors.filter(({ type }) => type === "Quotes").reduce((rang, { row = Infinity }) => Math.min(rang, row), Infinity);
    for (const cellules of lues.slice(0, fautive)) {
      rangees.push({ ligne, cellules: hasGuillemets ? cellules : cellules.map(removeGuillemets) });
      ligne += 1 + countSauts(cellules);
    }
    if (fautive === Infinity) return { rangees, ecarts };
    const suite = splitLignesApres(texte, ligne);
    ecarts.push({ ligne, texte: suite.premiere });
    reste = suite.reste;
    ligne++;
  }
  return { rangees, ecarts };
}

/** The separator met most often in a line, outside quotes. */
export function findSeparateur(ligne: string): Separateur | undefined {
  const nue = ligne.replace(/"[^"]*"/g, "");
  const comptes = SEPARATEURS.map((separateur) => ({ separateur, compte: nue.split(separateur).length - 1 }));
  const meilleur = comptes.reduce((premier, second) => (second.compte > premier.compte ? second : premier));
  return meilleur.compte > 0 ? meilleur.separateur : undefined;
}

function removeGuillemets(cellule: string): string {
  return cellule.replace(/^\s*"(.*)"\s*$/s, "$1").replaceAll('""', '"');
}

function countSauts(cellules: readonly string[]): number {
  return cellules.reduce((total, cellule) => total + (cellule.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function splitLignesApres(texte: string, ligne: number): { readonly premiere: string; readonly reste: string } {
  const saut = /\r\n|\r|\n/g;
  let debut = 0;
  for (let rang = 1; rang < ligne; rang++) {
    if (saut.exec(texte) === null) return { premiere: "", reste: "" };
    debut = saut.lastIndex;
  }
  const fin = saut.exec(texte);
  return { premiere: texte.slice(debut, fin?.index), reste: fin === null ? "" : texte.slice(saut.lastIndex) };
}
