import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatListe } from "#shared/kernel/texte.ts";
import type { Creance, Piece } from "#shared/model/dossier.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import { formatTaille } from "../../hooks/format-taille.ts";
import styles from "./pieces.module.css";

interface PieceTableProps {
  readonly pieces: readonly Piece[];
  readonly creances: readonly Creance[];
  readonly choisie: string | undefined;
  readonly onChoisir: (pieceId: string) => void;
  readonly onOuvrir: (piece: Piece) => void;
}

/** The bordereau as it stands: a number once transmitted never changes. */
export function PieceTable({ pieces, creances, choisie, onChoisir, onOuvrir }: PieceTableProps) {
  return (
    <div className={styles["defile"]}>
      <table className={`t r36 ${styles["table"] ?? ""}`} aria-label="Pièces du dossier">
        <thead>
          <tr>
            <th scope="col" className="num">N°</th>
            <th scope="col">Intitulé</th>
            <th scope="col" className={styles["nature"]}>Nature</th>
            <th scope="col" className={styles["date"]}>Date</th>
            <th scope="col" className={styles["factures"]}>Factures</th>
            <th scope="col" className={`num ${styles["taille"] ?? ""}`}>Taille</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map((piece) => (
            <tr key={piece.pieceId} tabIndex={0} aria-selected={piece.pieceId === choisie} onClick={() => onChoisir(piece.pieceId)} onFocus={() => onChoisir(piece.pieceId)} onDoubleClick={() => onOuvrir(piece)}>
              <td className="num ink">{piece.numero}</td>
              <td className={styles["nom"]} title={piece.nom}>{piece.intitule ?? piece.nom}{piece.intitule !== undefined && <span className="ink3"> {piece.nom}</span>}</td>
              <td>{LIBELLES_NATURE_PIECE[piece.nature]}</td>
              <td className="tn">{piece.datePiece === undefined ? <span className="ink3">sans date</span> : formatJour(piece.datePiece)}</td>
              <td>{formatFactures(piece, creances)}</td>
              <td className="num ink3">{formatTaille(piece.taille)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function formatFactures({ creanceIds }: Piece, creances: readonly Creance[]): string {
  if (creanceIds.length === 0) return "tout le dossier";
  return formatListe(creances.filter(({ creanceId }) => creanceIds.includes(creanceId)).map(({ numero }) => numero));
}
