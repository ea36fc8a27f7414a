import { IconPaperclip } from "@tabler/icons-react";
import type { ReactNode } from "react";
import "./timeline.css";

export interface PointTimeline {
  readonly id: string;
  /** Day as it is printed on the left. */
  readonly jour: string;
  readonly titre: ReactNode;
  readonly detail?: ReactNode;
  /** Numbers of the pièces that prove it. */
  readonly pieces?: readonly number[] | undefined;
  readonly isCourant?: boolean | undefined;
  readonly isRemplace?: boolean | undefined;
}

/** What happened, one bullet a fact on a hairline. */
export function Timeline({ points, label }: { readonly points: readonly PointTimeline[]; readonly label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {points.map(({ id, jour, titre, detail, pieces = [], isCourant, isRemplace }) => (
        <li key={id} data-courant={isCourant || undefined} data-remplace={isRemplace || undefined}>
          <span className="tn">{jour}</span>
          <div>
            {titre}
            {(detail !== undefined || pieces.length > 0) && (
              <small>
                {pieces.length > 0 && <><IconPaperclip size={12} stroke={2} aria-hidden="true" /> {formatPieces(pieces)}{detail !== undefined && "\u00A0; "}</>}
                {detail}
              </small>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function formatPieces(pieces: readonly number[]): string {
  return `${pieces.length > 1 ? "pièces" : "pièce"} ${pieces.join(", ")}`;
}
