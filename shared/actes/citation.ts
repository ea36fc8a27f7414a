import type { Dossier, Piece } from "../model/dossier.ts";
import type { Fragment } from "../word/bloc.ts";

/** Target of the references to a pièce: its row in the bordereau. */
export function createAncrePiece(numero: number): string {
  return `piece-${numero}`;
}

/** « (pièce n° 3) », « (pièces n° 3 à 5) », « (pièces n° 2, 3 et 7) », each number a reference; nothing without a pièce. */
export function formatCitation(numeros: readonly number[], dossier: Dossier): readonly Fragment[] {
  const liste = formatNumeros(numeros, dossier);
  if (liste.length === 0) return [];
  return [{ texte: liste.length > 1 ? " (pièces n° " : " (pièce n° " }, ...liste, { texte: ")" }];
}

/** « 2, 3 et 7 », « 3 à 5 »: for the « Pièce » column of a table. Numbers that the bordereau does not hold are left out. */
export function formatNumeros(numeros: readonly number[], { pieces }: Dossier): readonly Fragment[] {
  const connus = [...new Set(numeros)].filter((numero) => pieces.some((piece) => piece.numero === numero)).toSorted((a, b) => a - b);
  const series = splitSeries(connus);
  return series.flatMap((serie, rang) => [...formatLien(rang, series.length), ...formatSerie(serie)]);
}

/** Numbers of the pièces that concern a claim. */
export function listNumerosCreance(creanceId: string, { pieces }: Dossier, natures?: readonly Piece["nature"][]): readonly number[] {
  return pieces.filter((piece) => piece.creanceIds.includes(creanceId) && (natures === undefined || natures.includes(piece.nature))).map(({ numero }) => numero);
}

export function listNumerosPieces(pieceIds: readonly string[], { pieces }: Dossier): readonly number[] {
  return pieces.filter(({ pieceId }) => pieceIds.includes(pieceId)).map(({ numero }) => numero);
}

function formatLien(rang: number, nombre: number): readonly Fragment[] {
  if (rang === 0) return [];
  return [{ texte: rang === nombre - 1 ? " et " : ", " }];
}

function formatSerie(serie: readonly number[]): readonly Fragment[] {
  const [premier, dernier] = [serie[0], serie.at(-1)];
  if (premier === undefined || dernier === undefined) return [];
  return premier === dernier ? [createRenvoi(premier)] : [createRenvoi(premier), { texte: " à " }, createRenvoi(dernier)];
}

function createRenvoi(numero: number): Fragment {
  return { texte: String(numero), renvoi: createAncrePiece(numero) };
}

/** Runs of three or more become « 3 à 5 ». */
function splitSeries(numeros: readonly number[]): readonly (readonly number[])[] {
  const suites: number[][] = [];
  for (const numero of numeros) {
    const courante = suites.at(-1);
    if (courante !== undefined && courante.at(-1) === numero - 1) courante.push(numero);
    else suites.push([numero]);
  }
  return suites.flatMap((suite) => (suite.length > 2 ? [suite] : suite.map((numero) => [numero])));
}

/** Numbers of the pièces of some kinds, whatever they concern. */
export function listNumerosNature({ pieces }: Dossier, natures: readonly Piece["nature"][]): readonly number[] {
  return pieces.filter(({ nature }) => natures.includes(nature)).map(({ numero }) => numero);
}
