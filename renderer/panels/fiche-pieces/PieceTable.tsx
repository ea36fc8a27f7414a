import { formatJour } from "#shared/kernel/format-jour.ts";
import { IconCloudDown, IconCopy, IconGripVertical, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { formatListe } from "#shared/kernel/texte.ts";
import type { Creance, Piece } from "#shared/model/dossier.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import { formatTaille } from "../../hooks/format-taille.ts";
import type { Arrivee } from "../../hooks/use-pieces-partagees.ts";
import styles from "./pieces.module.css";

interface PieceTableProps {
  readonly pieces: readonly Piece[];
  readonly creances: readonly Creance[];
  /** Pièces whose number left: they stay where they are. */
  readonly figees: ReadonlySet<string>;
  /** Pièces that are the same file as an earlier one. */
  readonly doubles: ReadonlyMap<string, Piece>;
  /** Pièces shared by colleagues that are not on this post, by their hash. */
  readonly absentes: ReadonlyMap<string, Arrivee>;
  readonly choisie: string | undefined;
  readonly onChoisir: (pieceId: string) => void;
  readonly onOuvrir: (piece: Piece) => void;
  /** Puts a pièce in the place of another. */
  readonly onDeplacer: (pieceId: string, cible: string) => void;
}

/** The bordereau as it stands: dragged into order, but a number once transmitted never changes. */
export function PieceTable({ pieces, creances, figees, doubles, absentes, choisie, onChoisir, onOuvrir, onDeplacer }: PieceTableProps) {
  const glisse = useGlisse(figees, onDeplacer);
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
            <PieceRangee key={piece.pieceId} piece={piece} creances={creances} isFigee={figees.has(piece.pieceId)} premiere={doubles.get(piece.pieceId)} arrivee={absentes.get(piece.empreinte)} isChoisie={piece.pieceId === choisie} glisse={glisse} onChoisir={onChoisir} onOuvrir={onOuvrir} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Glisse {
  readonly survolee: string | undefined;
  readonly start: (pieceId: string) => void;
  /** True where it may be dropped. */
  readonly hover: (pieceId: string) => boolean;
  readonly drop: (pieceId: string) => boolean;
  readonly end: () => void;
}

/** The pièce that is being dragged, and where it would go. */
function useGlisse(figees: ReadonlySet<string>, onDeplacer: PieceTableProps["onDeplacer"]): Glisse {
  const [tiree, setTiree] = useState<string>();
  const [survolee, setSurvolee] = useState<string>();
  const isDepot = (pieceId: string) => tiree !== undefined && tiree !== pieceId && !figees.has(pieceId);
  const end = () => {
    setTiree(undefined);
    setSurvolee(undefined);
  };
  const hover = (pieceId: string) => {
    if (isDepot(pieceId)) setSurvolee(pieceId);
    return isDepot(pieceId);
  };
  const drop = (pieceId: string) => {
    const isDepose = isDepot(pieceId);
    if (tiree !== undefined && isDepose) onDeplacer(tiree, pieceId);
    end();
    return isDepose;
  };
  return { survolee, start: setTiree, hover, drop, end };
}

interface PieceRangeeProps extends Pick<PieceTableProps, "creances" | "onChoisir" | "onOuvrir"> {
  readonly piece: Piece;
  readonly isFigee: boolean;
  readonly isChoisie: boolean;
  readonly premiere: Piece | undefined;
  readonly arrivee: Arrivee | undefined;
  readonly glisse: Glisse;
}

function PieceRangee({ piece, creances, isFigee, isChoisie, premiere, arrivee, glisse, onChoisir, onOuvrir }: PieceRangeeProps) {
  const { pieceId } = piece;
  return (
    <tr
      draggable={!isFigee} data-depot={pieceId === glisse.survolee || undefined} onDragEnd={glisse.end}
      onDragStart={({ dataTransfer }) => { dataTransfer.effectAllowed = "move"; dataTransfer.setData("text/plain", String(piece.numero)); glisse.start(pieceId); }}
      onDragOver={(survol) => { if (glisse.hover(pieceId)) survol.preventDefault(); }}
      onDrop={(depot) => { if (glisse.drop(pieceId)) { depot.preventDefault(); depot.stopPropagation(); } }}
      tabIndex={0} aria-selected={isChoisie} onClick={() => onChoisir(pieceId)} onFocus={() => onChoisir(pieceId)} onDoubleClick={() => onOuvrir(piece)}
    >
      <td className="num ink">{isFigee ? <IconLock size={12} className={`ink3 ${styles["poignee"] ?? ""}`} aria-label="numéro transmis" /> : <IconGripVertical size={14} className={`ink3 ${styles["poignee"] ?? ""}`} aria-hidden="true" />}{piece.numero}</td>
      <td className={styles["nom"]} title={piece.nom}>{piece.intitule ?? piece.nom}{piece.intitule !== undefined && <span className="ink3"> {piece.nom}</span>}<Double premiere={premiere} /><Attente arrivee={arrivee} /></td>
      <td>{LIBELLES_NATURE_PIECE[piece.nature]}</td>
      <td className="tn">{piece.datePiece === undefined ? <span className="ink3">sans date</span> : formatJour(piece.datePiece)}</td>
      <td>{formatFactures(piece, creances)}</td>
      <td className="num ink3">{formatTaille(piece.taille)}</td>
    </tr>
  );
}

/** The same bytes under two numbers: a person decides which one stays. */
function Double({ premiere }: { readonly premiere: Piece | undefined }) {
  if (premiere === undefined) return undefined;
  return <span className={`soon ${styles["double"] ?? ""}`} title="Les deux fichiers ont la même empreinte."><IconCopy size={14} aria-hidden="true" />même fichier que la pièce {premiere.numero}</span>;
}

/** Its facts are here before its bytes: it opens once they have come. */
function Attente({ arrivee }: { readonly arrivee: Arrivee | undefined }) {
  if (arrivee === undefined) return undefined;
  const { recus, total } = arrivee;
  const compte = total === 0 ? "" : ` (${recus} sur ${total})`;
  return <span className={`ink3 ${styles["double"] ?? ""}`}><IconCloudDown size={14} aria-hidden="true" />{total > 0 && recus === total ? "dans le partage, prise à l’ouverture" : `pas encore arrivée${compte}`}</span>;
}

function formatFactures({ creanceIds }: Piece, creances: readonly Creance[]): string {
  if (creanceIds.length === 0) return "tout le dossier";
  return formatListe(creances.filter(({ creanceId }) => creanceIds.includes(creanceId)).map(({ numero }) => numero));
}
