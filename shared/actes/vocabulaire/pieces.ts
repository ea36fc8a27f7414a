import { formatIntitulePiece } from "../noms-pieces.ts";
import type { Creance, Piece } from "../../model/dossier.ts";
import type { FaitsActe } from "../faits-acte.ts";
import { type Champ, createTypes, DEMANDE, demander, inconnu, listElements, type ListeChamps } from "./champ.ts";

const PIECES = "Fiche du dossier, pièces";
const { entier, liste, ouiNon } = createTypes<FaitsActe>();

interface PieceVisee {
  readonly piece: Piece;
  readonly creances: readonly Creance[];
}

const piece = createTypes<PieceVisee>();
const CHAMPS_PIECE: Readonly<Record<string, Champ<PieceVisee>>> = {
  "piece.numero": piece.entier("numéro de pièce", PIECES, ({ piece: lue }) => lue.numero),
  "piece.date": piece.date("date de la pièce", PIECES, ({ piece: lue }) => lue.datePiece),
  "piece.intitule": piece.texte("intitulé de la pièce", PIECES, ({ piece: lue, creances }) => formatIntitulePiece(lue, creances)),
};

/** The pièces of the dossier, by their number. */
export const CHAMPS_PIECES: Readonly<Record<string, Champ>> = {
  pieces: liste("pièces", PIECES, ({ dossier }) => listElements(CHAMPS_PIECE, dossier.pieces.map((lue) => ({ piece: lue, creances: dossier.creances })))),
  "pieces.nombre": entier("nombre de pièces", PIECES, ({ dossier }) => (dossier.pieces.length === 0 ? undefined : dossier.pieces.length)),
  "bordereau.pageGarde": demander(ouiNon("pages de garde et timbres", DEMANDE, inconnu), { exemple: "non" }),
};

export const LISTES_PIECES: readonly ListeChamps[] = [{ element: "piece", liste: "pieces", champs: CHAMPS_PIECE }];
