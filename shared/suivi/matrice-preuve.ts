import type { Reference } from "../kernel/reference.ts";
import type { Creance, Dossier, Levee, Piece, Tache } from "../model/dossier.ts";
import { findForcePiece, isBloquante, listPreuves, type PieceProbante } from "../regles/qualification/documentation.ts";
import { type Element, ELEMENTS, type Force, formatElement, listElementsAProuver, REFERENCES_ELEMENT } from "../regles/qualification/preuve.ts";
import { formatFacture } from "./libelles.ts";
import { createCleDemande, listPiecesProbantes, readCreanceDocumentee } from "./preuves-dossier.ts";

/** What has to be proved against the numbered pièces, and what is missing, claim by claim. */
export interface MatricePreuve {
  readonly groupes: readonly GroupePieces[];
  readonly lignes: readonly LignePreuve[];
  readonly lacunes: readonly Lacune[];
}

/** The pièces of one claim, or those of the whole dossier. */
export interface GroupePieces {
  readonly creanceId?: string | undefined;
  readonly titre: string;
  readonly pieces: readonly Piece[];
}

export interface LignePreuve {
  readonly element: Element;
  readonly libelle: string;
  readonly references: readonly Reference[];
  /** One a pièce, in the order of the groups. */
  readonly cellules: readonly CelluleMatrice[];
  /** Claims that the element is asked of, and those that lack it without a waiver. */
  readonly creances: number;
  readonly manquantes: number;
  readonly levees: number;
}

export interface CelluleMatrice {
  readonly pieceId: string;
  readonly creanceId?: string | undefined;
  /** The best that it gives to a claim that it concerns; absent: nothing. */
  readonly force?: Force | undefined;
  /** A person said so. */
  readonly isJugee: boolean;
}

/** An element that a claim lacks. */
export interface Lacune {
  readonly cle: string;
  readonly element: Element;
  readonly creance: Creance;
  /** « Livraison ou exécution, facture n° F-25-1391 ». */
  readonly libelle: string;
  readonly isCorroboree: boolean;
  /** The gate stays shut until it is closed or waived. */
  readonly isBloquante: boolean;
  /** The last request made for it and still waited for. */
  readonly demande?: Tache | undefined;
  readonly levee?: Levee | undefined;
}

export function computeMatrice(dossier: Dossier): MatricePreuve {
  const groupes = groupPieces(dossier);
  const probantes = listPiecesProbantes(dossier);
  const lacunes = listLacunes(dossier, probantes);
  const parId = new Map(probantes.map((piece) => [piece.id, piece]));
  const colonnes = groupes.flatMap(({ creanceId, pieces }) => pieces.map(({ pieceId }) => ({ pieceId, creanceId, piece: parId.get(pieceId) })));
  const lignes = ELEMENTS.flatMap((element): readonly LignePreuve[] => {
    const visees = dossier.creances.filter((creance) => listElementsAProuver(readCreanceDocumentee(creance)).includes(element));
    if (visees.length === 0) return [];
    const siennes = lacunes.filter((lacune) => lacune.element === element);
    return [{
      element, libelle: [...new Set(visees.map(({ nature }) => formatElement(element, nature)))].join(", "), references: REFERENCES_ELEMENT[element], creances: visees.length,
      cellules: colonnes.map(({ pieceId, creanceId, piece }) => createCellule(element, { pieceId, creanceId }, piece, visees)),
      manquantes: siennes.filter(({ levee }) => levee === undefined).length, levees: siennes.filter(({ levee }) => levee !== undefined).length,
    }];
  });
  return { groupes, lignes, lacunes };
}

function groupPieces({ creances, pieces }: Dossier): readonly GroupePieces[] {
  const propres = creances.map(({ creanceId, numero }): GroupePieces => ({ creanceId, titre: numero, pieces: pieces.filter(({ creanceIds }) => creanceIds.length === 1 && creanceIds[0] === creanceId) }));
  const connues = new Set(propres.flatMap((groupe) => groupe.pieces.map(({ pieceId }) => pieceId)));
  const communes: GroupePieces = { titre: "Pour tout le dossier", pieces: pieces.filter(({ pieceId }) => !connues.has(pieceId)) };
  return [...propres, communes].filter((groupe) => groupe.pieces.length > 0);
}

function createCellule(element: Element, lieu: { readonly pieceId: string; readonly creanceId: string | undefined }, piece: PieceProbante | undefined, creances: readonly Creance[]): CelluleMatrice {
  if (piece === undefined) return { ...lieu, isJugee: false };
  const forces = creances.map((creance) => findForcePiece(piece, element, readCreanceDocumentee(creance)));
  const force = forces.includes("prouve") ? "prouve" : forces.includes("corrobore") ? "corrobore" : undefined;
  return { ...lieu, force, isJugee: piece.jugements?.some((jugement) => jugement.element === element) === true };
}

function listLacunes({ creances, taches, levees }: Dossier, pieces: readonly PieceProbante[]): readonly Lacune[] {
  return creances.flatMap((creance) => {
    const documentee = readCreanceDocumentee(creance);
    return listElementsAProuver(documentee).flatMap((element): readonly Lacune[] => {
      const { prouve, corrobore } = listPreuves(documentee, element, pieces);
      if (prouve.length > 0) return [];
      return [{
        cle: createCleDemande(element, creance.creanceId), element, creance, libelle: `${formatElement(element, creance.nature)}, ${formatFacture(creance.numero)}`, isCorroboree: corrobore.length > 0,
        isBloquante: isBloquante(element, corrobore.length),
        demande: taches.findLast(({ cle, faiteLe }) => faiteLe === undefined && cle === createCleDemande(element, creance.creanceId)),
        levee: levees.findLast((levee) => levee.element === element && levee.creanceId === creance.creanceId),
      }];
    });
  });
}
