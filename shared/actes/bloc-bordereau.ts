import { formatJour } from "../kernel/format-jour.ts";
import { formatNombreDe } from "../kernel/texte.ts";
import type { Bloc } from "../word/bloc.ts";
import { createAncrePiece } from "./citation.ts";
import type { FaitsTransmission } from "./faits-transmission.ts";
import { paragraphe } from "./fragments.ts";
import { renderManque } from "./champs.ts";
import { formatIntitulePiece, listNomsPieces } from "./noms-pieces.ts";

/** The numbered list of the pièces with the names of the files that come with it (CPC, art. 56, 3°). */
export function renderBordereau({ dossier }: FaitsTransmission): readonly Bloc[] {
  const { pieces, creances } = dossier;
  if (pieces.length === 0) return [paragraphe(renderManque("une pièce"))];
  const noms = listNomsPieces(pieces, creances);
  return [
    {
      kind: "tableau",
      legende: "Bordereau de pièces",
      colonnes: [{ titre: "N°", largeur: 6, alignement: "centre" }, { titre: "Date", largeur: 12 }, { titre: "Intitulé", largeur: 39 }, { titre: "Fichier joint", largeur: 43 }],
      lignes: pieces.map((piece) => ({
        ancre: createAncrePiece(piece.numero),
        cellules: [
          [{ texte: String(piece.numero) }],
          [{ texte: piece.datePiece === undefined ? "s. d." : formatJour(piece.datePiece) }],
          [{ texte: formatIntitulePiece(piece, creances) }],
          [{ texte: noms.get(piece.pieceId) ?? piece.nom }],
        ],
      })),
    },
    paragraphe(`Total\u00A0: ${formatNombreDe(pieces.length, "pièce", "pièces")}.`),
  ];
}
