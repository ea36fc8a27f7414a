import type { Jour } from "../kernel/jour.ts";
import type { Dossier, Piece } from "../model/dossier.ts";
import { createSujetId, type Fait, type FaitBrouillon } from "../model/fait.ts";
import { listRemplaces } from "./projection.ts";

/** Pièces whose number left with a transmission or an act: it never changes. */
export function listFigees({ transmissions, actes }: Pick<Dossier, "transmissions" | "actes">): ReadonlySet<string> {
  return new Set([...transmissions, ...actes].flatMap(({ bordereau }) => bordereau).map(({ pieceId }) => pieceId));
}

/**
 * The order in which `pieceId` stands where `cible` stands, among the pièces whose number may change; `undefined` when nothing would
 * move: the same place, or a number that left.
 */
export function movePiece(dossier: Pick<Dossier, "pieces" | "transmissions" | "actes">, pieceId: string, cible: string): readonly string[] | undefined {
  const figees = listFigees(dossier);
  const libres = dossier.pieces.map((piece) => piece.pieceId).filter((id) => !figees.has(id));
  const [de, vers] = [libres.indexOf(pieceId), libres.indexOf(cible)];
  if (de < 0 || vers < 0 || de === vers) return undefined;
  const autres = libres.filter((id) => id !== pieceId);
  return [...autres.slice(0, vers), pieceId, ...autres.slice(vers)];
}

/** The order as a fact, in place of the one that was seen. */
export function createOrdre(dossierId: string, faits: readonly Fait[], pieceIds: readonly string[], dateFait: Jour): FaitBrouillon {
  return { sujet: createSujetId("dossier", dossierId), type: "bordereau", dateFait, remplace: listRemplaces(faits, "bordereau", () => true), contenu: { pieceIds: [...pieceIds] } };
}

/** Pièces whose file is that of an earlier one, by identifier: the same bytes, whatever their names. */
export function listDoubles(pieces: readonly Piece[]): ReadonlyMap<string, Piece> {
  const premieres = new Map<string, Piece>();
  const doubles = new Map<string, Piece>();
  for (const piece of pieces) {
    const premiere = premieres.get(piece.empreinte);
    if (premiere === undefined) premieres.set(piece.empreinte, piece);
    else doubles.set(piece.pieceId, premiere);
  }
  return doubles;
}
