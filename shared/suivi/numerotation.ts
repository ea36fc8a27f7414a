import type { Piece } from "../model/dossier.ts";

/** What left with a bordereau: a transmission, an act. */
interface Envoi {
  readonly bordereau: readonly { readonly pieceId: string; readonly numero: number }[];
}

/**
 * Numbers of the bordereau: a number already transmitted never changes, the other pièces continue the sequence in the order
 * that a person gave (`ordre`), then in the order in which they were added; a withdrawn number is not used again.
 */
export function numerotePieces(pieces: readonly Omit<Piece, "numero">[], envois: readonly Envoi[], ordre: readonly string[] = []): readonly Piece[] {
  const rangs = new Map(ordre.map((pieceId, rang) => [pieceId, rang]));
  const ordonnees = pieces.toSorted((a, b) => (rangs.get(a.pieceId) ?? ordre.length) - (rangs.get(b.pieceId) ?? ordre.length));
  const fixes = new Map(envois.flatMap(({ bordereau }) => bordereau).map(({ pieceId, numero }) => [pieceId, numero]));
  let suivant = Math.max(0, ...fixes.values()) + 1;
  return ordonnees
    .map((piece) => ({ ...piece, numero: fixes.get(piece.pieceId) ?? suivant++ }))
    .toSorted((premiere, seconde) => premiere.numero - seconde.numero);
}
