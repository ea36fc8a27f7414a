import { IconLock, IconPaperclip } from "@tabler/icons-react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import type { Piece } from "#shared/model/dossier.ts";
import { LIBELLES_NATURE_PIECE } from "#shared/suivi/libelles.ts";
import type { LigneChronologie } from "#shared/suivi/chronologie.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import styles from "./chronologie.module.css";

/** One fact: its day, what it says, its pièces, who wrote it and when; an internal one says that it stays here. */
export function ChronologieLigne({ ligne, pieces }: { readonly ligne: LigneChronologie; readonly pieces: readonly Piece[] }) {
  const formatSignature = useSignature();
  const { dateFait, libelle, detail, pieceIds, isInterne, isRemplacee, famille, par, instant } = ligne;
  const citees = pieces.filter(({ pieceId }) => pieceIds.includes(pieceId));
  return (
    <li data-famille={famille} className={isRemplacee ? styles["remplacee"] : undefined}>
      <time className="tn" dateTime={dateFait}>{formatJour(dateFait)}</time>
      <div className={styles["texte"]}>
        <b className="ink">{libelle}</b>
        {isRemplacee && <span className="ink3"> remplacé depuis</span>}
        {detail !== undefined && <small>{detail}</small>}
        {citees.length > 0 && (
          <small className={styles["pieces"]}>{citees.map((piece) => <span key={piece.pieceId} className="st"><IconPaperclip size={12} aria-hidden="true" />pièce {piece.numero}, {piece.intitule ?? LIBELLES_NATURE_PIECE[piece.nature].toLowerCase()}</span>)}</small>
        )}
      </div>
      <div className={styles["auteur"]}>
        {formatSignature(par, instant)}
        {isInterne && <div className="st"><IconLock size={12} aria-hidden="true" />interne</div>}
      </div>
    </li>
  );
}
